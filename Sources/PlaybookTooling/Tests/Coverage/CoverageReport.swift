import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
package import PlaybookSource

/// What the tests of one or more books show, and above all what they do not.
package struct CoverageReport: Sendable {
  struct Book: Sendable {
    let tested: TestedBook
    let coverage: Coverage
  }

  let books: [Book]

  package init(_ books: [TestedBook]) {
    self.books = books.map { tested in
      Book(
        tested: tested, coverage: Coverage(tested.book.program, tested.results.compactMap(\.decision)))
    }
  }

  /// The rules of all books.
  package var points: [CoveragePoint] { books.flatMap(\.coverage.points) }

  private var total: Int { books.reduce(0) { $0 + $1.coverage.total } }
  private var covered: Int { books.reduce(0) { $0 + $1.coverage.covered } }

  /// Whether at least so many percent came out; exact, so that 79.99 is not 80.
  package func reaches(_ percent: Int) -> Bool { covered * 100 >= percent * total }

  /// `coverage 71.4%: 25 of 35 answers`
  package var summary: String { Self.summary(covered, of: total) }

  static func summary(_ covered: Int, of total: Int) -> String {
    "coverage \(percent(covered, of: total))%: \(covered) of \(CountText.of(total, "answer"))"
  }

  /// With one place, rounded down; nothing to cover is covered.
  static func percent(_ covered: Int, of total: Int) -> String {
    let tenths = total == 0 ? 1_000 : covered * 1_000 / total
    return "\(tenths / 10).\(tenths % 10)"
  }

  // MARK: - Text

  /// A line for each rule of which an answer was never seen, and the sum.
  package func text(_ style: TextStyle) -> String {
    var text = ""
    for book in books {
      let open = book.coverage.points.filter { !$0.missing.isEmpty }
      let width = min(56, open.map { $0.name.unicodeScalars.count }.max() ?? 0)
      if books.count > 1 {
        let sum = Self.summary(book.coverage.covered, of: book.coverage.total)
        text += style.strong(book.tested.path) + style.paint("  \(sum)", .faint) + "\n"
      }
      for point in open {
        let gap = String(repeating: " ", count: max(0, width - point.name.unicodeScalars.count))
        let never = point.missing.map(\.rawValue).joined(separator: ", ")
        text += "  \(DisplayText.escaped(point.name))\(gap)  \(style.paint("never \(never)", .doubtful))"
        text += style.paint("  \(book.place(of: point))", .faint) + "\n"
      }
    }
    return text + summary + "\n"
  }

  // MARK: - Document

  /// The members of the document of a book: `coverage`.
  static func write(_ book: Book, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("answers")
      writer.integer(book.coverage.total)
      writer.key("seen")
      writer.integer(book.coverage.covered)
      writer.key("rules")
      writer.array(book.coverage.points) { writer, point in
        writer.object { writer in
          writer.member("name", point.name)
          writer.member("file", book.file(of: point))
          writer.key("line")
          writer.integer(Int(point.origin.line))
          writer.key("possible")
          writer.array(point.possible) { $0.string($1.rawValue) }
          writer.key("seen")
          writer.object { writer in
            for truth in Truth.allCases {
              guard let count = point.seen[truth] else { continue }
              writer.key(truth.rawValue)
              writer.integer(count)
            }
          }
        }
      }
    }
  }
}

extension CoverageReport.Book {
  func file(of point: CoveragePoint) -> String? {
    let files = tested.book.program.files
    return files.indices.contains(Int(point.origin.file)) ? files[Int(point.origin.file)] : nil
  }

  func place(of point: CoveragePoint) -> String { "\(file(of: point) ?? tested.path):\(point.origin.line)" }
}
