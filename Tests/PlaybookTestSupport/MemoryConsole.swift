package import PlaybookCommands
package import PlaybookTooling

/// A console that keeps what is written; no terminal, no other programs, 80 columns, and a clock that stands still.
package final class MemoryConsole: Console {
  package let isOutputTerminal = false
  package let isErrorTerminal = false
  package let width: Int? = nil
  /// 2026-03-02T15:00:00Z
  package let started: Int64 = 1_772_463_600_000_000
  package private(set) var output = ""
  package private(set) var errors = ""
  private let input: [UInt8]
  private var inputRead = 0
  private let variables: [String: String]

  package init(input: [UInt8] = [], variables: [String: String] = [:]) {
    self.input = input
    self.variables = variables
  }

  package func variable(_ name: String) -> String? { variables[name] }

  package func readInput(limit: Int) throws(InputFault) -> [UInt8] { Array(input.prefix(limit)) }

  /// Draws nothing: what other programs are installed is no matter of a test.
  package func run(
    _ program: String, _ arguments: [String], input: [UInt8], seconds: Int
  ) throws(ProgramFault) -> [UInt8] {
    throw .notThere
  }

  package func readInput(into room: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
    let count = min(room.count, input.count - inputRead)
    room.copyBytes(from: input[inputRead..<inputRead + count])
    inputRead += count
    return count
  }

  /// Stands still, too.
  package func clock() -> Int64 { 0 }

  package let cores = 2

  package func writeOutput(_ text: String) { output += text }

  package func writeOutput(_ bytes: UnsafeRawBufferPointer) throws(FileFault) {
    output += String(decoding: bytes, as: UTF8.self)
  }

  package func writeError(_ text: String) { errors += text }
}
