import PlaybookTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Every file of `Tests/Cases`. With `PLAYBOOKC_BLESS=1` the blocks are rewritten, and the run fails where that changes
/// anything, so that nobody blesses by accident.
@Suite struct Cases {
  private static let isBlessing = getenv("PLAYBOOKC_BLESS") != nil

  @Test func `nothing is blessed where nobody reads the diff`() {
    #expect(!Self.isBlessing || getenv("CI") == nil)
  }

  @Test(arguments: CaseFile.all)
  func `a case prints what it says`(_ file: CaseFile) throws {
    if Self.isBlessing, getenv("CI") == nil {
      let changed = try file.bless()
      #expect(!changed, "blessed \(file.path): read the diff")
      return
    }
    for result in try file.run() {
      let isSame = result.written.utf8.elementsEqual(result.actual.utf8)
      #expect(isSame, "\(file.path): expect \(result.command)\n\(TextDifference.of(result.written, result.actual))")
    }
  }
}
