package import PlaybookBatch
import PlaybookSource

/// Finds the files of leads that a user names: files, directories, `-`.
///
/// Output: the files in the order of the names, those of a directory in the order of their names' bytes. Guarantee: a
/// name that stands for nothing is a problem, never nothing.
package struct LeadFiles {
  private let files: any FileSystem
  /// Standard input.
  private let input: (any FileStream)?
  private let format: LeadFormat?

  /// `format` is what the user says; without it endings and beginnings tell.
  package init(_ workspace: Workspace, input: any FileStream, format: LeadFormat?) {
    files = workspace.files
    self.input = input
    self.format = format
  }

  package func inputs(_ paths: [String]) throws(ToolProblem) -> [any LeadInput] {
    var inputs: [any LeadInput] = []
    for path in paths {
      if path == "-" {
        guard paths.count(where: { $0 == "-" }) == 1 else { throw ToolProblem(.inputTwice(), .usage) }
        inputs.append(StreamInput(input, format: format))
        continue
      }
      let path = FilePath.tidied(path)
      switch files.kind(of: path) {
      case .missing:
        let neighbours = (try? files.names(in: FilePath.directory(of: path))) ?? []
        throw ToolProblem(.notThere(path, neighbours: neighbours), .missing)
      case .hidden: throw ToolProblem.unreadable(path, .forbidden)
      case .directory: inputs += try self.inputs(in: path)
      case .file, .stream: inputs.append(FileInput(files, path, format: format ?? Self.format(ofName: path)))
      }
    }
    return inputs
  }

  /// No output may take the place of another one or of the leads, whatever links lead there.
  /// `leads`: what the user named, of which the inputs come. `book`: the files of which the book is made. `printed`: what
  /// standard output takes, which then takes nothing else.
  package func refuseOneFileForTwo(
    _ outputs: [(what: String, path: String)], _ leads: [String], _ inputs: [any LeadInput], book: [String],
    printed: String?
  ) throws(ToolProblem) {
    if let printed {
      if let other = outputs.first(where: { self.files.isStandardOutput($0.path) }) {
        throw ToolProblem(.sameFile(other.path, printed, other.what), .usage)
      }
      // What is printed would be read as well, without an end.
      let isRead = { (input: any LeadInput) in
        input is FileInput ? self.files.isStandardOutput(input.name) : self.files.readsStandardOutput
      }
      if let input = inputs.first(where: isRead) { throw ToolProblem(.printedIntoLeads(input.name, printed), .usage) }
    }
    let directories = leads.filter { $0 != "-" && self.files.kind(of: FilePath.tidied($0)) == .directory }
    // A device or a pipe holds nothing.
    let files = outputs.filter { self.files.kind(of: $0.path) != .stream }
    for (index, output) in files.enumerated() {
      let place = place(of: output.path)
      if let other = files[..<index].first(where: { self.place(of: $0.path).utf8.elementsEqual(place.utf8) }) {
        throw ToolProblem(.sameFile(output.path, other.what, output.what), .usage)
      }
      let isRead = inputs.contains { input in
        input is FileInput
          ? self.place(of: input.name).utf8.elementsEqual(place.utf8) : self.files.isStandardInput(output.path)
      }
      if isRead { throw ToolProblem(.writtenOver("the leads", output.path, by: output.what), .usage) }
      if let directory = directories.first(where: { holds($0, output.path) }) {
        throw ToolProblem(.leadsOfNextRun(output.path, in: directory, output.what), .usage)
      }
      if book.contains(where: { self.place(of: $0).utf8.elementsEqual(place.utf8) }) {
        throw ToolProblem(.writtenOver("what the book reads", output.path, by: output.what), .usage)
      }
    }
  }

  /// Whether a file at `path` would be one of the leads in `directory`.
  private func holds(_ directory: String, _ path: String) -> Bool {
    let directory = place(of: FilePath.tidied(directory))
    return [FilePath.tidied(path), place(of: path)].contains { path in
      Self.format(ofName: FilePath.name(of: path)) != nil
        && place(of: FilePath.directory(of: path)).utf8.elementsEqual(directory.utf8)
    }
  }

  /// The path without links; of a file that is not there yet, that of its directory with its name.
  private func place(of path: String) -> String {
    if let real = files.realPath(of: path) { return real }
    let path = FilePath.tidied(files.followed(path))
    let directory = FilePath.directory(of: path)
    return FilePath.joined(files.realPath(of: directory) ?? directory, FilePath.name(of: path))
  }

  /// Bytes of all the files; nil where that is not known before they are read.
  package func size(of paths: [String]) -> Int? {
    var total = 0
    for path in paths {
      guard let size = files.size(of: path), FilePath.ending(of: path) != "gz" else { return nil }
      total += size
    }
    return total
  }

  private func inputs(in directory: String) throws(ToolProblem) -> [any LeadInput] {
    let names: [String]
    do throws(FileFault) {
      names = try files.names(in: directory)
    } catch {
      throw ToolProblem.unreadable(directory, error)
    }
    let found = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.filter { name in
      Self.format(ofName: name) != nil && files.kind(of: FilePath.joined(directory, name)) == .file
    }
    guard !found.isEmpty else { throw ToolProblem(.noLeads(in: directory), .missing) }
    return found.map { name in
      FileInput(files, FilePath.joined(directory, name), format: format ?? Self.format(ofName: name))
    }
  }

  /// What the ending says; one behind which `.gz` stands counts.
  static func format(ofName name: String) -> LeadFormat? {
    switch FilePath.ending(of: name) {
    case "gz": name.utf8.count > 3 ? format(ofName: String(name.dropLast(3))) : nil
    case "ndjson", "jsonl": .lines
    case "json": .json
    case "csv": .table(divider: nil)
    case "tsv": .table(divider: 0x09)
    case _: nil
    }
  }
}

private struct FileInput: LeadInput {
  let name: String
  let format: LeadFormat?
  private let files: any FileSystem

  init(_ files: any FileSystem, _ path: String, format: LeadFormat?) {
    self.files = files
    name = path
    self.format = format
  }

  func open() throws(FeedFault) -> any ByteSource {
    do throws(FileFault) {
      return InputSource(GzipStream(try files.open(name)))
    } catch {
      throw FeedFault(error)
    }
  }
}

/// Standard input, which is read once, by the thread whose turn it is.
private final class StreamInput: LeadInput, @unchecked Sendable {
  let name = "-"
  let format: LeadFormat?
  private let stream: (any FileStream)?

  init(_ stream: (any FileStream)?, format: LeadFormat?) {
    self.stream = stream
    self.format = format
  }

  func open() throws(FeedFault) -> any ByteSource {
    guard let stream else { throw .failed("it is closed") }
    return InputSource(GzipStream(stream))
  }
}

private final class InputSource: ByteSource {
  private let stream: any FileStream

  init(_ stream: any FileStream) { self.stream = stream }

  func read(into room: UnsafeMutableRawBufferPointer) throws(FeedFault) -> Int {
    do throws(FileFault) {
      return try stream.read(into: room)
    } catch {
      throw FeedFault(error)
    }
  }
}

extension FeedFault {
  fileprivate init(_ fault: FileFault) {
    switch fault {
    case GzipStream.damaged: self = .damaged
    case GzipStream.cutOff: self = .cutOff
    case .missing: self = .missing
    case .isDirectory: self = .isDirectory
    case .forbidden: self = .forbidden
    case .closed: self = .failed(fault.words)
    case .failed(let reason): self = .failed(reason)
    }
  }
}
