#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The files of this machine.
package struct DiskFiles: FileSystem {
  package init() {}

  package func kind(of path: String) -> FileKind {
    var status = stat()
    guard stat(path, &status) == 0 else {
      return errno == EACCES || errno == ELOOP || errno == ENAMETOOLONG ? .hidden : .missing
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .directory
    default: return .stream
    }
  }

  package func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    let file = systemOpen(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Self.fault() }
    defer { _ = close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Self.fault() }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    return try Self.readAll(file, expecting: isRegular ? Int(status.st_size) : 0, limit: limit)
  }

  /// Everything up to `limit` bytes from an open file.
  package static func readAll(_ file: Int32, expecting size: Int, limit: Int) throws(FileFault) -> [UInt8] {
    var bytes: [UInt8] = []
    let piece = 64 * 1_024
    var wanted = size > 0 ? size : piece
    while bytes.count < limit {
      var (isInterrupted, fault): (Bool, FileFault?) = (false, nil)
      let found = [UInt8](unsafeUninitializedCapacity: min(wanted, limit - bytes.count)) { buffer, filled in
        let count = systemRead(file, buffer.baseAddress, buffer.count)
        if count < 0 { (isInterrupted, fault) = (errno == EINTR, Self.fault()) }
        filled = max(count, 0)
      }
      if isInterrupted { continue }
      if let fault { throw fault }
      if found.isEmpty { break }
      if bytes.isEmpty { bytes = found } else { bytes += found }
      wanted = piece
    }
    return bytes
  }

  package func names(in directory: String) throws(FileFault) -> [String] {
    guard let stream = opendir(directory) else { throw Self.fault() }
    defer { _ = closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  package func size(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  package func open(_ path: String) throws(FileFault) -> any FileStream { try DiskStream(path) }

  package func create(_ path: String) throws(FileFault) -> any FileDraft { try DiskDraft(path, kind: kind(of: path)) }

  package func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    let draft = try DiskDraft(path, kind: kind(of: path))
    try draft.write(bytes)
    try draft.finish()
  }

  package func makeDirectory(_ path: String) throws(FileFault) {
    guard kind(of: path) != .directory else { return }
    let parent = FilePath.directory(of: path)
    if parent != path { try makeDirectory(parent) }
    if mkdir(path, 0o755) == 0 { return }
    // Another process may have been faster; a file of that name is another matter.
    guard errno == EEXIST else { throw Self.fault() }
    if kind(of: path) != .directory { throw .failed("a file of that name is in the way") }
  }

  package func realPath(of path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  package func linkTarget(of path: String) -> String? {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &target, target.count)
    return count > 0 ? String(decoding: target.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
  }

  package func isStandardOutput(_ path: String) -> Bool {
    guard let status = Self.status(of: path, kinds: [S_IFREG, S_IFIFO]) else { return false }
    return Self.isOpen(status, as: STDOUT_FILENO)
  }

  package func isStandardInput(_ path: String) -> Bool {
    guard let status = Self.status(of: path, kinds: [S_IFREG]) else { return false }
    return Self.isOpen(status, as: STDIN_FILENO)
  }

  package var readsStandardOutput: Bool {
    var input = stat()
    return fstat(STDIN_FILENO, &input) == 0 && input.st_mode & S_IFMT == S_IFREG
      && Self.isOpen(input, as: STDOUT_FILENO)
  }

  /// nil for what is not there, and for another kind of file.
  private static func status(of path: String, kinds: [mode_t]) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 && kinds.contains(status.st_mode & S_IFMT) ? status : nil
  }

  /// Whether an open file of the process is the one of which `status` tells.
  static func isOpen(_ status: stat, as file: Int32) -> Bool {
    var own = stat()
    return fstat(file, &own) == 0 && own.st_dev == status.st_dev && own.st_ino == status.st_ino
  }

  /// What the last system call complained about.
  static func fault() -> FileFault {
    switch errno {
    case ENOENT, ENOTDIR: .missing
    case EISDIR: .isDirectory
    case EACCES, EPERM: .forbidden
    case EPIPE: .closed
    default: .failed(String(cString: strerror(errno)).lowercased())
    }
  }
}

private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(file, buffer, count)
}

private func systemOpen(_ path: String, _ flags: Int32) -> Int32 { open(path, flags) }
