import PlaybookIR

/// The names of all zones in a directory, from its `tzdata.zi`, or else from the files themselves.
struct ZoneIndex {
  /// nil: there are no zone files.
  let directory: String?
  /// Sorted by bytes; `UTC` is always one.
  let names: [String]
  /// As written in the directory; nil where it says none.
  let version: String?
  /// Names that stand for another one.
  private let targets: [String: String]
  private let spellings: [Text: String]

  private static let largestIndex = 1_024 * 1_024
  private static let mostNames = 4_096

  /// Of a machine without zone files.
  init() { self.init(directory: nil, names: [], targets: [:], version: nil) }

  private init(directory: String?, names: Set<String>, targets: [String: String], version: String?) {
    self.directory = directory
    self.targets = targets
    self.version = version
    let names = names.union([Zone.utc.name]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.names = names
    spellings = Dictionary(names.map { (Text($0).folded, $0) }) { first, _ in first }
  }

  /// Nil where the directory is not there or holds no zone.
  init?(of directory: String, _ files: any FileSystem) {
    guard files.kind(of: directory) == .directory else { return nil }
    let list = FilePath.joined(directory, "tzdata.zi")
    let written = (try? files.read(FilePath.joined(directory, "+VERSION"), limit: 64)).flatMap(Self.version)
    if files.kind(of: list) == .file, let bytes = try? files.read(list, limit: Self.largestIndex) {
      var (names, targets, version) = Self.read(bytes)
      if !names.isEmpty {
        names.formUnion(targets.keys)
        self.init(directory: directory, names: names, targets: targets, version: version ?? written)
        return
      }
    }
    var names: Set<String> = []
    Self.walk(directory, beneath: "", depth: 0, files, &names)
    guard !names.isEmpty else { return nil }
    self.init(directory: directory, names: names, targets: [:], version: written)
  }

  func holds(_ name: String) -> Bool { spelling(of: name).map { $0.utf8.elementsEqual(name.utf8) } ?? false }

  /// The name that differs from this one in upper and lower case at most.
  func spelling(of name: String) -> String? { spellings[Text(name).folded] }

  func target(of name: String) -> String? { targets[name] }

  /// Whether a text may name a zone: it leads to no other place than a file beneath the directory.
  static func isName(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard text.utf8.count <= 64, parts.count <= 4 else { return false }
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "+") } }
  }

  /// Letters and digits of ASCII, `_` and `-`.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte < 0x80 && Text.isWordByte(byte) || byte == UInt8(ascii: "-")
  }

  // MARK: - tzdata.zi

  /// Lines `Z NAME …` and `L TARGET NAME`; the first line is `# version 2025b`.
  private static func read(_ bytes: [UInt8]) -> (names: Set<String>, targets: [String: String], version: String?) {
    var names: Set<String> = []
    var targets: [String: String] = [:]
    var version: String?
    for (number, line) in bytes.split(separator: 0x0A).enumerated() {
      if number == 0, line.starts(with: "# version ".utf8) { version = Self.version(line.dropFirst(10)) }
      guard line.count > 2, line[line.startIndex + 1] == 0x20 else { continue }
      let isZone = line.first == UInt8(ascii: "Z")
      guard isZone || line.first == UInt8(ascii: "L") else { continue }
      let words = line.split(separator: 0x20, maxSplits: 3).dropFirst().map { String(decoding: $0, as: UTF8.self) }
      if isZone, let name = words.first, isName(name) {
        names.insert(name)
      } else if words.count == 2, words.allSatisfy(isName) {
        targets[words[1]] = words[0]
      }
    }
    return (names, targets, version)
  }

  /// A short word, such as `2025b`.
  private static func version(_ bytes: some Collection<UInt8>) -> String? {
    let word = Text.trim(Array(bytes)[...])
    guard (1...16).contains(word.count),
      word.allSatisfy({ isPlain($0) || $0 == UInt8(ascii: ".") })
    else { return nil }
    return String(decoding: word, as: UTF8.self)
  }

  // MARK: - Files

  /// Files that begin as zone files do. Directories and files in small letters, such as `posix` or `localtime`, repeat
  /// others.
  private static func walk(
    _ directory: String, beneath prefix: String, depth: Int, _ files: any FileSystem, _ names: inout Set<String>
  ) {
    guard depth < 4, let entries = try? files.names(in: directory) else { return }
    for entry in entries.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let name = prefix + entry
      guard names.count < mostNames, isName(name),
        let first = name.utf8.first, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
      else { continue }
      let path = FilePath.joined(directory, entry)
      switch files.kind(of: path) {
      case .directory: walk(path, beneath: name + "/", depth: depth + 1, files, &names)
      case .file:
        if let start = try? files.read(path, limit: 4), start.elementsEqual("TZif".utf8) { names.insert(name) }
      case .missing, .stream, .hidden: break
      }
    }
  }
}
