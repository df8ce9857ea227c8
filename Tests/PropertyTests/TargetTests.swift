import Testing

@Test func `the test target PropertyTests runs`() {
  #expect(Bool(true))
}
