#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file of this machine that is read piece by piece.
package final class DiskStream: FileStream {
  private let file: Int32
  private let isOwned: Bool

  init(_ path: String) throws(FileFault) {
    file = open(path, O_RDONLY | O_CLOEXEC)
    isOwned = true
    guard file >= 0 else { throw DiskFiles.fault() }
    var status = stat()
    // A directory can be opened, and only says so when it is read.
    if fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw .isDirectory }
  }

  /// A file that is open already, and stays open.
  package init(open file: Int32) {
    self.file = file
    isOwned = false
  }

  deinit {
    if isOwned, file >= 0 { _ = close(file) }
  }

  package func read(into room: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
    while true {
      let count = systemRead(file, room.baseAddress, room.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw DiskFiles.fault() }
    }
  }
}

/// A file of this machine that is written piece by piece and takes the place of the old one when it is complete.
///
/// Guarantee: on Linux it has no name until then, so that nothing is left of it however the process ends. Where the system or
/// the file system has no such files it has a hidden name beside the old one from the start, which stays if the process is
/// killed.
package final class DiskDraft: FileDraft {
  private let path: String
  /// Pipes and devices are written to at once.
  private let isStream: Bool
  private var file: Int32 = -1
  /// The name until it is complete; nil while it has none.
  private var part: String?

  /// `mayBeNameless`: false in tests of what happens elsewhere.
  init(_ path: String, kind: FileKind, mayBeNameless: Bool = true) throws(FileFault) {
    self.path = path
    if kind == .directory { throw .isDirectory }
    var status = stat()
    let isThere = stat(path, &status) == 0
    // Said now, and not when all is written.
    if !isThere, errno == ENAMETOOLONG || errno == ELOOP { throw DiskFiles.fault() }
    let isFile = isThere && status.st_mode & S_IFMT == S_IFREG
    let standard = isFile ? [STDOUT_FILENO, STDERR_FILENO].first { DiskFiles.isOpen(status, as: $0) } : nil
    isStream = kind == .stream || standard != nil
    if isStream {
      // A file that somebody redirected is not replaced behind his back: what comes before and after stays in it.
      file = standard.map { dup($0) } ?? open(path, O_WRONLY | O_CLOEXEC)
      guard file >= 0 else { throw DiskFiles.fault() }
      return
    }
    guard !FilePath.name(of: path).isEmpty else { throw .missing }
    // What is protected against writing is not replaced either.
    if isThere, access(path, W_OK) != 0 { throw DiskFiles.fault() }
    if mayBeNameless { file = Self.openNameless(in: FilePath.directory(of: path)) }
    if file < 0 {
      (part, file) = try Self.underNewName(beside: path) { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644) }
    }
    // Whoever may read the old file, and nobody else, may read the new one, as far as the system lets us.
    if isThere {
      if fchown(file, status.st_uid, status.st_gid) != 0 { _ = fchown(file, .max, status.st_gid) }
      _ = fchmod(file, status.st_mode & 0o7777)
    }
  }

  deinit {
    if file >= 0 { _ = close(file) }
    if let part { _ = unlink(part) }
  }

  package func write(_ bytes: UnsafeRawBufferPointer) throws(FileFault) { try Self.write(bytes, to: file) }

  package func finish() throws(FileFault) {
    // A link cannot take the place of a file, and a new name can.
    if !isStream, part == nil { part = try Self.underNewName(beside: path) { Self.link(file, to: $0) }.name }
    let open = file
    file = -1
    // What the disk has no room for may only come out now.
    guard close(open) == 0 else { throw DiskFiles.fault() }
    guard let name = part else { return }
    guard rename(name, path) == 0 else { throw DiskFiles.fault() }
    part = nil
  }

  /// A file without a name, or -1 where there is none.
  private static func openNameless(in directory: String) -> Int32 {
    #if os(Linux)
      // O_TMPFILE, which Swift does not know.
      let file = open(directory, 0o20000000 | O_DIRECTORY | O_WRONLY | O_CLOEXEC, 0o644)
      // Only there can it get its name.
      if file < 0 || access(place(of: file), F_OK) == 0 { return file }
      _ = close(file)
    #endif
    return -1
  }

  /// Gives a file without a name one; 0, or -1 with the system's error.
  private static func link(_ file: Int32, to name: String) -> Int32 {
    linkat(AT_FDCWD, place(of: file), AT_FDCWD, name, AT_SYMLINK_FOLLOW)
  }

  private static func place(of file: Int32) -> String { "/proc/self/fd/\(file)" }

  /// Has `make` make something in the directory of `path`, under a name that nobody can foresee.
  private static func underNewName(
    beside path: String, _ make: (String) -> Int32
  ) throws(FileFault) -> (name: String, made: Int32) {
    for _ in 0..<100 {
      let number = String(UInt64.random(in: .min ... .max), radix: 16)
      let name = FilePath.joined(FilePath.directory(of: path), ".playbookc-part-" + number)
      let made = make(name)
      if made >= 0 { return (name, made) }
      guard errno == EEXIST else { break }
    }
    throw DiskFiles.fault()
  }

  /// All of the bytes to an open file.
  package static func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) throws(FileFault) {
    var written = 0
    while written < bytes.count {
      let count = systemWrite(file, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      if count < 0 {
        if errno == EINTR { continue }
        throw DiskFiles.fault()
      }
      written += count
    }
  }
}

private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}

private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(file, buffer, count)
}
