import Testing

@Test func `the test target PlaybookJSONTests runs`() {
  #expect(Bool(true))
}
