import PlaybookSource

extension Parser {
  mutating func parseCadence(_ entry: EntrySyntax) -> CadenceSyntax? {
    let head = readHead(entry, what: "this cadence")
    guard let name = head.name else { return nil }
    return CadenceSyntax(keyword: head.keyword, name: name, label: head.label)
  }
}
