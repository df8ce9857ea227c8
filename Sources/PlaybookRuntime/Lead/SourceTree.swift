import PlaybookIR
import PlaybookJSON

/// Finds the sources of fields in an object: each name as a literal key, and nested along its points.
///
/// Input: the source names of a schema, once; then any number of objects. Output for each name: where its value stands.
/// Guarantee: one pass over the members of the object and of those nested objects that a name leads into.
struct SourceTree: Sendable {
  struct Place: Sendable {
    let value: JSONValue
    let keyStart: Int
    let isNested: Bool
  }

  /// A key that stands more than once in one object.
  struct Twice: Sendable {
    /// Byte offsets of the keys' opening quotes.
    let first: Int
    let second: Int
    /// Bytes of the key with its quotes.
    let length: Int
    let pointer: String
    /// The key with what it stands in: `company.employees`.
    let path: String
  }

  /// What an object has for one name.
  struct Finding: Sendable {
    var literal: Place?
    var nested: Place?
    /// One of the keys that lead here stands twice, so that nobody can say which value is meant.
    var twice: Twice?

    var isAbsent: Bool { literal == nil && nested == nil && twice == nil }
  }

  /// A key that no name leads to.
  struct Stray: Sendable {
    let path: String
    let keyStart: Int
    let keyEnd: Int
    let value: JSONValue
  }

  /// The names in the order of their slots.
  let names: [String]
  private let nodes: [Node]
  private let entryCount: Int

  private struct Node: Sendable {
    var pointer: String
    var path: String
    var entries: [Text: Entry] = [:]
  }

  private struct Entry: Sendable {
    let number: Int
    var literal: Int?
    var nested: Int?
    var child: Int?
    /// Every slot that this key leads to.
    var slots: [Int] = []
  }

  /// `names` holds no name twice.
  init(names: [String]) {
    var nodes = [Node(pointer: "", path: "")]
    var entryCount = 0
    func change(_ key: ArraySlice<UInt8>, of node: Int, _ body: (inout Entry) -> Void) {
      let key = Text(bytes: Array(key))
      var entry = nodes[node].entries[key] ?? Entry(number: entryCount)
      if entry.number == entryCount { entryCount += 1 }
      body(&entry)
      nodes[node].entries[key] = entry
    }
    for (slot, name) in names.enumerated() {
      let bytes = Array(name.utf8)
      change(bytes[...], of: 0) {
        $0.literal = slot
        $0.slots.append(slot)
      }
      let segments = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      guard let last = segments.last, segments.count > 1 else { continue }
      var node = 0
      for segment in segments.dropLast() {
        let (parent, next) = (nodes[node], nodes.count)
        var child = next
        change(segment, of: node) {
          child = $0.child ?? next
          $0.child = child
          $0.slots.append(slot)
        }
        if child == next {
          nodes.append(Node(pointer: parent.pointer + Self.step(segment), path: Self.path(parent.path, segment)))
        }
        node = child
      }
      change(last, of: node) {
        $0.nested = slot
        $0.slots.append(slot)
      }
    }
    self.names = names
    self.nodes = nodes
    self.entryCount = entryCount
  }

  /// Findings by slot, and the keys that lead nowhere where they are wanted.
  func find(in members: [JSONMember], notesStrays: Bool) -> (findings: [Finding], strays: [Stray]) {
    var search = Search(tree: self, notesStrays: notesStrays)
    search.visit(members, node: 0, twice: nil)
    return (search.findings, search.strays)
  }

  /// The JSON pointer of a slot's value in the object.
  func pointer(_ slot: Int, isNested: Bool) -> String {
    let bytes = Array(names[slot].utf8)
    guard isNested else { return Self.step(bytes[...]) }
    return bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map(Self.step).joined()
  }

  private struct Search {
    let tree: SourceTree
    var findings: [Finding]
    var strays: [Stray] = []
    /// By entry: the visit that met its key last, and where.
    private var seen: [Sight]
    private var visits = 0
    private let notesStrays: Bool

    private struct Sight {
      var visit = 0
      var keyStart = 0
      var isTwice = false
    }

    /// Enough for every likely slip of a hand; what comes after is not searched for one.
    private static let strayLimit = 500

    init(tree: SourceTree, notesStrays: Bool) {
      self.tree = tree
      self.notesStrays = notesStrays
      findings = Array(repeating: Finding(), count: tree.names.count)
      seen = Array(repeating: Sight(), count: tree.entryCount)
    }

    /// `twice`: the object stands under a key that is not alone, so that whatever is found here is in doubt.
    mutating func visit(_ members: [JSONMember], node: Int, twice: Twice?) {
      visits += 1
      let visit = visits
      for member in members {
        guard let entry = tree.nodes[node].entries[Text(bytes: member.key)] else {
          noteStray(member, node, twice)
          continue
        }
        let previous = seen[entry.number]
        guard previous.visit == visit else {
          seen[entry.number] = Sight(visit: visit, keyStart: member.keyStart)
          take(member, entry, twice)
          continue
        }
        let both = twice ?? self.twice(previous.keyStart, member, node)
        if !previous.isTwice {
          for slot in entry.slots where !findings[slot].isAbsent { mark(slot, both) }
        }
        seen[entry.number].isTwice = true
        take(member, entry, both)
      }
    }

    private mutating func take(_ member: JSONMember, _ entry: Entry, _ twice: Twice?) {
      if let slot = entry.literal {
        if let twice { mark(slot, twice) } else { findings[slot].literal = Place(member, isNested: false) }
      }
      if let slot = entry.nested {
        if let twice { mark(slot, twice) } else { findings[slot].nested = Place(member, isNested: true) }
      }
      guard let child = entry.child, let members = member.value.members else { return }
      visit(members, node: child, twice: twice)
    }

    private mutating func mark(_ slot: Int, _ twice: Twice) {
      if findings[slot].twice == nil { findings[slot].twice = twice }
    }

    private func twice(_ first: Int, _ member: JSONMember, _ node: Int) -> Twice {
      Twice(
        first: first, second: member.keyStart, length: member.key.count + 2,
        pointer: tree.nodes[node].pointer + SourceTree.step(member.key[...]),
        path: SourceTree.path(tree.nodes[node].path, member.key[...]))
    }

    private mutating func noteStray(_ member: JSONMember, _ node: Int, _ twice: Twice?) {
      guard notesStrays, strays.count < Self.strayLimit, twice == nil, !member.value.isNull, member.key.count <= 100
      else { return }
      let path = SourceTree.path(tree.nodes[node].path, member.key[...])
      strays.append(
        Stray(
          path: path, keyStart: member.keyStart, keyEnd: member.keyStart + member.key.count + 2, value: member.value))
    }
  }

  /// One step of a JSON pointer (RFC 6901).
  private static func step(_ key: ArraySlice<UInt8>) -> String {
    var bytes = [UInt8(ascii: "/")]
    for byte in key {
      switch byte {
      case UInt8(ascii: "~"): bytes += "~0".utf8
      case UInt8(ascii: "/"): bytes += "~1".utf8
      case _: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func path(_ path: String, _ key: ArraySlice<UInt8>) -> String {
    let name = String(decoding: key, as: UTF8.self)
    return path.isEmpty ? name : "\(path).\(name)"
  }
}

extension SourceTree.Place {
  fileprivate init(_ member: JSONMember, isNested: Bool) {
    self.init(value: member.value, keyStart: member.keyStart, isNested: isNested)
  }
}

/// Trees that many kinds of events share: most of them have no fields but those that every kind has.
struct SourceTrees {
  private var known: [SourceTree] = []

  mutating func tree(of names: [String]) -> SourceTree {
    let same = known.first { tree in
      tree.names.count == names.count && tree.names.elementsEqual(names) { $0.utf8.elementsEqual($1.utf8) }
    }
    if let same { return same }
    known.append(SourceTree(names: names))
    return known[known.count - 1]
  }
}
