package import PlaybookSource
import PlaybookSyntax

/// The two forms of a book's file, as a user names them.
package enum BookForm: String, Sendable, CaseIterable {
  case text, yaml

  var form: Form { self == .text ? .text : .yaml }
  var ending: String { self == .text ? ".playbook" : ".yaml" }
}

/// A file of a book in the form that was asked for.
package struct ConvertedFile: Sendable {
  package let source: SourceFile
  package let form: BookForm
  /// Nil for a file with errors.
  package let bytes: [UInt8]?
  package let diagnostics: [Diagnostic]
  package let status: ExitStatus
}

extension Workspace {
  package func isDirectory(_ path: String) -> Bool { files.kind(of: path) == .directory }

  /// Without `target`, in the other form.
  package func convert(_ source: SourceFile, to target: BookForm?) -> ConvertedFile {
    let form = Self.form(of: source)
    let target = target ?? (form == .text ? .yaml : .text)
    switch convertFile(source, from: form, to: target.form) {
    case .written(let bytes):
      return ConvertedFile(source: source, form: target, bytes: bytes, diagnostics: [], status: .done)
    case .unreadable(let diagnostics):
      return ConvertedFile(source: source, form: target, bytes: nil, diagnostics: diagnostics, status: .failed)
    case .unlike:
      return ConvertedFile(
        source: source, form: target, bytes: nil, diagnostics: [.convertFault(source.path)], status: .bug)
    }
  }

  /// The files of the one book of a directory.
  package func convert(directory: String, to target: BookForm?) throws(ToolProblem) -> [ConvertedFile] {
    let book = try findBook(directory)
    var converted: [ConvertedFile] = []
    for path in book.files { converted.append(convert(try readData(path, limit: Self.largestBookFile), to: target)) }
    return converted
  }

  package func noOutput(for directory: String) -> ToolProblem {
    ToolProblem(.directoryToOutput(FilePath.tidied(directory)), .usage)
  }

  /// Writes a file that is not there yet, unless `force` is given.
  package func write(_ bytes: [UInt8], in form: BookForm, to path: String, force: Bool) throws(ToolProblem) {
    guard Form(path: path).map({ $0 == form.form }) ?? true else {
      throw ToolProblem(.wrongEnding(path, form: form.form), .usage)
    }
    guard force || files.kind(of: path) == .missing || files.kind(of: path) == .stream else {
      throw ToolProblem(.wouldOverwriteOutput(path), .cannotWrite)
    }
    try replace(path, with: bytes)
  }

  /// Writes the files of a book into another directory, each with the ending of its form; nothing is written where one of
  /// them is in the way.
  package func write(
    _ converted: [ConvertedFile], into directory: String, force: Bool
  ) throws(ToolProblem) -> [String] {
    let place = FilePath.tidied(directory)
    let paths = converted.map { file in
      let name = FilePath.name(of: file.source.path)
      let stem = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) } ?? name
      return FilePath.joined(place, stem + file.form.ending)
    }
    for (index, path) in paths.enumerated() {
      let isTwice = paths[..<index].contains { $0.utf8.elementsEqual(path.utf8) }
      if isTwice || (!force && files.kind(of: path) != .missing) {
        throw ToolProblem(.wouldOverwriteOutput(path), .cannotWrite)
      }
    }
    do throws(FileFault) {
      try files.makeDirectory(place)
    } catch {
      throw ToolProblem(.cannotWrite(place, error), .cannotWrite)
    }
    for (path, file) in zip(paths, converted) { try replace(path, with: file.bytes ?? []) }
    return paths
  }
}
