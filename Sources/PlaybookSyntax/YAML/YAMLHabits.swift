/// Shapes that other YAML formats have, and what is written instead.
enum YAMLHabits {
  /// How a line is written that `found`, a list or a block, stands in. `key` is the whole key: `limit email`.
  static func shape(of key: String, holding found: String) -> String? {
    guard found == "a block" || found == "a list" else { return nil }
    let isBlock = found == "a block"
    switch key.split(separator: " ").first ?? "" {
    case "hours": return "write `hours: mon to fri 09:00 to 17:00`, and several as a list"
    case "closed": return "write `closed: [2026-12-25, 2026-12-27 to 2027-01-01]`"
    case "limit":
      return isBlock ? "write `limit: 1 a day`; a cadence's may name a channel: `limit email: 1 a day`" : nil
    case "send": return "write `send: in office`, or with a channel in the key `send call: 09:00 to 17:00`"
    case "stop": return isBlock ? "write `stop: when replied`, or a list: `stop: [replied, meeting_booked]`" : nil
    case "variants": return "write `variants: [short 1, long 1]`"
    case "steps", "sequence", "touches":
      return "each step is a key of the cadence: `intro: email on day 1`"
    case "cadence", "cadences":
      return "write `cadence: ['fast when verdict in [needs_info]', later]`"
    case "reps", "members", "people": return "each rep is a key of its own: `rep anna: weight 1`"
    case "again": return "write `again: after 90 days, at most 2 times`"
    case "zone": return "write `zone: Europe/Berlin`"
    default: return nil
    }
  }

  /// A key that stands twice because it holds several things.
  static func joined(_ key: String) -> String? {
    switch key {
    case "hours": "write one list: `hours: [mon to fri 09:00 to 17:00, sat 10:00 to 12:00]`"
    case "closed": "write one list: `closed: [2026-12-25, 2026-12-27 to 2027-01-01]`"
    case "cadence": "write one list: `cadence: ['fast when verdict in [needs_info]', later]`"
    case "stop": "write one list: `stop: [replied, meeting_booked]`"
    default: nil
    }
  }

  /// A key that says about a step what its `value` says.
  static func key(_ key: String, among known: [String]) -> String? {
    guard known.contains("due within") else { return nil }
    switch key.split(separator: " ").first ?? "" {
    case "channel", "day", "days", "action", "type", "when", "delay", "wait", "on":
      return "the channel and the day stand in `value`: write `value: email on day 1`"
    default: return nil
    }
  }
}
