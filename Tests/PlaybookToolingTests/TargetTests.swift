import Testing

@Test func `the test target PlaybookToolingTests runs`() {
  #expect(Bool(true))
}
