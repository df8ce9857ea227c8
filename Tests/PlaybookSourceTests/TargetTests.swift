import Testing

@Test func `the test target PlaybookSourceTests runs`() {
  #expect(Bool(true))
}
