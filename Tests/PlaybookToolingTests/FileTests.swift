import PlaybookSource
import PlaybookTestSupport
import Testing

@testable import PlaybookTooling

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Paths as text.
@Suite struct FilePathTests {
  @Test(arguments: [
    ("./a//", "a"), ("././b", "b"), (".//c", "c"), ("/", "/"), ("", "."), (".", "."), ("a/b", "a/b"), ("./", "."),
  ])
  func `a path is tidied`(_ written: String, _ tidied: String) {
    #expect(FilePath.tidied(written) == tidied)
  }

  @Test func `names, directories and endings are found`() {
    #expect(FilePath.name(of: "a/b.Playbook") == "b.Playbook")
    #expect(FilePath.ending(of: "a/b.JSON") == "json")
    #expect(FilePath.ending(of: "a/.hidden") == "")
    #expect(FilePath.directory(of: "b") == ".")
    #expect(FilePath.directory(of: "/b") == "/")
    #expect(FilePath.joined("a", "b") == "a/b")
    #expect(FilePath.joined(".", "b") == "b")
  }

  @Test func `beneath is not beside`() {
    #expect(FilePath.lies("/book/list.txt", beneath: "/book"))
    #expect(!FilePath.lies("/bookend/list.txt", beneath: "/book"))
    #expect(!FilePath.lies("/book", beneath: "/book"))
  }
}

/// Books are found the same way whatever order a directory lists its names in.
@Suite struct BookSearchTests {
  private func files(_ paths: [String]) -> MemoryFiles {
    let files = MemoryFiles()
    for path in paths { files.set(path, .file(Array("edition 1\n".utf8))) }
    return files
  }

  @Test func `a directory's files come in byte order, its own book first`() throws {
    var search = BookSearch(files(["b/z.playbook", "b/A.playbook", "b/a/x.playbook", "b/é.playbook", "b/notes.md"]))
    let books = try search.books(at: "b/")
    #expect(books.map(\.path) == ["b", "b/a"])
    #expect(books[0].files == ["b/A.playbook", "b/z.playbook", "b/é.playbook"])
  }

  @Test func `hidden names and other endings are no books`() {
    var search = BookSearch(files([".git/x.playbook", "lead.json", "x.playbook.bak"]))
    #expect(throws: ToolProblem.self) { try search.books(at: ".") }
  }

  @Test func `the one book is the directory's own`() throws {
    var search = BookSearch(files(["playbooks/a.playbook", "playbooks/x/b.playbook"]))
    #expect(try search.oneBook(at: nil).path == "playbooks")
    #expect(try search.oneBook(at: "playbooks/x").files == ["playbooks/x/b.playbook"])
  }

  @Test func `a book beneath is found where it is the only one`() throws {
    var search = BookSearch(files(["deep/er/b.playbook"]))
    #expect(try search.oneBook(at: "deep").path == "deep/er")
  }
}

/// A pipe in a directory of books: nobody waits for it.
private struct PipedFiles: FileSystem {
  func kind(of path: String) -> FileKind { path == "book" ? .directory : .stream }
  func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] { throw .missing }
  func names(in directory: String) throws(FileFault) -> [String] { ["a.playbook"] }
  func write(_ bytes: [UInt8], to path: String) throws(FileFault) { throw .forbidden }
  func size(of path: String) -> Int? { nil }
  func open(_ path: String) throws(FileFault) -> any FileStream { throw .missing }
  func create(_ path: String) throws(FileFault) -> any FileDraft { throw .forbidden }
  func makeDirectory(_ path: String) throws(FileFault) { throw .forbidden }
  func realPath(of path: String) -> String? { path }
}

@Suite struct PipedBookTests {
  @Test func `a pipe in a directory of books is refused`() {
    var search = BookSearch(PipedFiles())
    #expect(throws: ToolProblem.self) { try search.books(at: "book") }
  }
}

/// The disk of this machine.
@Suite struct DiskFilesTests {
  @Test func `what is written is read back, and a failed write leaves nothing behind`() throws {
    let disk = DiskFiles()
    let directory = Repository.path(".build/disk-files-test")
    try disk.makeDirectory(directory)
    let path = FilePath.joined(directory, "a.txt")
    try disk.write(Array("one".utf8), to: path)
    try disk.write(Array("second".utf8), to: path)
    #expect(try disk.read(path, limit: 100) == Array("second".utf8))
    #expect(try disk.read(path, limit: 3) == Array("sec".utf8))
    #expect(try disk.names(in: directory) == ["a.txt"])
    #expect(throws: FileFault.missing) { try disk.write([1], to: FilePath.joined(directory, "none/b.txt")) }
    #expect(throws: FileFault.isDirectory) { try disk.read(directory, limit: 1) }
    #expect(disk.kind(of: directory) == .directory)
    #expect(disk.kind(of: FilePath.joined(directory, "none")) == .missing)
  }

  /// As on Linux, and as where every file has a name.
  @Test(arguments: [true, false])
  func `a draft takes a file's place and mode, and leaves nothing when let go`(_ mayBeNameless: Bool) throws {
    let disk = DiskFiles()
    let directory = Repository.path(".build/disk-draft-test-\(mayBeNameless)")
    try disk.makeDirectory(directory)
    let path = FilePath.joined(directory, "a.txt")
    try disk.write(Array("old".utf8), to: path)
    _ = chmod(path, 0o600)
    var names: [[String]] = []
    do {
      let draft = try DiskDraft(path, kind: .file, mayBeNameless: mayBeNameless)
      try draft.write(Array("new".utf8))
      names.append(try disk.names(in: directory))
    }
    #expect(try disk.names(in: directory) == ["a.txt"])
    #expect(try disk.read(path, limit: 100) == Array("old".utf8))
    let draft = try DiskDraft(path, kind: .file, mayBeNameless: mayBeNameless)
    try draft.write(Array("new".utf8))
    try draft.finish()
    names.append(try disk.names(in: directory))
    #expect(try disk.read(path, limit: 100) == Array("new".utf8))
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
    #expect(names[1] == ["a.txt"])
    let hidden = names[0].filter { $0.hasPrefix(".playbookc-part-") }
    #expect(names[0].count == hidden.count + 1)
    #if os(Linux)
      #expect(hidden.count == (mayBeNameless ? 0 : 1))
    #else
      #expect(hidden.count == 1)
    #endif
  }

  @Test(arguments: [true, false])
  func `what cannot be written is said before anything is written`(_ mayBeNameless: Bool) throws {
    let directory = Repository.path(".build/disk-draft-test-\(mayBeNameless)")
    try DiskFiles().makeDirectory(directory)
    let long = String(repeating: "x", count: 256)
    let faults: [(String, FileFault)] = [
      (FilePath.joined(directory, "none/b.txt"), .missing), (FilePath.joined(directory, ""), .missing), ("", .missing),
      (FilePath.joined(directory, long), .failed("file name too long")),
    ]
    for (path, fault) in faults {
      #expect(throws: fault) { try DiskDraft(path, kind: .missing, mayBeNameless: mayBeNameless) }
    }
    // The name of a part is no longer than the file's may be.
    let longest = FilePath.joined(directory, String(long.dropLast()))
    try DiskDraft(longest, kind: .missing, mayBeNameless: mayBeNameless).finish()
    #expect(unlink(longest) == 0)
  }

  @Test func `a file where a directory should be is in the way`() throws {
    let disk = DiskFiles()
    let directory = Repository.path(".build/disk-directory-test")
    try disk.makeDirectory(directory)
    let path = FilePath.joined(directory, "leads")
    try disk.write([1], to: path)
    #expect(throws: FileFault.failed("a file of that name is in the way")) { try disk.makeDirectory(path) }
  }
}
