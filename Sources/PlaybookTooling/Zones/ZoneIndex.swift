import PlaybookIR

/// The names of all zones in a directory, from its `tzdata.zi`, or else from the files themselves.
///
/// Nearly every run asks for a few names that it spells as they are written, so that is looked up in the bytes that were
/// read; the rest is made when it is first asked for.
struct ZoneIndex {
  /// nil: there are no zone files.
  let directory: String?
  /// As written in the directory; nil where it says none.
  let version: String?
  /// Holds all names.
  private let bytes: [UInt8]
  private let entries: [Entry]

  private struct Entry {
    let name: Range<Int>
    /// The name that it stands for.
    let target: Range<Int>?
  }

  /// Sorted by bytes; `UTC` is always one.
  private(set) lazy var names: [String] = Set(entries.map { text($0.name) } + [Zone.utc.name])
    .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  private lazy var spellings = Dictionary(names.map { (Text($0).folded, $0) }) { first, _ in first }

  private static let largestIndex = 1_024 * 1_024
  private static let mostNames = 4_096

  /// Of a machine without zone files.
  init() { self.init(directory: nil, bytes: [], entries: [], version: nil) }

  private init(directory: String?, bytes: [UInt8], entries: [Entry], version: String?) {
    self.directory = directory
    self.bytes = bytes
    self.entries = entries
    self.version = version
  }

  /// Nil where the directory is not there or holds no zone.
  init?(of directory: String, _ files: any FileSystem) {
    guard files.kind(of: directory) == .directory else { return nil }
    let list = FilePath.joined(directory, "tzdata.zi")
    let written = (try? files.read(FilePath.joined(directory, "+VERSION"), limit: 64)).flatMap(Self.version)
    if files.kind(of: list) == .file, let bytes = try? files.read(list, limit: Self.largestIndex) {
      let (entries, version) = Self.read(bytes)
      if !entries.isEmpty {
        self.init(directory: directory, bytes: bytes, entries: entries, version: version ?? written)
        return
      }
    }
    var names: Set<String> = []
    Self.walk(directory, beneath: "", depth: 0, files, &names)
    guard !names.isEmpty else { return nil }
    var bytes: [UInt8] = []
    let entries = names.map { name in
      bytes += name.utf8
      return Entry(name: (bytes.count - name.utf8.count)..<bytes.count, target: nil)
    }
    self.init(directory: directory, bytes: bytes, entries: entries, version: written)
  }

  func holds(_ name: String) -> Bool {
    entry(named: name) != nil || name.utf8.elementsEqual(Zone.utc.name.utf8)
  }

  /// The name that differs from this one in upper and lower case at most.
  mutating func spelling(of name: String) -> String? { spellings[Text(name).folded] }

  func target(of name: String) -> String? { entry(named: name)?.target.map(text) }

  private func entry(named name: String) -> Entry? {
    let name = Array(name.utf8)
    return entries.first { $0.name.count == name.count && bytes[$0.name].elementsEqual(name) }
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Whether a text may name a zone: it leads to no other place than a file beneath the directory.
  static func isName(_ text: String) -> Bool { isName(Array(text.utf8)[...]) }

  private static func isName(_ text: ArraySlice<UInt8>) -> Bool {
    var parts = 1
    var isInPart = false
    for byte in text {
      if byte == UInt8(ascii: "/") {
        guard isInPart else { return false }
        parts += 1
        isInPart = false
      } else {
        guard isPlain(byte) || byte == UInt8(ascii: "+") else { return false }
        isInPart = true
      }
    }
    return isInPart && text.count <= 64 && parts <= 4
  }

  /// Letters and digits of ASCII, `_` and `-`.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte < 0x80 && Text.isWordByte(byte) || byte == UInt8(ascii: "-")
  }

  // MARK: - tzdata.zi

  /// Lines `Z NAME …` and `L TARGET NAME`; the first line is `# version 2025b`.
  private static func read(_ bytes: [UInt8]) -> (entries: [Entry], version: String?) {
    var entries: [Entry] = []
    var version: String?
    var start = 0
    while start < bytes.count {
      let end = endOfLine(from: start, in: bytes)
      let line = bytes[start..<end]
      if start == 0, line.starts(with: "# version ".utf8) { version = Self.version(line.dropFirst(10)) }
      if line.count > 2, line[start + 1] == 0x20 {
        switch line[start] {
        case UInt8(ascii: "Z"):
          let name = word(of: line, from: start + 2)
          if isName(bytes[name]) { entries.append(Entry(name: name, target: nil)) }
        case UInt8(ascii: "L"):
          let target = word(of: line, from: start + 2)
          let name = min(target.upperBound + 1, end)..<end
          if isName(bytes[target]), isName(bytes[name]) { entries.append(Entry(name: name, target: target)) }
        default: break
        }
      }
      start = end + 1
    }
    return (entries, version)
  }

  private static func endOfLine(from start: Int, in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      return end
    }
  }

  private static func word(of line: ArraySlice<UInt8>, from start: Int) -> Range<Int> {
    start..<(line[start...].firstIndex(of: 0x20) ?? line.endIndex)
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
