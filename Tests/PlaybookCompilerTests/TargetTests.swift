import Testing

@Test func `the test target PlaybookCompilerTests runs`() {
  #expect(Bool(true))
}
