/// A stateless choice by weight, the same on every machine: each option has as many replicas as its weight, numbered
/// from 1, and the replica with the largest hash wins. Changing one weight moves nobody between the other options.
package enum WeightedChoice {
  package struct Option: Sendable {
    package let name: String
    /// At most 100 are counted.
    package let weight: Int

    package init(name: String, weight: Int) {
      self.name = name
      self.weight = weight
    }
  }

  /// The index of the chosen option; nil when no option has a weight. Of equal hashes the first wins.
  package static func choose(salt: String, lead: Text, among options: [Option]) -> Int? {
    var prefix = SHA256()
    prefix.update(salt.utf8)
    prefix.update(separator)
    prefix.update(lead.bytes)
    prefix.update(separator)
    var best: (index: Int, hash: UInt64)?
    for (index, option) in options.enumerated() where option.weight >= 1 {
      var named = prefix
      named.update(option.name.utf8)
      named.update(separator)
      for replica in 1...min(option.weight, 100) {
        var hash = named
        hash.update(String(replica).utf8)
        let value = first60Bits(hash.digest())
        if let best, best.hash >= value { continue }
        best = (index, value)
      }
    }
    return best?.index
  }

  /// U+001F, which no name holds.
  private static let separator: UInt8 = 0x1F

  /// The number that the first 15 hexadecimal digits write.
  private static func first60Bits(_ digest: [UInt8]) -> UInt64 {
    digest.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) } >> 4
  }
}

extension Team {
  /// The index of the rep who gets the lead; `excluded` names one, A–Z folded, who must not, and whoever is away on
  /// `today` is passed over. Nil when nobody is left.
  package func choose(lead: Text, excluding excluded: Text? = nil, today: CivilDate? = nil) -> Int? {
    let options = reps.map { rep in
      let isExcluded = excluded.map { Text(rep.title.name).equals($0) } ?? false
      let isAway = today.map { rep.isAway(on: $0) } ?? false
      return WeightedChoice.Option(name: rep.title.name, weight: isExcluded || isAway ? 0 : rep.weight)
    }
    return WeightedChoice.choose(salt: salt, lead: lead, among: options)
  }
}

extension Team.Rep {
  package func isAway(on date: CivilDate) -> Bool { away.contains { $0.contains(date) } }
}
