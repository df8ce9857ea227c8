import PlaybookSource
import PlaybookTestSupport
import Testing

/// Every page of `docs/diagnostics`: its examples are what they say they are.
@Suite struct DiagnosticPageTests {
  @Test(arguments: DiagnosticPage.all)
  func `a page's failing example gives its code, the repaired one nothing`(_ page: DiagnosticPage) throws {
    #expect(page.title.hasPrefix("# \(page.code): "))
    if let found = try page.diagnostics(.fail) {
      #expect(!found.isEmpty, "the failing example of \(page.path) gives nothing")
      for diagnostic in found where diagnostic.code != page.code {
        Issue.record("\(page.path) fails with \(diagnostic.code): \(diagnostic.message)")
      }
    } else {
      let quotes = try page.quotes()
      #expect(quotes.contains { $0.contains("[\(page.code)]") }, "\(page.path) shows no failing example")
    }
    for diagnostic in try page.diagnostics(.ok) ?? [] {
      Issue.record("\(page.path), repaired, still gives \(diagnostic.code): \(diagnostic.message)")
    }
  }

  @Test(arguments: DiagnosticPage.all)
  func `a page's console shows what is printed`(_ page: DiagnosticPage) throws {
    if Blessing.isOn {
      let changed = try page.bless()
      #expect(!changed, "blessed \(page.path): read the diff")
      return
    }
    for console in try page.consoles() {
      let isSame = console.written.utf8.elementsEqual(console.actual.utf8)
      #expect(isSame, "\(page.path): \(console.command)\n\(TextDifference.of(console.written, console.actual))")
    }
  }
}
