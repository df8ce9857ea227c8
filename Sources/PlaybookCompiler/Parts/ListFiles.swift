/// Which paths a list may name.
package enum ListFiles {
  /// Plain relative paths only: `lists/names.csv`, not `/names.csv`, `../names.csv`, `./a`, `a\b`, `C:x` or a name with
  /// a control character. Whether a link leads out of the book's directory, only the file system knows.
  package static func isInside(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    guard let first = bytes.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "~") else { return false }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") })
    else { return false }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in !part.isEmpty && !part.elementsEqual("..".utf8) && !part.elementsEqual(".".utf8) }
  }
}
