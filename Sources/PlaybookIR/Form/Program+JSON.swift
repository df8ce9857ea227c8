import PlaybookJSON

extension Program {
  package static let format = "playbook.program/1"

  /// The whole program with its places; `read` gives the same program back.
  package func json(pretty: Bool) -> String {
    var writer = ProgramWriter(pretty: pretty, withPlaces: true)
    writer.write(self)
    return writer.text
  }

  /// What the program means and how it words it, on one line: without files and places. Two books that mean the same
  /// have the same canonical form.
  package var canonicalJSON: String { String(decoding: canonicalBytes, as: UTF8.self) }

  private var canonicalBytes: [UInt8] {
    var writer = ProgramWriter(pretty: false, withPlaces: false)
    writer.write(self)
    return writer.bytes
  }

  /// `sha256:` and the digest of the canonical form.
  package var fingerprint: String { "sha256:" + SHA256.hex(of: canonicalBytes) }
}
