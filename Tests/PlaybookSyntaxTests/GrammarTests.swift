import PlaybookSyntax
import Testing

/// The grammar file, the parser and the cases name the same things.
@Suite struct GrammarTests {
  private let grammar: Grammar

  init() throws { grammar = try Grammar() }

  @Test func eachProductionIsAFunctionAndTheReverse() throws {
    var functions: Set<String> = []
    for file in try Package.files("Sources/PlaybookSyntax/Parser") {
      let text = try Package.text("Sources/PlaybookSyntax/Parser/\(file)")
      for piece in text.split(separator: "func parse").dropFirst() {
        let name = piece.prefix { $0.isLetter || $0.isNumber }
        guard let first = name.first else { continue }
        functions.insert(first.lowercased() + name.dropFirst())
      }
    }
    #expect(grammar.productions.subtracting(functions).sorted() == [])
    #expect(functions.subtracting(grammar.productions).sorted() == [])
    #expect(grammar.productions.count > 80)
  }

  @Test func keywordsAreTheQuotedWordsOfTheGrammar() {
    let keywords = Set(Keyword.allCases.map(\.rawValue))
    #expect(grammar.words.subtracting(keywords).sorted() == [])
    #expect(keywords.subtracting(grammar.words).sorted() == [])
  }

  @Test func signsAreTheQuotedSignsOfTheGrammar() {
    let kinds = (0...UInt8.max).compactMap(TokenKind.init(rawValue:))
    let signs = Set(kinds.compactMap(\.spelling))
    #expect(grammar.signs.sorted() == signs.sorted())
    let lexical = Set(kinds.filter { $0.spelling == nil }.map { "\($0)".uppercased() })
    #expect(grammar.lexical.sorted() == lexical.subtracting(["OPENTEXT", "MALFORMED", "INVALID"]).sorted())
  }

  @Test func eachProductionThatIsUsedIsDefined() {
    #expect(grammar.uses.subtracting(grammar.productions).subtracting(grammar.lexical).sorted() == [])
    #expect(grammar.productions.subtracting(grammar.uses).sorted() == ["file"])
  }

  @Test func eachProductionHasACase() throws {
    var covered: Set<String> = []
    for file in try Package.files("Tests/Cases/syntax") {
      for line in try Package.text("Tests/Cases/syntax/\(file)").split(separator: "\n")
      where line.hasPrefix("covers: ") {
        let names = line.dropFirst(8).split(separator: ", ").map(String.init)
        #expect(Set(names).subtracting(grammar.productions).sorted() == [], "in \(file)")
        covered.formUnion(names)
      }
    }
    #expect(grammar.productions.subtracting(covered).sorted() == [])
  }
}

/// The grammar file taken apart: comments dropped, words and signs told from names.
struct Grammar {
  /// Productions of the parser and of the lexer.
  private(set) var productions: Set<String> = []
  private(set) var lexical: Set<String> = []
  private(set) var uses: Set<String> = []
  private(set) var words: Set<String> = []
  private(set) var signs: Set<String> = []

  init() throws {
    let text = try Package.text("grammar/playbook.ebnf")
    var rest = Self.withoutComments(text)[...]
    var isInText = false
    var expectsName = true
    while let first = rest.first {
      if first == "?" {
        // A special sequence describes a lexical production in words.
        rest = rest.dropFirst().drop { $0 != ";" }
      } else if first == "\"" {
        let quoted = rest.dropFirst().prefix { $0 != "\"" }
        if quoted.allSatisfy({ $0.isLetter }) { words.insert(String(quoted)) } else { signs.insert(String(quoted)) }
        rest = rest.dropFirst(quoted.count + 2)
      } else if first.isLetter {
        let name = rest.prefix { $0.isLetter }
        if expectsName {
          if name.allSatisfy(\.isUppercase) { lexical.insert(String(name)) } else { productions.insert(String(name)) }
        } else {
          uses.insert(String(name))
        }
        expectsName = false
        isInText = true
        rest = rest.dropFirst(name.count)
      } else {
        if first == ";" { expectsName = true }
        rest = rest.dropFirst()
      }
    }
    precondition(isInText, "the grammar is empty")
  }

  private static func withoutComments(_ text: String) -> String {
    var result = ""
    var isComment = false
    var rest = text[...]
    while let first = rest.first {
      if rest.hasPrefix("(*") {
        isComment = true
      } else if rest.hasPrefix("*)") {
        isComment = false
        rest = rest.dropFirst(2)
        continue
      }
      if !isComment { result.append(first) }
      rest = rest.dropFirst()
    }
    return result
  }
}
