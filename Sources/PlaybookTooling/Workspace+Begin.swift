extension Workspace {
  /// Writes the files of a new book into a directory and returns their paths.
  ///
  /// Nothing is written when any of the files is there already, or when the directory holds a book: two books in one
  /// directory would be one.
  package func begin(_ starter: [Starter.File], in directory: String) throws(ToolProblem) -> [String] {
    let place = FilePath.tidied(directory)
    let paths = starter.map { FilePath.joined(place, $0.path) }
    if let taken = paths.first(where: { files.kind(of: $0) != .missing }) {
      throw ToolProblem(.wouldOverwrite(taken), .cannotWrite)
    }
    var search = BookSearch(files)
    if files.kind(of: place) == .directory, let book = try? search.books(at: place).first(where: { $0.path == place }) {
      throw ToolProblem(.alreadyABook(book.path, file: book.files.first ?? book.path), .cannotWrite)
    }
    // Every directory before any file, so that one that cannot be made leaves no half of a book behind.
    for path in paths {
      do throws(FileFault) {
        try files.makeDirectory(FilePath.directory(of: path))
      } catch {
        throw ToolProblem(.cannotWrite(FilePath.directory(of: path), error), .cannotWrite)
      }
    }
    for (path, file) in zip(paths, starter) { try write(anything: file.text, to: path) }
    return paths
  }
}
