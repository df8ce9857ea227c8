/// "Did you mean": the nearest of the known words by edit distance.
package enum Suggestion {
  /// The known word nearest to `word`, if it is near enough to be a likely slip: at most a third of its letters wrong
  /// (at least one), swaps of neighbours counted once, upper and lower case alike. Ties go to the first in byte order.
  package static func nearest(to word: String, in known: some Sequence<String>) -> String? {
    let target = Array(word.utf8.prefix(64))
    guard !target.isEmpty else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in known {
      let bytes = Array(candidate.utf8.prefix(64))
      guard !bytes.isEmpty else { continue }
      let limit = max(1, max(target.count, bytes.count) / 3)
      guard abs(target.count - bytes.count) <= limit else { continue }
      let distance = distance(target, bytes, limit: limit)
      guard distance <= limit else { continue }
      if let best {
        if distance > best.distance { continue }
        if distance == best.distance, !candidate.utf8.lexicographicallyPrecedes(best.word.utf8) { continue }
      }
      best = (candidate, distance)
    }
    return best?.word
  }

  /// A hint that names the nearest known word, or nil when none is near.
  package static func hint(for word: String, in known: some Sequence<String>) -> String? {
    nearest(to: word, in: known).map { "did you mean `\($0)`?" }
  }

  /// Optimal string alignment distance, cut off once it is above `limit`.
  private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
    var beforePrevious = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for i in 1...left.count {
      var current = [Int](repeating: i, count: right.count + 1)
      var rowBest = i
      for j in 1...right.count {
        let a = folded(left[i - 1])
        let b = folded(right[j - 1])
        var cost = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a == b ? 0 : 1))
        if i > 1, j > 1, a == folded(right[j - 2]), folded(left[i - 2]) == b {
          cost = min(cost, beforePrevious[j - 2] + 1)
        }
        current[j] = cost
        rowBest = min(rowBest, cost)
      }
      if rowBest > limit { return limit + 1 }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x41...0x5A: byte + 0x20
    case 0x2D, 0x20: 0x5F
    default: byte
    }
  }
}
