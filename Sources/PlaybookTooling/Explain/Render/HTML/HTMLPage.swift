import PlaybookIR
import PlaybookRuntime
import PlaybookSource

/// A page as one HTML file that needs nothing else: no script, no request, no style but its own.
///
/// Guarantee: the verdict comes first and all details can be folded; what a lead or a book says is text and nothing else;
/// the page forbids by a content policy whatever it does not hold itself. The same page gives the same bytes.
package struct HTMLPage {
  let page: Page
  let words: Words

  package init(_ page: Page, words: Words = .english) {
    self.page = page
    self.words = words
  }

  package func render() -> String {
    let subject = page.headline.map { [$0.title] + $0.subject } ?? page.sections.prefix(1).map(\.title)
    let frame = HTMLFrame(language: page.language, title: subject.map(\.plain).joined(separator: ", "))
    return frame.document { html in
      html.block("a", ["class": "skip", "href": "#begin"]) { $0.phrase(words(PageMessage.skip)) }
      html.block("main", ["id": "begin"]) { html in
        if let headline = page.headline { write(headline, to: &html) }
        for group in groups { write(group, to: &html) }
      }
      html.block("footer") { $0.phrase(page.footer.joined(" · ")) }
    }
  }

  private func write(_ headline: Headline, to html: inout HTMLWriter) {
    html.block("header", ["class": "verdict \(headline.mark?.tone.shade ?? "")"]) { html in
      html.block("h1") { html in
        // The words beside it say the same.
        if let mark = headline.mark { html.mark(mark, label: nil) }
        html.phrase(headline.title, in: "span", ["class": "answer"])
      }
      let subject = headline.subject.joined(" · ")
      if !subject.isEmpty { html.block("p", ["class": "subject"]) { $0.phrase(subject) } }
      if let outlook = headline.outlook { html.block("p") { $0.phrase(outlook) } }
    }
  }

  // MARK: - Sections

  /// Sections under one heading.
  private struct Group {
    var id: String
    var heading: Phrase
    var isFolded: Bool
    var sections: [Section]
  }

  private var groups: [Group] {
    var groups: [Group] = []
    for section in page.sections {
      let (heading, isFolded): (Phrase, Bool) =
        switch section.kind {
        case .part: (words(PageMessage.parts), true)
        case .cadence: (words(PageMessage.cadences), true)
        case .why, .whyNot, .next, .ask, .changes, .alsoOpen, .clocks, .data, .topic, .past, .verdicts, .alsoDifferent,
          .same:
          (section.title, false)
        }
      if let last = groups.last, isFolded, last.isFolded, last.heading.isSame(as: heading) {
        groups[groups.count - 1].sections.append(section)
      } else {
        groups.append(
          Group(id: "section-\(groups.count + 1)", heading: heading, isFolded: isFolded, sections: [section]))
      }
    }
    return groups
  }

  private func write(_ group: Group, to html: inout HTMLWriter) {
    html.block("section", ["aria-labelledby": group.id]) { html in
      html.block("h2", ["id": group.id]) { $0.phrase(group.heading) }
      guard group.isFolded else {
        for section in group.sections { for block in section.blocks { write(block, to: &html) } }
        return
      }
      // Of each kind of picture the first is there to be seen; the rest is a touch away.
      let open = group.sections.firstIndex { $0.blocks.contains(where: \.isPicture) }
      var listed: [Section] = []
      for (index, section) in group.sections.enumerated() {
        if section.kind.isListed {
          listed.append(section)
          continue
        }
        writeList(&listed, to: &html)
        write(section, isOpen: index == open, to: &html)
      }
      writeList(&listed, to: &html)
    }
  }

  /// Signals and facts are short: one list holds them.
  private func writeList(_ sections: inout [Section], to html: inout HTMLWriter) {
    if sections.isEmpty { return }
    html.block("ul", ["class": "facts card"]) { html in
      for section in sections {
        html.block("li") { html in
          // A part without an answer is an item like any other here.
          let mark = section.mark.flatMap { $0.sign == .part ? nil : $0 } ?? .dot
          html.mark(mark, label: label(mark))
          html.phrase(section.title, in: "div", ["class": "what title"])
          write(section.place, to: &html)
          if !section.blocks.isEmpty {
            html.block("div", ["class": "more"]) { html in
              for block in section.blocks { write(block, to: &html) }
            }
          }
        }
      }
    }
    sections = []
  }

  private func write(_ section: Section, isOpen: Bool, to html: inout HTMLWriter) {
    func head(_ html: inout HTMLWriter) {
      html.inline("h3") { html in
        if let mark = section.mark, mark.sign != .part {
          html.mark(mark, label: label(mark))
          html.literal(" ")
        }
        html.phrase(section.title)
      }
      write(section.place, to: &html)
    }
    if section.blocks.isEmpty {
      html.block("div", ["class": "card head"], head)
      return
    }
    func body(_ html: inout HTMLWriter) {
      html.block("summary", ["class": "head"], head)
      for block in section.blocks { write(block, headed: section.title, to: &html) }
    }
    if isOpen {
      html.block("details", ["class": "card", "open": ""], body)
    } else {
      html.block("details", ["class": "card"], body)
    }
  }

  /// Where a rule stands.
  func write(_ place: Place?, to html: inout HTMLWriter) {
    guard let place else { return }
    let column = page.depth == .auditor ? ":\(place.column)" : ""
    html.inline("code", ["class": "place"]) {
      $0.text("\(DisplayText.escaped(place.file)):\(place.line)\(column)")
    }
  }

  /// What a mark means, for who does not see it; nil where it means nothing.
  func label(_ mark: Mark) -> Phrase? {
    switch mark.sign {
    case .yes: words(PageMessage.met)
    case .no: words(PageMessage.notMet)
    case .open: words(.answer(.unknown))
    case .due: words(.step(.due))
    case .overdue: words(.overdue)
    case .planned: words(.step(.planned))
    case .skipped: words(.step(.skipped))
    case .dot, .part: nil
    }
  }
}

extension Block {
  fileprivate var isPicture: Bool {
    switch self {
    case .waterfall, .timeline: true
    case .statements, .questions, .pairs, .note: false
    }
  }
}

extension Section.Kind {
  /// Whether it stands in a list with others of its kind.
  fileprivate var isListed: Bool {
    switch self {
    case .part(.signal, _), .part(.fact, _): true
    case .part, .cadence, .why, .whyNot, .next, .ask, .changes, .alsoOpen, .clocks, .data, .topic, .past, .verdicts,
      .alsoDifferent, .same:
      false
    }
  }
}
