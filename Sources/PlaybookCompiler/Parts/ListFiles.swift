import PlaybookSource

/// Reads the files of lists, each once.
///
/// Guarantee: no path that leads out of the book's directory by its spelling is ever handed on.
struct ListFiles {
  typealias Load = (String, SourceSpan) -> Result<[UInt8], ListFileFault>

  let load: Load

  /// The bytes at `path`, which is relative to the book's directory; `span` is where the book names it.
  func bytes(at path: String, _ span: SourceSpan) -> Result<[UInt8], ListFileFault> {
    guard Self.isInside(path) else { return .failure(.outside) }
    return load(path, span)
  }

  /// Plain relative paths only: `lists/names.csv`, not `/names.csv`, `../names.csv`, `a\b`, `C:x` or a name with a
  /// control character.
  static func isInside(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    guard let first = bytes.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "~") else { return false }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") })
    else { return false }
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in !part.isEmpty && !part.elementsEqual("..".utf8) && !part.elementsEqual(".".utf8) }
  }
}
