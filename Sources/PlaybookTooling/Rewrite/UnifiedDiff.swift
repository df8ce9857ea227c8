/// What changes between two versions of a file, as `diff -u` writes it and `patch` reads it.
///
/// Lines that stand once in both files hold the two together; between them, what differs is taken out and put in as a
/// whole. Guarantee: applied to the old file it gives the new one, and the work is linear in the number of lines, but for
/// sorting.
package struct UnifiedDiff {
  private enum Step {
    case same(ArraySlice<UInt8>)
    case out(ArraySlice<UInt8>)
    case `in`(ArraySlice<UInt8>)

    var isSame: Bool {
      if case .same = self { true } else { false }
    }
  }

  private static let context = 3
  private let path: String
  private var steps: [Step] = []

  /// Both as lines with their ends.
  package init(_ path: String, from old: [UInt8], to new: [UInt8]) {
    self.path = path
    let old = Self.lines(of: old)
    let new = Self.lines(of: new)
    var position = (old: 0, new: 0)
    for anchor in Self.anchors(old, new) + [(old.count, new.count)] {
      add(old[position.old..<anchor.0], new[position.new..<anchor.1])
      if anchor.0 < old.count { steps.append(.same(old[anchor.0])) }
      position = (anchor.0 + 1, anchor.1 + 1)
    }
  }

  /// Empty where nothing changes. `show` makes a line fit to be shown.
  package func text(show: (String) -> String = { $0 }, paint: (String, Character) -> String = { line, _ in line })
    -> String
  {
    var hunks = ""
    var position = (old: 1, new: 1)
    var index = 0
    while let first = steps[index...].firstIndex(where: { !$0.isSame }) {
      let start = max(index, first - Self.context)
      position = (position.old + start - index, position.new + start - index)
      var end = first
      while let next = steps[end...].prefix(2 * Self.context + 1).firstIndex(where: { !$0.isSame }) { end = next + 1 }
      let hunk = steps[start..<min(steps.count, end + Self.context)]
      let counts = hunk.reduce(into: (old: 0, new: 0)) { counts, step in
        switch step {
        case .same: counts = (counts.old + 1, counts.new + 1)
        case .out: counts.old += 1
        case .in: counts.new += 1
        }
      }
      hunks +=
        paint("@@ -\(Self.range(position.old, counts.old)) +\(Self.range(position.new, counts.new)) @@", "@") + "\n"
      for step in hunk { hunks += Self.line(step, show, paint) }
      position = (position.old + counts.old, position.new + counts.new)
      index = hunk.endIndex
    }
    return hunks.isEmpty ? "" : paint("--- \(show(path))", "@") + "\n" + paint("+++ \(show(path))", "@") + "\n" + hunks
  }

  private static func range(_ start: Int, _ count: Int) -> String { "\(count == 0 ? start - 1 : start),\(count)" }

  private static func line(_ step: Step, _ show: (String) -> String, _ paint: (String, Character) -> String) -> String {
    let (sign, bytes): (Character, ArraySlice<UInt8>) =
      switch step {
      case .same(let line): (" ", line)
      case .out(let line): ("-", line)
      case .in(let line): ("+", line)
      }
    let isEnded = bytes.last == 0x0A
    let text = show(String(decoding: isEnded ? bytes.dropLast() : bytes, as: UTF8.self))
    return paint(String(sign) + text, sign) + "\n" + (isEnded ? "" : "\\ No newline at end of file\n")
  }

  // MARK: - Finding what changes

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  /// Lines that stand once in each file, as far as they stand in the same order.
  private static func anchors(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [(Int, Int)] {
    let places = once(new)
    let oldPlaces = once(old)
    var anchors: [(Int, Int)] = []
    for (index, line) in old.enumerated() where oldPlaces[line] == .some(index) {
      if case .some(.some(let other)) = places[line], other > anchors.last?.1 ?? -1 { anchors.append((index, other)) }
    }
    return anchors
  }

  /// The place of each line that stands once; nil for others.
  private static func once(_ lines: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>: Int?] {
    var places: [ArraySlice<UInt8>: Int?] = [:]
    for (index, line) in lines.enumerated() { places[line] = .some(places[line] == nil ? index : nil) }
    return places
  }

  private mutating func add(_ old: ArraySlice<ArraySlice<UInt8>>, _ new: ArraySlice<ArraySlice<UInt8>>) {
    var old = old
    var new = new
    while let line = old.first, let other = new.first, line == other {
      steps.append(.same(line))
      old.removeFirst()
      new.removeFirst()
    }
    var end: [Step] = []
    while let line = old.last, let other = new.last, line == other {
      end.append(.same(line))
      old.removeLast()
      new.removeLast()
    }
    steps += old.map(Step.out) + new.map(Step.in) + end.reversed()
  }
}
