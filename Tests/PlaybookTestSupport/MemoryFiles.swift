package import PlaybookTooling
import Synchronization

/// Files in memory; the current directory is the root. The machine's zone files are seen as well, unless something in
/// memory stands in their place.
package final class MemoryFiles: FileSystem {
  package enum Entry: Sendable {
    case file([UInt8])
    /// Leads to another path.
    case link(String)
    /// Nobody may read it.
    case unreadable
  }

  private let entries = Mutex<[String: Entry]>([:])
  /// Those made while nothing stands beneath them.
  private let directories = Mutex<Set<String>>([])

  package init() {}

  package func set(_ path: String, _ entry: Entry) {
    entries.withLock { $0[FilePath.tidied(path)] = entry }
  }

  private func entry(at path: String) -> (path: String, entry: Entry?) {
    entries.withLock { entries in
      var path = FilePath.tidied(path)
      for _ in 0..<8 {
        guard case .link(let target) = entries[path] else { break }
        path = target
      }
      return (path, entries[path])
    }
  }

  /// Whether something stands beneath `path`.
  private func isDirectory(_ path: String) -> Bool {
    let start = path == "." ? "" : path + "/"
    return path == "." || directories.withLock { $0.contains(path) }
      || entries.withLock { $0.keys.contains { $0.utf8.starts(with: start.utf8) } }
  }

  package func kind(of path: String) -> FileKind {
    let (path, entry) = entry(at: path)
    switch entry {
    case .file?, .unreadable?: return .file
    case .link?: return .missing
    case nil: return isDirectory(path) ? .directory : zoneFiles(at: path)?.kind(of: path) ?? .missing
    }
  }

  /// Whoever has the machine's zone files, for a path among them.
  private func zoneFiles(at path: String) -> SystemZoneFiles? {
    let place = DiskZones.usualDirectories.first {
      path.utf8.elementsEqual($0.utf8) || FilePath.lies(path, beneath: $0)
    }
    return place.flatMap { place in entry(at: place).entry == nil ? SystemZoneFiles() : nil }
  }

  package func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    let (path, entry) = entry(at: path)
    switch entry {
    case .file(let bytes)?: return Array(bytes.prefix(limit))
    case .unreadable?: throw .forbidden
    case .link?: throw .missing
    case nil:
      if let zoneFiles = zoneFiles(at: path) { return try zoneFiles.read(path, limit: limit) }
      throw isDirectory(path) ? .isDirectory : .missing
    }
  }

  package func names(in directory: String) throws(FileFault) -> [String] {
    let directory = FilePath.tidied(directory)
    guard isDirectory(directory) else {
      guard let zoneFiles = zoneFiles(at: directory) else { throw .missing }
      return try zoneFiles.names(in: directory)
    }
    let start = directory == "." ? "" : directory + "/"
    let names = entries.withLock { entries in
      entries.keys.filter { $0.utf8.starts(with: start.utf8) && !$0.utf8.starts(with: "/".utf8) }.compactMap { path in
        path.dropFirst(start.count).split(separator: "/").first.map(String.init)
      }
    }
    return Array(Set(names))
  }

  package func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    let path = Self.inMemory(path)
    let parent = FilePath.directory(of: FilePath.tidied(path))
    guard isDirectory(parent) else { throw .missing }
    set(path, .file(bytes))
  }

  /// A real path leads back into memory.
  private static func inMemory(_ path: String) -> String {
    path.hasPrefix("/memory/") ? String(path.dropFirst("/memory/".utf8.count)) : path
  }

  package func size(of path: String) -> Int? { (try? read(path, limit: .max))?.count }

  package func open(_ path: String) throws(FileFault) -> any FileStream {
    MemoryStream(try read(path, limit: .max))
  }

  package func create(_ path: String) throws(FileFault) -> any FileDraft {
    let path = Self.inMemory(path)
    if isDirectory(FilePath.tidied(path)) { throw .isDirectory }
    guard isDirectory(FilePath.directory(of: FilePath.tidied(path))) else { throw .missing }
    return MemoryDraft(path, in: self)
  }

  package func makeDirectory(_ path: String) throws(FileFault) {
    guard !isDirectory(FilePath.tidied(path)) else { return }
    directories.withLock { _ = $0.insert(FilePath.tidied(path)) }
  }

  package func realPath(of path: String) -> String? {
    let (path, entry) = entry(at: path)
    guard entry != nil || isDirectory(path) else { return nil }
    return path.utf8.first == UInt8(ascii: "/") ? path : path == "." ? "/memory" : "/memory/" + path
  }
}

private final class MemoryStream: FileStream {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read(into room: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
    let count = min(room.count, bytes.count - position)
    room.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}

private final class MemoryDraft: FileDraft {
  private let path: String
  private let files: MemoryFiles
  private var bytes: [UInt8] = []

  init(_ path: String, in files: MemoryFiles) {
    self.path = path
    self.files = files
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(FileFault) { self.bytes += bytes }

  func finish() throws(FileFault) { try files.write(bytes, to: path) }
}
