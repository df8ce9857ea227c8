/// Bytes of a TZif file, made by hand.
package struct ZoneFile: Sendable {
  package var version: Character
  package var offsets: [Int32]
  package var transitions: [(at: Int64, type: UInt8)]
  package var leaps: Int32
  package var footer: String

  package init(
    version: Character = "2", offsets: [Int32] = [0], transitions: [(at: Int64, type: UInt8)] = [], leaps: Int32 = 0,
    footer: String = "UTC0"
  ) {
    self.version = version
    self.offsets = offsets
    self.transitions = transitions
    self.leaps = leaps
    self.footer = footer
  }

  package var bytes: [UInt8] {
    var bytes = header(times: 0, types: 1, leaps: 0) + [UInt8](repeating: 0, count: 6) + Array("UTC\0".utf8)
    bytes += header(times: Int32(transitions.count), types: Int32(offsets.count), leaps: leaps)
    for transition in transitions { bytes += Self.big(transition.at) }
    bytes += transitions.map(\.type)
    for offset in offsets { bytes += Self.big(offset) + [0, 0] }
    bytes += Array("UTC\0".utf8)
    bytes += [UInt8](repeating: 0, count: Int(leaps) * 12)
    return bytes + Array("\n\(footer)\n".utf8)
  }

  private func header(times: Int32, types: Int32, leaps: Int32) -> [UInt8] {
    let start = Array("TZif\(version)".utf8) + [UInt8](repeating: 0, count: 15)
    return start + [0, 0, leaps, times, types, 4].flatMap { Self.big($0) }
  }

  private static func big(_ number: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }
}
