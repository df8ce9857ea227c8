import PlaybookIR
import PlaybookSource
import PlaybookSyntax
import PlaybookTestSupport
import RandomSupport
import Testing

/// Random books with comments everywhere: laid out and converted, they mean the same and have every comment.
@Suite("Properties of fmt and convert")
struct FormatProperties {
  /// `PLAYBOOKC_SLOW=126` tries 10,000 books more, which takes half an hour.
  private static let seeds = Effort.seeds(40)

  @Test("The text form keeps meaning and comments", arguments: seeds)
  func text(_ seed: Int) throws {
    try check(Self.book(seed), .text, seed)
  }

  @Test("The YAML form keeps meaning and comments", arguments: seeds)
  func yaml(_ seed: Int) throws {
    let (tree, _) = parse(SourceFile(path: "", text: Self.book(seed)), file: 0)
    try check(YAMLWriter.rewrite(SyntaxPrinter.print(tree), seed: seed), .yaml, seed)
  }

  @Test("Cadences keep meaning and comments", arguments: seeds.prefix(max(60, seeds.count / 5)))
  func cadences(_ seed: Int) throws {
    var writer = CadenceWriter(seed: seed)
    try check(writer.book(), .text, seed)
  }

  @Test("Every sample, starter and book of a case", arguments: BookFile.all)
  func files(_ file: BookFile) throws {
    let source = SourceFile(path: file.name, text: file.text)
    guard !parse(source, file: 0, form: file.form).1.hasErrors else { return }
    let comments = sortedComments(of: source.bytes, file.form)
    let fingerprint = GeneratedBook([file.text], form: file.form).program?.fingerprint
    let once = try written(formatFile(source, form: file.form), file.text)
    let twice = try written(formatFile(SourceFile(path: "book", text: once), form: file.form), once)
    #expect(twice.utf8.elementsEqual(once.utf8), "\(TextDifference.of(once, twice))")
    #expect(sortedComments(of: Array(once.utf8), file.form) == comments)
    #expect(GeneratedBook([once], form: file.form).program?.fingerprint == fingerprint)

    let other = file.form == .text ? Form.yaml : .text
    let result = convertFile(source, from: file.form, to: other)
    // What YAML cannot say is said so.
    if case .unreadable(let diagnostics) = result, diagnostics.allSatisfy({ $0.code == "PB1225" }) { return }
    let there = try written(result, file.text)
    #expect(GeneratedBook([there], form: other).program?.fingerprint == fingerprint)
    #expect(sortedComments(of: Array(there.utf8), other).count == comments.count)
    let back = try written(convertFile(SourceFile(path: "book", text: there), from: other, to: file.form), there)
    let again = try written(convertFile(SourceFile(path: "book", text: back), from: file.form, to: other), back)
    #expect(again.utf8.elementsEqual(there.utf8), "\(TextDifference.of(there, again))")
  }

  private static func book(_ seed: Int) -> String {
    var generator = BookGenerator(seed: seed)
    return generator.book().text
  }

  private func check(_ book: String, _ form: Form, _ seed: Int) throws {
    let (text, comments) = CommentSprinkler.sprinkle(book, form, seed: seed)
    let source = SourceFile(path: "book", text: text)
    let fingerprint = GeneratedBook([text], form: form).program?.fingerprint

    let once = try written(formatFile(source, form: form), text)
    keeps(comments, once)
    let twice = try written(formatFile(SourceFile(path: "book", text: once), form: form), once)
    #expect(twice.utf8.elementsEqual(once.utf8), "\(TextDifference.of(once, twice))")
    #expect(GeneratedBook([once], form: form).program?.fingerprint == fingerprint)

    let other = form == .text ? Form.yaml : .text
    let there = try written(convertFile(source, from: form, to: other), text)
    keeps(comments.map { shown($0) }, there)
    #expect(GeneratedBook([there], form: other).program?.fingerprint == fingerprint)
    let back = try written(convertFile(SourceFile(path: "book", text: there), from: other, to: form), there)
    // From then on nothing moves any more.
    let again = try written(convertFile(SourceFile(path: "book", text: back), from: form, to: other), back)
    #expect(again.utf8.elementsEqual(there.utf8), "\(TextDifference.of(there, again))\n\(text)")
    let last = try written(convertFile(SourceFile(path: "book", text: again), from: other, to: form), again)
    #expect(last.utf8.elementsEqual(back.utf8), "\(TextDifference.of(back, last))")
  }

  private func written(_ result: Rewriting, _ text: String) throws -> String {
    switch result {
    case .written(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .unreadable(let diagnostics):
      Issue.record("\(diagnostics.map(\.message))\n\(text)")
    case .unlike: Issue.record("it would say something else:\n\(text)")
    }
    throw NotWritten()
  }

  private struct NotWritten: Error {}

  /// Each comment stands in the text once, and ends its line.
  private func keeps(_ comments: [String], _ text: String) {
    var places: [String: Int] = [:]
    for line in text.split(separator: "\n") {
      guard let sign = comments.isEmpty ? nil : line.firstRange(of: "#") else { continue }
      places[String(line[sign.lowerBound...]), default: 0] += 1
    }
    for comment in comments {
      #expect(places[comment] == 1, "\(comment) is not there once:\n\(text)")
    }
  }

  /// A comment as YAML can hold it.
  private func shown(_ comment: String) -> String {
    comment.unicodeScalars.map { $0 == "\u{1B}" || $0 == "\r" ? $0.escape : String($0) }.joined()
  }
}
