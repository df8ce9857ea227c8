import Testing

@Test func `the test target PlaybookRuntimeTests runs`() {
  #expect(Bool(true))
}
