import Glibc
import PlaybookCompiler
import Testing

@Suite("Standard rules of channels")
struct ChannelLibraryTests {
  @Test("docs/channels.md is what the table says; bless with PLAYBOOKC_BLESS=1")
  func page() throws {
    let path = Repository.path("docs/channels.md")
    if getenv("PLAYBOOKC_BLESS") != nil { try Repository.write(ChannelLibrary.page, to: path) }
    #expect(try Repository.read(path) == ChannelLibrary.page)
  }
}
