import PlaybookTestSupport
import Testing

/// Cases whose book stands in both forms: each command says the same about either, but for places.
@Suite struct FormCases {
  @Test(arguments: CaseFile.all.filter { (try? $0.hasBothForms()) == true })
  func `both forms of a case give the same`(_ file: CaseFile) throws {
    for (command, text, yaml) in try file.runBothForms() {
      #expect(Self.withoutPlaces(text) == Self.withoutPlaces(yaml), "\(file.path): \(command)")
    }
  }

  @Test func `some cases stand in both forms`() throws {
    #expect(try CaseFile.all.filter { try $0.hasBothForms() }.count >= 8)
  }

  /// The words of an output without names of files, places, excerpts of the source and the lines under them.
  private static func withoutPlaces(_ output: String) -> [String] {
    output.split(separator: "\n").filter { !isExcerpt($0) }.flatMap { line in
      line.split(separator: " ").filter { word in
        !word.contains(".playbook") && !word.contains(".yaml")
          && !(word.first == ":" && word.dropFirst().allSatisfy(\.isNumber))
      }.map(String.init)
    }
  }

  /// `  12 | source` and `     | ^^^`.
  private static func isExcerpt(_ line: Substring) -> Bool {
    guard let bar = line.firstIndex(of: "|") else { return false }
    return line[..<bar].allSatisfy { $0 == " " || $0.isNumber || "stderr:".contains($0) }
  }
}
