/// A part that conditions can ask.
struct PartReference: Equatable {
  enum Kind: String, CaseIterable { case fact, signal, icp, checklist, score, grade }

  let kind: Kind
  let index: Int
}

/// Which part asks which.
struct PartReferences {
  private var parts: [PartReference] = []
  /// By kind and index.
  private var indices: [String: [Int: Int]] = [:]
  private var asked: [[Int]] = []

  mutating func add(_ part: PartReference, asks other: PartReference) {
    let from = index(of: part)
    let to = index(of: other)
    asked[from].append(to)
  }

  private mutating func index(of part: PartReference) -> Int {
    if let index = indices[part.kind.rawValue]?[part.index] { return index }
    indices[part.kind.rawValue, default: [:]][part.index] = parts.count
    parts.append(part)
    asked.append([])
    return parts.count - 1
  }

  /// The parts of one circle in the order in which they ask each other, if there is any. No recursion: a chain may be
  /// as long as the program.
  func circle() -> [PartReference]? {
    enum State { case new, open, done }
    var states = [State](repeating: .new, count: parts.count)
    for root in parts.indices where states[root] == .new {
      var path = [(part: root, next: 0)]
      states[root] = .open
      while let last = path.last {
        guard last.next < asked[last.part].count else {
          states[last.part] = .done
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let other = asked[last.part][last.next]
        switch states[other] {
        case .done: break
        case .open: return path.drop { $0.part != other }.map { parts[$0.part] }
        case .new:
          states[other] = .open
          path.append((other, 0))
        }
      }
    }
    return nil
  }
}
