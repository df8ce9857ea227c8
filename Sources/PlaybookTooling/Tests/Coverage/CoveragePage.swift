import PlaybookIR
import PlaybookSource

/// The lines of books in colours: what tests show of each rule.
///
/// Guarantee: one file that needs nothing else; what a book says is text and nothing else.
package struct CoveragePage {
  private let report: CoverageReport

  package init(_ report: CoverageReport) { self.report = report }

  package func render() -> String {
    let frame = HTMLFrame(
      language: "en", title: "Coverage of tests", style: .coverage, skip: .label("Skip to the lines"),
      footer: .label(report.summary))
    return frame.render { html in
      html.block("header", ["class": "verdict"]) { html in
        html.block("h1") { $0.text("Coverage of tests") }
        html.block("p", ["class": "subject"]) { $0.text(report.summary) }
        html.block("p", ["class": "legend"]) { html in
          for (shade, words) in Self.legend { html.inline("span", ["class": "line \(shade)"]) { $0.text(words) } }
        }
      }
      var sections = 0
      for book in report.books { write(book, &sections, to: &html) }
    }
  }

  private static let legend = [
    ("all", "every answer was seen"), ("some", "some answers were not"), ("none", "no test came here"),
  ]

  /// `sections`: how many the page has so far, over all books.
  private func write(_ book: CoverageReport.Book, _ sections: inout Int, to html: inout HTMLWriter) {
    let files = book.tested.sources.files
    for (index, file) in files.enumerated() {
      let points = book.coverage.points.filter { $0.origin.file == Int32(index) }
      guard !points.isEmpty else { continue }
      let total = points.reduce(0) { $0 + $1.possible.count }
      let covered = points.reduce(0) { $0 + $1.possible.count - $1.missing.count }
      sections += 1
      let heading = "file-\(sections)"
      html.block("section", ["aria-labelledby": heading]) { html in
        html.block("h2", ["id": heading]) { $0.text(file.path) }
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
}
