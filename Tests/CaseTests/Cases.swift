import PlaybookTestSupport
import Testing

/// Every file of `Tests/Cases`. With `PLAYBOOKC_BLESS=1` the blocks are rewritten, and the run fails where that changes
/// anything, so that nobody blesses by accident.
@Suite struct Cases {
  @Test func `nothing is blessed where nobody reads the diff`() {
    #expect(!Blessing.isRefused, "PLAYBOOKC_BLESS is set in a CI job")
  }

  @Test(arguments: CaseFile.all)
  func `a case prints what it says`(_ file: CaseFile) throws {
    if Blessing.isOn {
      let changed = try file.bless()
      #expect(!changed, "blessed \(file.path): read the diff")
      return
    }
    for result in try file.run() {
      for fault in try DocumentSchema.faults(in: result.output) {
        Issue.record("\(file.path): \(result.command) does not agree with its schema: \(fault)")
      }
      let isSame = result.written.utf8.elementsEqual(result.actual.utf8)
      #expect(isSame, "\(file.path): expect \(result.command)\n\(TextDifference.of(result.written, result.actual))")
    }
  }
}
