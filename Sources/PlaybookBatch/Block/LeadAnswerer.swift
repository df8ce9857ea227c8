package import PlaybookRuntime
package import PlaybookSource

/// Decides about one lead as `explain` does: for leads and keys that no column serves, and to check those that one does.
package protocol LeadAnswerer: Sendable {
  /// What is selected of the decision about the lead with this JSON text.
  func answer(_ text: [UInt8]) -> LeadAnswer
}

package enum LeadAnswer: Sendable {
  /// The JSON of each selected key in their order, on one line; and what it was made of.
  case decided([[UInt8]], Lead, Decision)
  /// The lead cannot be used: spans point into its text.
  case refused([Diagnostic])
}

extension ResultBlock {
  /// Puts an answer in place of whatever stands there for the lead. To be called by rising index of refused leads.
  package mutating func set(_ lead: Int, _ values: [[UInt8]]) {
    for (index, json) in values.enumerated() {
      column(index)[lead] = ResultCell(.json, payload: Int64(arena.count), length: UInt32(json.count))
      arena += json
    }
  }
}
