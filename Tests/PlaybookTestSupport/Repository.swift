package import PlaybookTooling

/// The files of this package, wherever it was checked out.
package enum Repository {
  /// The directory that holds `Package.swift`.
  package static let root: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  package static func path(_ relative: String) -> String { FilePath.joined(root, relative) }

  package static func text(_ relative: String) throws(FileFault) -> String {
    String(decoding: try DiskFiles().read(path(relative), limit: .max), as: UTF8.self)
  }

  package static func write(_ text: String, to relative: String) throws(FileFault) {
    try DiskFiles().write(Array(text.utf8), to: path(relative))
  }

  /// The paths of all files beneath a directory whose names end so, in byte order; nothing where it is not there.
  package static func files(in relative: String, ending: String) -> [String] {
    let disk = DiskFiles()
    let names = ((try? disk.names(in: path(relative))) ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return names.flatMap { name -> [String] in
      let path = FilePath.joined(relative, name)
      if disk.kind(of: self.path(path)) == .directory { return files(in: path, ending: ending) }
      return name.hasSuffix(ending) ? [path] : []
    }
  }
}
