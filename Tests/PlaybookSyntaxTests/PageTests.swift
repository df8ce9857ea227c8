import FoundationEssentials
import PlaybookSource
import PlaybookSyntax
import Testing

/// The folder of the package, for the files beside the sources.
enum Package {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  }

  static func files(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path).sorted()
  }
}

/// Each code of this module has a page, whose examples give that code and nothing.
@Suite struct PageTests {
  @Test(arguments: ReadingCode.allCases) func pageHoldsForItsCode(_ code: ReadingCode) throws {
    let page = try Package.text("docs/diagnostics/\(code.rawValue).md")
    #expect(page.hasPrefix("# \(code.rawValue): "))
    let fails = try #require(fence("fail", in: page))
    let repaired = try #require(fence("ok", in: page))
    #expect(codes(repaired) == [])
    // What no page can show is documented as it appears on a terminal.
    if fails.hasPrefix("$ playbookc") {
      #expect(fails.contains("error[\(code.rawValue)]"))
    } else {
      #expect(Set(codes(fails)) == [code.rawValue])
    }
  }

  private func codes(_ text: String) -> [String] {
    parse(SourceFile(path: "page.playbook", text: text), file: 0).1.map(\.code)
  }

  private func fence(_ kind: String, in page: String) -> String? {
    var lines: [Substring]?
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if let found = lines {
        if line == "```" { return found.joined(separator: "\n") + "\n" }
        lines = found + [line]
      } else if line == "```playbook \(kind)" || line == "```console \(kind)" {
        lines = []
      }
    }
    return nil
  }
}
