package import PlaybookRuntime
import PlaybookIR

/// The page that the next owner reads before the call: who it is, why the lead qualified, what the book's sections ask
/// for, what is still unknown, what was done so far, and what comes next.
extension ExplainPage {
  /// The first section of the book stands above the reasons; the others follow them, as written.
  package func page(of brief: Brief) -> Page {
    let topics = brief.topics.compactMap(section)
    var sections = topics.prefix(1) + [why] + topics.dropFirst()
    sections += [holes(brief), past(brief), next].compactMap { $0 }
    return Page(language: words.code, depth: depth, headline: headline, sections: Array(sections), footer: footer)
  }

  // MARK: - Sections of the book

  /// Where there is one field, the heading says what it is. What is needed besides stands here once it is known.
  private func section(_ topic: Brief.Topic) -> Section? {
    let title = topic.title.map { Phrase.title($0) } ?? words(.context)
    let known = topic.reads.filter { $0.value != nil || $0.isHidden }
    if known.isEmpty, topic.title == nil { return nil }
    let block: Block =
      if known.isEmpty {
        .note(words(.nothingKnownYet), isFaint: true)
      } else if topic.reads.count == 1 {
        .note(value(known[0]))
      } else {
        .pairs(known.map { (.field($0.name(in: program)), value($0)) })
      }
    return Section(kind: .topic(name: topic.title?.name ?? ""), title: title, blocks: [block])
  }

  private func value(_ read: Read) -> Phrase {
    if read.isHidden { return words(PageMessage.hidden) }
    guard case .known(let known) = read.evaluation else { return words.value(read.evaluation, as: read.type) }
    return value(known, as: read.type) + (read.isDefault ? words(.isDefault) : Phrase()).inBrackets
  }

  /// So many elements of a list are shown.
  private static let listed = 12

  /// Text as the lead has it, long enough to be read; anything else as everywhere.
  private func value(_ value: Value, as type: ValueType) -> Phrase {
    switch (value, type) {
    case (.text(let text), _): return Phrase(.lead, escaping: text.string, limit: 600)
    case (.list(let values), .list(let element)):
      var shown = values.prefix(Self.listed).map { self.value($0, as: element) }
      if values.count > shown.count { shown.append(words(.andMore(values.count - shown.count))) }
      return shown.joined(", ")
    case (_, _): return words.value(value, as: type)
    }
  }

  // MARK: - Unknown

  private func holes(_ brief: Brief) -> Section? {
    let questions = brief.holes.map { hole in
      let reading = words(.unknown(.field(program.fields[hole.field].title.name), hole.why))
      return Question(text: hole.ask.map { .label($0) } ?? reading, reading: hole.ask == nil ? nil : reading)
    }
    return questions.isEmpty ? nil : Section(kind: .ask, title: words(.stillUnknown), blocks: [.questions(questions)])
  }

  // MARK: - The past

  /// So many events are shown; the page is one to be read at a glance.
  private static let latest = 6

  private func past(_ brief: Brief) -> Section? {
    // A book without plans, clocks and briefs does not look at what events mean.
    guard decision.historySupplied, program.events.contains(where: { !$0.meanings.isEmpty }) else { return nil }
    let (contacts, local) = (brief.contacts, cadences.local)
    guard !contacts.isEmpty else {
      return Section(kind: .past, title: words(.doneSoFar), blocks: [.note(words(.nothingDoneYet))])
    }
    func count(_ kind: Brief.Contact.Kind) -> Int { contacts.count { $0.kind == kind } }
    var notes = [words(.contacts(touches: count(.touch), replies: count(.reply)))]
    notes.append(words(.times(zone: .name(local.zoneName(nil)), source: cadences.wording.source("book"))))
    var entries = contacts.suffix(Self.latest).map { contact in
      let channel = contact.channel.flatMap { name in
        program.channels.first { $0.title.name.utf8.elementsEqual(name.utf8) }.map { Phrase.title($0.title) }
      }
      return TimelineEntry(
        mark: contact.kind == .reply ? .yes : .dot, form: .step(local.words(contact.at, in: nil)),
        text: .title(program.events[contact.event].title) + (channel ?? Phrase()).inBrackets)
    }
    let earlier = contacts.count - entries.count
    if earlier > 0 {
      entries.insert(TimelineEntry(mark: .dot, form: .gap, text: words(.earlier(earlier))), at: 0)
    }
    return Section(
      kind: .past, title: words(.doneSoFar), blocks: [.note(notes.joined("; ")), .timeline(entries)])
  }
}
