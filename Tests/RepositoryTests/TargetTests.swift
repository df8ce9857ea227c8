import Testing

@Test func `the test target RepositoryTests runs`() {
  #expect(Bool(true))
}
