import Testing

@Test func `the test target PlaybookSyntaxTests runs`() {
  #expect(Bool(true))
}
