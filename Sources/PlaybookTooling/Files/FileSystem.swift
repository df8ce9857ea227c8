/// Everything that the tool asks of the disk, so that tests and editors can stand in for it.
///
/// Paths are as the user wrote them, with `/` between names; a relative one starts where the user stands.
package protocol FileSystem: Sendable {
  /// What stands at `path`, links followed.
  func kind(of path: String) -> FileKind

  /// The bytes of a file, cut off after `limit` of them.
  func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8]

  /// Bytes of a file; nil for what is no file or has no size of its own.
  func size(of path: String) -> Int?

  /// A file to be read piece by piece.
  func open(_ path: String) throws(FileFault) -> any FileStream

  /// A file that is to be written piece by piece.
  func create(_ path: String) throws(FileFault) -> any FileDraft

  /// The names in a directory, in any order; without `.` and `..`.
  func names(in directory: String) throws(FileFault) -> [String]

  /// Writes the whole file; the old one stays as it was if that fails.
  func write(_ bytes: [UInt8], to path: String) throws(FileFault)

  /// Makes a directory and those above it; nothing happens where they are there.
  func makeDirectory(_ path: String) throws(FileFault)

  /// The path without links, absolute; nil when nothing stands there.
  func realPath(of path: String) -> String?

  /// Where a link leads to, as it says; nil for anything else.
  func linkTarget(of path: String) -> String?

  /// Whether a path names the file or the pipe that standard output leads into.
  func isStandardOutput(_ path: String) -> Bool

  /// Whether a path names the file that standard input comes from.
  func isStandardInput(_ path: String) -> Bool

  /// Whether standard input comes from the file that standard output goes into.
  var readsStandardOutput: Bool { get }
}

/// The bytes of a file, one piece after another.
package protocol FileStream: AnyObject {
  /// Fills the beginning of `room`, which is not empty, and says how much; 0 at the end.
  func read(into room: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int
}

extension FileDraft {
  package func write(_ bytes: [UInt8]) throws(FileFault) {
    let result = bytes.withUnsafeBytes { bytes in
      Result<Void, FileFault> { () throws(FileFault) in try write(bytes) }
    }
    try result.get()
  }
}

/// A file that nobody sees before it is complete; until then the old one stays as it was. A pipe or device is written to
/// at once.
package protocol FileDraft: AnyObject {
  func write(_ bytes: UnsafeRawBufferPointer) throws(FileFault)

  /// Puts the file in its place. A draft that is let go without this leaves nothing behind.
  func finish() throws(FileFault)
}

package enum FileKind: Sendable, Hashable {
  case missing
  case file
  case directory
  /// A pipe or a device.
  case stream
  /// Something stands there, or may, but nobody lets us look.
  case hidden
}

package enum FileFault: Error, Sendable, Hashable {
  case missing
  case isDirectory
  case forbidden
  /// Whoever reads what is written has gone.
  case closed
  /// What the system said.
  case failed(String)

  package var words: String {
    switch self {
    case .missing: "it is not there"
    case .isDirectory: "it is a directory"
    case .forbidden: "permission denied"
    case .closed: "nobody reads it any more"
    case .failed(let reason): reason
    }
  }
}

extension FileSystem {
  package func linkTarget(of path: String) -> String? { nil }
  package func isStandardOutput(_ path: String) -> Bool { false }
  package func isStandardInput(_ path: String) -> Bool { false }
  package var readsStandardOutput: Bool { false }

  /// What a path names when links to files that are not there yet are followed too, as far as they lead anywhere.
  func followed(_ path: String) -> String {
    var followed = path
    for _ in 0..<40 {
      guard let target = linkTarget(of: followed) else { return followed }
      let isWhole = target.utf8.first == UInt8(ascii: "/")
      followed = isWhole ? target : FilePath.joined(FilePath.directory(of: followed), target)
    }
    return path
  }
}

/// Paths as text: joining, and what stands before and after the last `/`.
package enum FilePath {
  /// `name` in `directory`; nothing is put before a name in `.`.
  package static func joined(_ directory: String, _ name: String) -> String {
    if directory.isEmpty || directory == "." { return name }
    return directory.utf8.last == UInt8(ascii: "/") ? directory + name : directory + "/" + name
  }

  /// Without a leading `./` and without `/` at the end; `.` for the current directory.
  package static func tidied(_ path: String) -> String {
    var bytes = Substring(path).utf8
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    while bytes.starts(with: "./".utf8) {
      bytes.removeFirst(2)
      while bytes.first == UInt8(ascii: "/") { bytes.removeFirst() }
    }
    let tidied = String(Substring(bytes))
    return tidied.isEmpty ? "." : tidied
  }

  package static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  package static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  /// The ending after the last dot of the name, in lower case; empty without one.
  package static func ending(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.utf8.startIndex else { return "" }
    return name[name.utf8.index(after: dot)...].lowercased()
  }

  /// `path` as it is seen from `directory`; both without links and absolute.
  package static func relative(_ path: String, to directory: String) -> String {
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
    let above = directory.utf8.split(separator: UInt8(ascii: "/")).map { Array($0) }
    let common = zip(names, above).prefix { $0 == $1 }.count
    let steps = Array(repeating: Array("..".utf8), count: above.count - common) + names.dropFirst(common)
    return String(decoding: Array(steps.joined(separator: "/".utf8)), as: UTF8.self)
  }

  /// Whether `path` lies beneath `directory`; both without links and absolute.
  package static func lies(_ path: String, beneath directory: String) -> Bool {
    let start = directory.utf8.last == UInt8(ascii: "/") ? directory : directory + "/"
    return path.utf8.starts(with: start.utf8)
  }
}
