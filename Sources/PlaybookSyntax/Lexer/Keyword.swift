/// Every word with a meaning of its own, in the order of the alphabet. Keywords are contextual: the same word may name a
/// field, a part or a value wherever the grammar asks for a name.
package enum Keyword: String, Sendable, CaseIterable {
  case a, after, all, always, and, answered, any, applies, `as`, ask, at
  case bands, before, below, between, blank, book, business, by
  case capacity, cell, checklist, column, columns, contains, count, country, counts, currency
  case date, day, days, `default`, disqualify, domain, doubt
  case each, edition, `else`, email, ends, epoch, equal, event, events, every, expect
  case fact, file, first, fits, fraction, from
  case grade, group
  case handoff, hour, hours
  case icp, `if`, `in`, includes, including, `is`
  case known
  case larger, largest, last, latest, lead, least, like, list
  case max, min, minute, minutes, missing, money, month, months, most, motion, ms, must
  case needs, never, next, no, not, now, null, number
  case of, on, once, one, only, or, order, otherwise, overflow, owner
  case pass, passes, per, percent, person, phone, playbook, points, `private`
  case qualified, queue
  case rate, reads, rep, required, result, route, rows
  case salt, score, second, seconds, signal, since, smaller, stage, starts
  case take, team, test, text, then, tier, time, timezone, to, today, total
  case unknown, until, up, url
  case want, week, weeks, weight, when, `where`, with, word
  case yes
  case zone

  private static let table: [String: Keyword] = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The keyword that is spelled `text`, in upper and lower case exactly.
  package static func named(_ text: String) -> Keyword? { table[text] }
}
