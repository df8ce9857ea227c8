#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
package import PlaybookTooling

/// The process's own standard streams.
///
/// A reader that goes away (`playbookc check | head -1`) ends the output quietly and does not change the exit code; any
/// other failure to write does.
package final class TerminalConsole: Console {
  package let started: Int64
  /// What went wrong while writing, in words.
  package private(set) var writeFault: String?
  private var isOutputClosed = false

  package init() {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    started = Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
    // Writing to a closed pipe is then an error that `write` returns.
    signal(SIGPIPE, SIG_IGN)
    // So is a file that would grow beyond what the shell allows.
    signal(SIGXFSZ, SIG_IGN)
  }

  package var isOutputTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  package var isErrorTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  package var width: Int? {
    guard isOutputTerminal else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  package func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  package func readInput(limit: Int) throws(InputFault) -> [UInt8] {
    do throws(FileFault) {
      return try DiskFiles.readAll(STDIN_FILENO, expecting: 0, limit: limit)
    } catch {
      throw InputFault(error.words)
    }
  }

  package func readInput(into room: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
    try DiskStream(open: STDIN_FILENO).read(into: room)
  }

  package func clock() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1_000
  }

  package var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  package func writeOutput(_ bytes: UnsafeRawBufferPointer) throws(FileFault) {
    try DiskDraft.write(bytes, to: STDOUT_FILENO)
  }

  package func run(
    _ program: String, _ arguments: [String], input: [UInt8], seconds: Int
  ) throws(ProgramFault) -> [UInt8] {
    try ChildProgram.run(program, arguments, input: input, seconds: seconds)
  }

  package func writeOutput(_ text: String) {
    guard !isOutputClosed else { return }
    if let fault = write(text, to: STDOUT_FILENO) {
      isOutputClosed = true
      if fault != EPIPE { writeFault = String(cString: strerror(fault)) }
    }
  }

  package func writeError(_ text: String) { _ = write(text, to: STDERR_FILENO) }

  /// The system's error, or nil when all of it was written.
  private func write(_ text: String, to file: Int32) -> Int32? {
    var text = text
    return text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = systemWrite(file, bytes.baseAddress?.advanced(by: written), bytes.count - written)
        if count < 0 {
          if errno == EINTR { continue }
          return errno
        }
        written += count
      }
      return nil
    }
  }
}

private func systemWrite(_ file: Int32, _ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int {
  write(file, bytes, count)
}
