import PlaybookSource

extension Workspace {
  private static let largestBaseline = 64 * 1_024 * 1_024

  package func readBaseline(_ path: String) throws(ToolProblem) -> Baseline {
    let file = try readData(path, limit: Self.largestBaseline)
    guard file.bytes.count <= Self.largestBaseline else {
      throw ToolProblem(.badBaseline(path, "it is larger than 64 MB", at: file.position(at: 0)), .badData)
    }
    return try Baseline(path: path, file)
  }

  /// Writes today's warnings of these books, none of which has errors.
  package func writeBaseline(_ path: String, of books: [CheckedBook]) throws(ToolProblem) {
    var baseline = Baseline(path: path)
    let name = naming(from: path)
    for book in books {
      for diagnostic in book.diagnostics {
        if let finding = Baseline.finding(diagnostic, in: book.sources, named: name) { baseline.add(finding) }
      }
    }
    try write(baseline.text(), to: path)
  }

  /// Takes out of the books what the baseline lists; says how much of it is gone.
  package func hide(_ baseline: inout Baseline, in books: inout [CheckedBook]) -> BaselineUse {
    let name = naming(from: baseline.path)
    for index in books.indices { books[index].hide(&baseline, named: name) }
    let directory = FilePath.directory(of: FilePath.tidied(baseline.path))
    var gone = 0
    for (finding, count) in baseline.left where count > 0 {
      let isGone =
        baseline.checked.contains(finding.file)
        || files.kind(of: FilePath.joined(directory, String(decoding: finding.file, as: UTF8.self))) == .missing
      if isGone { gone += count }
    }
    return BaselineUse(path: baseline.path, gone: gone)
  }

  /// The name of a file as it is seen from the baseline's directory.
  private func naming(from path: String) -> (SourceFile) -> String {
    let root = files.realPath(of: FilePath.directory(of: FilePath.tidied(path)))
    return { file in
      guard let root, let real = files.realPath(of: file.path) else { return file.path }
      return FilePath.relative(real, to: root)
    }
  }
}

/// What a baseline was for a report.
package struct BaselineUse: Sendable {
  /// As the user named the file.
  let path: String
  /// Warnings that it lists and that no longer occur.
  let gone: Int
}

extension CheckedBook {
  fileprivate mutating func hide(_ baseline: inout Baseline, named name: (SourceFile) -> String) {
    var names: [Int32: String] = [:]
    var shown: [Diagnostic] = []
    for diagnostic in allowed + diagnostics {
      let finding = Baseline.finding(diagnostic, in: sources) { source in
        let file = diagnostic.span?.file ?? -1
        let known = names[file] ?? name(source)
        names[file] = known
        return known
      }
      let isListed = finding.map { baseline.take($0) } ?? false
      switch diagnostic.ruling?.level {
      // The book's word comes first; that the finding is listed only says that it still occurs.
      case .allow: break
      case .deny: shown.append(diagnostic)
      case .warn, nil: if isListed { baselined.append(diagnostic) } else { shown.append(diagnostic) }
      }
    }
    diagnostics = shown
    if program != nil { for file in sources.files { baseline.note(checked: name(file)) } }
  }
}
