import PlaybookIR
import PlaybookTestSupport
import PlaybookTooling
import RandomSupport
import Testing

/// Handbooks of random books.
@Suite struct HandbookProperties {
  @Test(arguments: 0..<40)
  func `every link leads to a part, and every word comes from the catalogue or the book`(_ seed: Int) throws {
    var generator = BookGenerator(seed: seed)
    let program = try #require(GeneratedBook([generator.book().text]).program)
    let book = LoadedBook(program, zones: UTCOnly())
    let handbook = HandbookMaker(book, words: .pseudo).handbook()
    let parts = handbook.chapters.flatMap(\.parts)
    let ids = parts.map(\.id) + handbook.chapters.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(handbook.runs.compactMap(\.link).filter { !ids.contains($0) } == [])
    #expect(handbook.untranslated == [])
    #expect(handbook.runs.allSatisfy { !$0.text.isEmpty && !$0.text.contains("\n") })
    // Each table is whole: a cell for each column.
    for case .table(let table) in parts.flatMap(\.blocks) {
      #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count }, "\(table.caption.plain)")
    }
  }

  @Test(arguments: 0..<20)
  func `a book that was compiled and read back has the same handbook`(_ seed: Int) throws {
    var generator = BookGenerator(seed: seed)
    let program = try #require(GeneratedBook([generator.book().text]).program)
    let again = try Program.read(json: Array(program.json(pretty: false).utf8))
    let pages = [program, again].map { program in
      MarkdownHandbook(HandbookMaker(LoadedBook(program, zones: UTCOnly())).handbook()).render()
    }
    #expect(pages[0].utf8.elementsEqual(pages[1].utf8))
  }
}
