package import PlaybookTooling

/// What a command knows of the terminal that it runs in, so that tests can run commands in process.
package protocol Console: AnyObject {
  var isOutputTerminal: Bool { get }
  var isErrorTerminal: Bool { get }
  /// Columns of the terminal; nil where there is none.
  var width: Int? { get }
  /// Microseconds since 1970 when the command started.
  var started: Int64 { get }

  /// A variable of the environment.
  func variable(_ name: String) -> String?

  /// All of standard input, cut off after `limit` bytes.
  func readInput(limit: Int) throws(InputFault) -> [UInt8]

  /// What another program of this machine makes of `input`.
  func run(_ program: String, _ arguments: [String], input: [UInt8], seconds: Int) throws(ProgramFault) -> [UInt8]

  /// The next bytes of standard input: fills the beginning of `room` and says how much; 0 at the end.
  func readInput(into room: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int

  /// Microseconds of a clock that nobody sets.
  func clock() -> Int64

  /// How many threads can run at once.
  var cores: Int { get }

  func writeOutput(_ text: String)
  /// Bytes whose writer wants to know when they could not be written.
  func writeOutput(_ bytes: UnsafeRawBufferPointer) throws(FileFault)
  func writeError(_ text: String)
}

/// Why standard input could not be read, in words.
package struct InputFault: Error {
  package let reason: String

  package init(_ reason: String) { self.reason = reason }
}
