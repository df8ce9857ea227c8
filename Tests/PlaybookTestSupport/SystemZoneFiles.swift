import PlaybookTooling

/// The zone files of this machine, as they are but for their version: what is printed in a test must not depend on it.
struct SystemZoneFiles {
  static let version = "test"
  private let disk = DiskFiles()

  func kind(of path: String) -> FileKind { disk.kind(of: path) }

  func names(in directory: String) throws(FileFault) -> [String] { try disk.names(in: directory) }

  func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    let bytes = try disk.read(path, limit: limit)
    switch FilePath.name(of: path) {
    case "+VERSION": return Array(Self.version.utf8)
    case "tzdata.zi": return Array("# version \(Self.version)".utf8) + bytes.drop { $0 != 0x0A }
    case _: return bytes
    }
  }
}
