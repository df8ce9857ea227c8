import PlaybookIR
import RandomSupport
import Testing

@Suite struct TextTests {
  @Test func `only A to Z fold`() {
    #expect(Text("HubSpot").equals(Text("hubspot")))
    #expect(!Text("Ä").equals(Text("ä")))
    #expect(!Text("e\u{301}").equals(Text("\u{E9}")), "no Unicode equivalence")
    #expect(!Text("[").equals(Text("{")))
    #expect(Text("ABC").folded == Text("abc"))
    #expect(Text("a").precedes(Text("B")) && !Text("B").precedes(Text("a")))
  }

  @Test func `parts of texts`() {
    #expect(Text("Head of RevOps").contains(Text("revops")))
    #expect(Text("abc").contains(Text("")) && !Text("").contains(Text("a")))
    #expect(Text("acme.EDU").ends(with: Text(".edu")) && !Text("edu").ends(with: Text(".edu")))
    #expect(Text("Acme").starts(with: Text("ac")) && !Text("a").starts(with: Text("ac")))
  }

  @Test(arguments: [
    ("VP Sales", true), ("the vp.", true), ("VP", true), ("MVP", false), ("VPs", false), ("vp_x", false),
    ("MVP and VP", true),
    ("", false), ("évp", false), ("vp\u{E9}", false), ("(VP)", true), ("VP2", false), ("svp vp", true),
  ])
  func `a word stands alone`(text: String, holds: Bool) {
    #expect(Text(text).contains(word: Text("VP")) == holds)
  }

  @Test func `what is no word is still found between other characters`() {
    #expect(Text("C++ developer").contains(word: Text("c++")))
    #expect(!Text("anything").contains(word: Text("")))
    #expect(Text("x_1").isWord && !Text("a b").isWord && !Text("").isWord && Text("é").isWord)
  }

  @Test(arguments: [
    ("vp@pay.edu", "*@*.edu", true), ("vp@pay.edux", "*@*.edu", false), ("", "*", true), ("", "", true),
    ("a", "", false),
    ("a", "?", true), ("é", "?", true), ("😀", "?", true), ("e\u{301}", "?", false), ("ab", "?", false),
    ("ABC", "a*c", true),
    ("abcabd", "a*d", true), ("aaa", "a**a", true), ("aa", "a?a", false), ("a*b", "a*b", true), ("x", "*?*", true),
    ("", "?*", false), ("Äb", "ä?", false), ("\u{E9}x", "\u{E9}*", true),
  ])
  func `patterns`(text: String, pattern: String, matches: Bool) {
    #expect(Text(text).isLike(Text(pattern)) == matches)
  }

  /// Against the definition of a pattern, by trying every way; texts of few letters make near misses likely.
  @Test func `patterns match as the naive matcher says`() {
    var random = SeededRandom(3)
    let letters = Array("abAé?*".unicodeScalars)
    for _ in 0..<4_000 {
      let text = (0..<random.number(0...8)).map { _ in random.pick(Array(letters.prefix(4))) }
      let pattern = (0..<random.number(0...6)).map { _ in random.pick(letters) }
      let expected = naive(text[...], pattern[...])
      #expect(self.text(text).isLike(self.text(pattern)) == expected, "\(text) \(pattern)")
    }
  }

  @Test func `patterns longer than a machine word`() {
    for length in [62, 63, 64, 65, 127, 128, 129, 300] {
      let text = String(repeating: "ab", count: length)
      #expect(Text(text).isLike(Text(text)))
      #expect(Text(text).isLike(Text(String(repeating: "?b", count: length))))
      #expect(!Text(text + "a").isLike(Text(text)))
      #expect(Text(text).isLike(Text("*" + String(text.dropFirst(3)) + "*")))
      #expect(!Text(text).isLike(Text(String(text.dropLast()) + "x")))
    }
  }

  @Test(.timeLimit(.minutes(1))) func `searches stay linear`() {
    let text = Text(String(repeating: "a", count: 300_000))
    #expect(!text.isLike(Text(String(repeating: "*a", count: 60) + "*b")))
    #expect(!text.contains(Text(String(repeating: "a", count: 30_000) + "b")))
    #expect(!text.contains(word: Text(String(repeating: "a", count: 30_000))))
  }

  @Test func `contains agrees with trying every place`() {
    var random = SeededRandom(4)
    for _ in 0..<3_000 {
      let bytes = (0..<random.number(0...12)).map { _ in random.pick(Array("abAB_ ".utf8)) }
      let part = (0..<random.number(0...4)).map { _ in random.pick(Array("abAB_ ".utf8)) }
      let folded = bytes.map(Text.fold)
      let places = (0...bytes.count).filter { folded.dropFirst($0).starts(with: part.map(Text.fold)) }
      #expect(Text(bytes: bytes).contains(Text(bytes: part)) == !places.isEmpty)
      let isWord = places.contains { place in
        let before = place > 0 && Text.isWordByte(bytes[place - 1])
        let end = place + part.count
        return !part.isEmpty && !before && !(end < bytes.count && Text.isWordByte(bytes[end]))
      }
      #expect(Text(bytes: bytes).contains(word: Text(bytes: part)) == isWord)
    }
  }

  @Test func `the door trims four characters`() {
    #expect(Text(" \t\r\n a b \n").trimmed == Text("a b"))
    #expect(Text("\u{A0}a\u{3000}").trimmed == Text("\u{A0}a\u{3000}"))
    #expect(Text(" \n").trimmed.isEmpty)
  }

  private func text(_ scalars: [Unicode.Scalar]) -> Text {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return Text(String(view))
  }

  private func naive(_ text: ArraySlice<Unicode.Scalar>, _ pattern: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "*" { return naive(text, pattern.dropFirst()) || !text.isEmpty && naive(text.dropFirst(), pattern) }
    guard let letter = text.first else { return false }
    let isEqual =
      first == "?" || first == letter || first.value | 32 == letter.value | 32 && letter.isASCII && first.isASCII
    return isEqual && naive(text.dropFirst(), pattern.dropFirst())
  }
}
