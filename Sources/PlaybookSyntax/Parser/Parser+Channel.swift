import PlaybookSource

extension Parser {
  mutating func parseChannel(_ entry: EntrySyntax) -> ChannelSyntax? {
    let head = readHead(entry, what: "this channel")
    guard let name = head.name else { return nil }
    return ChannelSyntax(keyword: head.keyword, name: name, label: head.label)
  }
}
