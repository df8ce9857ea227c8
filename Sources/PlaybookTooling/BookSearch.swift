import PlaybookSource
import PlaybookSyntax

/// Where a book stands: one file, or the files of one directory, or a compiled book.
package struct BookLocation: Sendable, Hashable {
  package enum Form: Sendable, Hashable {
    case source
    /// A program as JSON, written by `compile`.
    case compiled
  }

  /// As the user would name it: the directory, or the file.
  package let path: String
  /// List files are looked up in here.
  package let directory: String
  /// The files to read, by name.
  package let files: [String]
  package let form: Form

  package init(path: String, directory: String, files: [String], form: Form) {
    self.path = path
    self.directory = directory
    self.files = files
    self.form = form
  }
}

/// Finds books on the disk.
///
/// Guarantee: what is found, and its order, does not depend on the order in which a directory lists its names; links to
/// directories and names that begin with a dot are not followed; the search is bounded.
package struct BookSearch {
  private let files: any FileSystem
  private var visited = 0

  private static let limit = 20_000
  private static let depthLimit = 32

  package init(_ files: any FileSystem) { self.files = files }

  /// Where a command looks that was given no book.
  package var defaultPath: String { files.kind(of: "playbooks") == .directory ? "playbooks" : "." }

  /// The books at `path`: a file, or a directory's own book and those beneath it; at least one.
  package mutating func books(at path: String) throws(ToolProblem) -> [BookLocation] {
    let path = FilePath.tidied(path)
    switch files.kind(of: path) {
    case .missing: throw ToolProblem(.notThere(path, neighbours: neighbours(of: path)), .missing)
    case .hidden: throw ToolProblem.unreadable(path, .forbidden)
    case .file, .stream: return [try file(path)]
    case .directory:
      visited = 0
      let books = try books(in: path, depth: 0)
      guard !books.isEmpty else { throw ToolProblem(.noBook(in: path), .missing) }
      return books
    }
  }

  /// The one book at `path` or in the default place: a directory's own files come before what lies beneath it.
  package mutating func oneBook(at path: String?) throws(ToolProblem) -> BookLocation {
    let place = FilePath.tidied(path ?? defaultPath)
    let books = try books(at: place)
    if let own = books.first, books.count == 1 || own.path.utf8.elementsEqual(place.utf8) {
      return own
    }
    throw ToolProblem(.severalBooks(books.map(\.path)), .usage)
  }

  private func file(_ path: String) throws(ToolProblem) -> BookLocation {
    let directory = FilePath.directory(of: path)
    if Form(path: path) != nil {
      let tests = TestFile.names(besides: path).filter { files.kind(of: $0) == .file }
      return BookLocation(path: path, directory: directory, files: [path] + tests, form: .source)
    }
    if FilePath.ending(of: path) == "json" {
      return BookLocation(path: path, directory: directory, files: [path], form: .compiled)
    }
    throw ToolProblem(.notABook(path), .badData)
  }

  private mutating func books(in directory: String, depth: Int) throws(ToolProblem) -> [BookLocation] {
    var names: [String]
    do throws(FileFault) { names = try files.names(in: directory) } catch {
      throw ToolProblem.unreadable(directory, error)
    }
    visited += names.count
    guard visited <= Self.limit else { throw ToolProblem(.tooManyFiles(directory, limit: Self.limit), .badData) }
    names = names.filter { $0.utf8.first != UInt8(ascii: ".") }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }

    var own: [String] = []
    var beneath: [BookLocation] = []
    for name in names {
      let path = FilePath.joined(directory, name)
      switch files.kind(of: path) {
      case .directory:
        if depth < Self.depthLimit, !isLink(path, in: directory) { beneath += try books(in: path, depth: depth + 1) }
      case .stream:
        // Reading a pipe would wait for somebody to write to it.
        if Form(path: name) != nil {
          throw ToolProblem.unreadable(path, .failed("it is no regular file"))
        }
      // A link that leads nowhere is the book's as well: reading it says so.
      case .file, .hidden, .missing:
        if Form(path: name) != nil { own.append(path) }
      }
    }
    guard !own.isEmpty else { return beneath }
    return [BookLocation(path: directory, directory: directory, files: own, form: .source)] + beneath
  }

  private func isLink(_ path: String, in directory: String) -> Bool {
    guard let real = files.realPath(of: path), let parent = files.realPath(of: directory) else { return true }
    return !FilePath.joined(parent, FilePath.name(of: path)).utf8.elementsEqual(real.utf8)
  }

  private func neighbours(of path: String) -> [String] {
    (try? files.names(in: FilePath.directory(of: path))) ?? []
  }
}
