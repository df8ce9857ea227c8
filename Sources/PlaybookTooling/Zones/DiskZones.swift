package import PlaybookIR
import Synchronization

/// The zone files of this machine.
///
/// Input: a file system and the directories in which zone files may lie. Output: zones by name. Guarantee: nothing is read
/// before a zone other than UTC is asked for, every file is read once, and the same name gets the same answer; no name
/// leads out of the directory; any bytes in it are answered with a fault at worst.
package final class DiskZones: ZoneLibrary {
  private struct Known {
    var index: ZoneIndex?
    var zones: [String: Result<Zone, ZoneFault>] = [:]
    var version: String??
  }

  private let files: any FileSystem
  private let directories: [String]
  private let known = Mutex(Known())

  /// Where systems keep their zone files.
  package static let usualDirectories = [
    "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo",
  ]

  /// `directory`: what the environment's `TZDIR` says, and then nowhere else is looked.
  package init(_ files: any FileSystem, directory: String? = nil) {
    self.files = files
    let chosen = directory.flatMap { $0.isEmpty ? nil : $0 }
    directories = chosen.map { [$0] } ?? Self.usualDirectories
  }

  package func zone(_ name: String) -> Result<Zone, ZoneFault> {
    if name.utf8.elementsEqual(Zone.utc.name.utf8) { return .success(.utc) }
    return known.withLock { known in
      if let zone = known.zones[name] { return zone }
      guard ZoneIndex.isName(name) else { return .failure(.unknown) }
      let zone = withIndex(&known) { index -> Result<Zone, ZoneFault>? in
        guard let directory = index.directory else { return .failure(.noData) }
        return index.holds(name) ? load(name, from: directory, index) : nil
      }
      // A name that no index has is not kept: there may be any number of them.
      guard let zone else { return .failure(.unknown) }
      known.zones[name] = zone
      return zone
    }
  }

  package func spelling(of name: String) -> String? {
    guard ZoneIndex.isName(name) else { return nil }
    return known.withLock { known in withIndex(&known) { $0.spelling(of: name) } }
  }

  package var names: [String] { known.withLock { known in withIndex(&known) { $0.names } } }

  package var version: String? {
    known.withLock { known in
      if let version = known.version { return version }
      let version = withIndex(&known) { index in
        index.directory.map { index.version ?? digest(of: index.names, in: $0) }
      }
      known.version = .some(version)
      return version
    }
  }

  /// The index stays where it is, so that what it makes when asked is kept.
  private func withIndex<Answer>(_ known: inout Known, _ ask: (inout ZoneIndex) -> Answer) -> Answer {
    var index = known.index ?? directories.lazy.compactMap { ZoneIndex(of: $0, self.files) }.first ?? ZoneIndex()
    known.index = nil
    defer { known.index = index }
    return ask(&index)
  }

  // MARK: - Files

  private func load(_ name: String, from directory: String, _ index: ZoneIndex) -> Result<Zone, ZoneFault> {
    // Some systems leave out the files of old names; the index still says what they stand for.
    var source = name
    for _ in 0..<8 where files.kind(of: FilePath.joined(directory, source)) != .file {
      guard let target = index.target(of: source) else { break }
      source = target
    }
    let path = FilePath.joined(directory, source)
    switch files.kind(of: path) {
    case .missing, .directory: return .failure(.unknown)
    case .hidden, .stream: return .failure(.damaged)
    case .file: break
    }
    guard let bytes = try? files.read(path, limit: Zone.largestFile + 1) else { return .failure(.damaged) }
    do throws(ZoneFault) {
      return .success(try Zone(name: name, tzif: bytes))
    } catch {
      return .failure(error)
    }
  }

  /// Stands for the version where none is written: of all files, so that it does not depend on what was asked.
  private func digest(of names: [String], in directory: String) -> String {
    var hash = SHA256()
    for name in names {
      let path = FilePath.joined(directory, name)
      guard files.kind(of: path) == .file, let bytes = try? files.read(path, limit: Zone.largestFile) else { continue }
      hash.update(name.utf8)
      hash.update(0)
      hash.update(SHA256.digest(of: bytes))
    }
    let digits = hash.digest().map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }
    return "sha256:" + digits.joined()
  }
}
