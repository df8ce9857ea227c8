import PlaybookIR
import PlaybookSource

/// The lines of books in colours: what tests show of each rule.
///
/// Guarantee: one file that needs nothing else; what a book says is text and nothing else.
package struct CoveragePage {
  private let report: CoverageReport

  package init(_ report: CoverageReport) { self.report = report }

  package func render() -> String {
    let frame = HTMLFrame(language: "en", title: "Coverage of tests", styles: [HTMLStyle.text, Self.style])
    return frame.document { html in
      html.block("main", ["id": "begin"]) { html in
        html.block("header", ["class": "verdict"]) { html in
          html.block("h1") { $0.text("Coverage of tests") }
          html.block("p", ["class": "subject"]) { $0.text(report.summary) }
          html.block("p", ["class": "legend"]) { html in
            for (shade, words) in Self.legend { html.inline("span", ["class": "line \(shade)"]) { $0.text(words) } }
          }
        }
        for book in report.books { write(book, to: &html) }
      }
    }
  }

  private static let legend = [
    ("all", "every answer was seen"), ("some", "some answers were not"), ("none", "no test came here"),
  ]

  private func write(_ book: CoverageReport.Book, to html: inout HTMLWriter) {
    let files = book.tested.sources.files
    for (index, file) in files.enumerated() {
      let points = book.coverage.points.filter { $0.origin.file == Int32(index) }
      guard !points.isEmpty else { continue }
      let total = points.reduce(0) { $0 + $1.possible.count }
      let covered = points.reduce(0) { $0 + $1.possible.count - $1.missing.count }
      html.block("section") { html in
        html.block("h2") { $0.text(file.path) }
        html.block("p", ["class": "place"]) { $0.text(CoverageReport.summary(covered, of: total)) }
        html.block("ol", ["class": "source"]) { html in
          for number in 1...max(1, file.lineCount) {
            let own = points.filter { $0.origin.line == Int32(number) }
            let shade = Self.shade(of: own)
            html.block("li", ["class": shade.isEmpty ? "line" : "line \(shade)"]) { html in
              let text = DisplayText.escaped(String(decoding: file.line(number), as: UTF8.self), limit: .max)
              html.inline("code") { $0.text(text) }
              for point in own { html.inline("span", ["class": "seen"]) { $0.text(Self.words(of: point)) } }
            }
          }
        }
      }
    }
  }

  private static func shade(of points: [CoveragePoint]) -> String {
    if points.isEmpty { return "" }
    if points.allSatisfy(\.missing.isEmpty) { return "all" }
    return points.allSatisfy(\.seen.isEmpty) ? "none" : "some"
  }

  /// `yes 3, no 1, never unknown`
  private static func words(of point: CoveragePoint) -> String {
    let seen = Truth.allCases.compactMap { truth in point.seen[truth].map { "\(truth.rawValue) \($0)" } }
    let never = point.missing.map { "never \($0.rawValue)" }
    return "\(point.name): " + (seen + never).joined(separator: ", ")
  }

  private static let style: StaticString = """

    main{max-width:90rem}
    .source{list-style:none;margin:0;padding:0;counter-reset:line;background:var(--sheet);
      border:1px solid var(--line);border-radius:.6rem;overflow:hidden}
    .source>li{counter-increment:line;padding:0 .9rem 0 4rem;position:relative;min-height:1.4em}
    .source>li::before{content:counter(line);position:absolute;left:.6rem;width:2.6rem;text-align:right;
      color:var(--soft);font-size:.8rem}
    .source code{white-space:pre-wrap}
    .line.all,.line.some,.line.none{border-left:.35rem solid var(--soft)}
    .line.all{border-left-color:var(--good);background:color-mix(in srgb,var(--good) 9%,transparent)}
    .line.some{border-left-color:var(--doubtful);background:color-mix(in srgb,var(--doubtful) 13%,transparent)}
    .line.none{border-left-color:var(--bad);background:color-mix(in srgb,var(--bad) 13%,transparent)}
    .seen{display:block;color:var(--soft);font-size:.82rem}
    .legend .line{padding:.1rem .6rem;margin-right:.6rem}

    """
}
