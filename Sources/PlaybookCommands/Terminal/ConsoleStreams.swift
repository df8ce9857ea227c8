import PlaybookTooling

/// Standard output as a file: what is written cannot be taken back.
final class ConsoleOutput: FileDraft {
  private let console: any Console

  init(_ console: any Console) { self.console = console }

  func write(_ bytes: UnsafeRawBufferPointer) throws(FileFault) { try console.writeOutput(bytes) }

  func finish() throws(FileFault) {}
}

/// Standard input as a file.
final class ConsoleInput: FileStream {
  private let console: any Console

  init(_ console: any Console) { self.console = console }

  func read(into room: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int { try console.readInput(into: room) }
}
