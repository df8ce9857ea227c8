/// Why there is no zone of a name.
package enum ZoneFault: Error, Hashable, Sendable {
  /// There are no zone files at all.
  case noData
  case unknown
  case damaged
}

/// The zone files of the machine, behind whoever may read files.
package protocol ZoneLibrary: Sendable {
  /// The same answer for the same name as long as the library lives.
  func zone(_ name: String) -> Result<Zone, ZoneFault>
  /// The zone's name in the library's own spelling where that differs in upper and lower case alone; nil for a name that
  /// it does not list.
  func spelling(of name: String) -> String?
  /// Such as `2025b`, else a digest of the files; nil when there is no data.
  var version: String? { get }
  /// The names that there are, sorted by bytes; for suggestions.
  var names: [String] { get }
}

extension ZoneLibrary {
  package func spelling(of name: String) -> String? {
    names.first { $0.utf8.lazy.map(Text.fold).elementsEqual(name.utf8.lazy.map(Text.fold)) }
  }
}

/// Knows UTC alone.
package struct UTCOnly: ZoneLibrary {
  package init() {}

  package func zone(_ name: String) -> Result<Zone, ZoneFault> {
    name.utf8.elementsEqual("UTC".utf8) ? .success(.utc) : .failure(.noData)
  }

  package var version: String? { nil }
  package var names: [String] { ["UTC"] }
}
