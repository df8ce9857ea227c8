#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why another program gave no output.
package enum ProgramFault: Error, Hashable, Sendable {
  case notThere
  case tookTooLong
  /// What it or the system said.
  case failed(String)
}

/// Another program as a function: bytes in, bytes out.
///
/// Guarantee: it ends within its seconds (killed if it must be), leaves no process and no open file behind, and is not
/// run by a shell.
struct ChildProgram {
  private static let largestOutput = 64 * 1_024 * 1_024
  private static let largestComplaint = 4 * 1_024

  private var input: [UInt8]
  private var written = 0
  private var output: [UInt8] = []
  private var complaint: [UInt8] = []
  private let deadline: Int64

  static func run(
    _ name: String, _ arguments: [String], input: [UInt8], seconds: Int
  ) throws(ProgramFault) -> [UInt8] {
    var program = ChildProgram(input: input, deadline: clock() + Int64(seconds) * 1_000)
    return try program.run(name, arguments)
  }

  private init(input: [UInt8], deadline: Int64) {
    self.input = input
    self.deadline = deadline
  }

  private mutating func run(_ name: String, _ arguments: [String]) throws(ProgramFault) -> [UInt8] {
    guard let ends = PipeEnds() else { throw .failed(Self.words(errno)) }
    let (code, process) = Self.spawn(name, arguments, ends)
    ends.closeChild()
    guard code == 0 else {
      ends.closeParent()
      throw code == ENOENT ? .notThere : .failed(Self.words(code))
    }
    let isComplete = converse(ends)
    ends.closeParent()
    guard isComplete, let status = wait(for: process) else {
      kill(process, SIGKILL)
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      throw output.count > Self.largestOutput ? .failed("it wrote more than 64 MiB") : .tookTooLong
    }
    guard status == 0 else {
      let said = String(decoding: complaint.prefix { $0 != 0x0A }, as: UTF8.self)
      throw .failed(said.isEmpty ? "it ended with \(status >> 8 & 0xFF)" : said)
    }
    return output
  }

  /// Writes and reads until the program closes its output; false when its time is over or it writes too much.
  private mutating func converse(_ ends: PipeEnds) -> Bool {
    var isInputOpen = true
    var isOutputOpen = true
    var isErrorOpen = true
    while isOutputOpen || isErrorOpen {
      let left = deadline - Self.clock()
      guard left > 0, output.count <= Self.largestOutput else { return false }
      if isInputOpen, written == input.count {
        ends.closeInput()
        isInputOpen = false
      }
      var waiting = [
        pollfd(fd: isInputOpen ? ends.toChild.write : -1, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: isOutputOpen ? ends.fromChild.read : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isErrorOpen ? ends.errors.read : -1, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&waiting, nfds_t(waiting.count), Int32(left)) > 0 else { continue }
      if waiting[0].revents != 0, !writeSome(to: ends.toChild.write) { written = input.count }
      if waiting[1].revents != 0 { isOutputOpen = Self.readSome(ends.fromChild.read, into: &output) }
      if waiting[2].revents != 0 {
        isErrorOpen = Self.readSome(ends.errors.read, into: &complaint)
        complaint = Array(complaint.prefix(Self.largestComplaint))
      }
    }
    return true
  }

  /// False when the program reads no more.
  private mutating func writeSome(to file: Int32) -> Bool {
    let count = input[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    if count < 0 { return errno == EINTR || errno == EAGAIN }
    written += count
    return true
  }

  /// False at the end.
  private static func readSome(_ file: Int32, into bytes: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 64 * 1_024)
    let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
    if count < 0 { return errno == EINTR || errno == EAGAIN }
    bytes.append(contentsOf: buffer.prefix(count))
    return count > 0
  }

  /// The exit status; nil when it has not ended in its time.
  private func wait(for process: pid_t) -> Int32? {
    while true {
      var status: Int32 = 0
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status }
      if ended < 0, errno != EINTR { return nil }
      guard Self.clock() < deadline else { return nil }
      usleep(1_000)
    }
  }

  private static func spawn(_ name: String, _ arguments: [String], _ ends: PipeEnds) -> (code: Int32, pid_t) {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends.toChild.read, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends.fromChild.write, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends.errors.write, STDERR_FILENO)
    var words: [UnsafeMutablePointer<CChar>?] = ([name] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, name, &actions, nil, &words, environ)
    return (code, process)
  }

  /// Milliseconds of a clock that nobody sets.
  private static func clock() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
  }

  private static func words(_ code: Int32) -> String { String(cString: strerror(code)) }
}

/// Three pipes between this process and a child; each end is closed once.
private final class PipeEnds {
  typealias Pipe = (read: Int32, write: Int32)

  let toChild: Pipe
  let fromChild: Pipe
  let errors: Pipe
  private var isInputClosed = false

  init?() {
    var pipes: [Pipe] = []
    for _ in 0..<3 {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else {
        for pipe in pipes {
          close(pipe.read)
          close(pipe.write)
        }
        return nil
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      pipes.append((ends[0], ends[1]))
    }
    toChild = pipes[0]
    fromChild = pipes[1]
    errors = pipes[2]
    for end in [toChild.write, fromChild.read, errors.read] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
  }

  func closeChild() { for end in [toChild.read, fromChild.write, errors.write] { close(end) } }

  func closeInput() {
    if !isInputClosed { close(toChild.write) }
    isInputClosed = true
  }

  func closeParent() {
    closeInput()
    close(fromChild.read)
    close(errors.read)
  }
}
