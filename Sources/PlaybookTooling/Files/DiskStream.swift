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

/// A file of this machine that is written piece by piece, beside the old one and under another name.
package final class DiskDraft: FileDraft {
  private let path: String
  /// The name until it is complete; nil for pipes and devices, which are written to at once.
  private let part: String?
  private var file: Int32

  init(_ path: String, kind: FileKind) throws(FileFault) {
    self.path = path
    if kind == .directory { throw .isDirectory }
    if kind == .stream {
      part = nil
      file = open(path, O_WRONLY | O_CLOEXEC)
    } else {
      let part = path + ".part-\(getpid())"
      self.part = part
      file = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
      // Whoever may not read the old file may not read the new one.
      var status = stat()
      if file >= 0, stat(path, &status) == 0 { _ = fchmod(file, status.st_mode & 0o7777) }
    }
    guard file >= 0 else { throw DiskFiles.fault() }
  }

  deinit {
    guard file >= 0 else { return }
    _ = close(file)
    if let part { _ = unlink(part) }
  }

  package func write(_ bytes: UnsafeRawBufferPointer) throws(FileFault) { try Self.write(bytes, to: file) }

  package func finish() throws(FileFault) {
    let open = file
    file = -1
    // What the disk has no room for may only come out now.
    guard close(open) == 0 else {
      let fault = DiskFiles.fault()
      if let part { _ = unlink(part) }
      throw fault
    }
    guard let part else { return }
    guard rename(part, path) == 0 else {
      let fault = DiskFiles.fault()
      _ = unlink(part)
      throw fault
    }
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
