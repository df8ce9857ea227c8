import Testing

@Test func `the test target CaseTests runs`() {
  #expect(Bool(true))
}
