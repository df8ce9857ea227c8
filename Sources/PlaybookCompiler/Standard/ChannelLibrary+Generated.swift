import PlaybookIR

extension ChannelLibrary {
  package static let rows: [Row] = []
}
