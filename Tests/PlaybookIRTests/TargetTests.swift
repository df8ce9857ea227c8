import Testing

@Test func `the test target PlaybookIRTests runs`() {
  #expect(Bool(true))
}
