/// Every word with a meaning of its own, in the order of the alphabet. Keywords are contextual: the same word may name a
/// field, a part or a value wherever the grammar asks for a name.
package enum Keyword: String, Sendable, CaseIterable {
  case a, accept, after, again, all, always, and, answered, any, applies, `as`, ask, at, away
  case bands, before, below, between, blank, book, bounce, business, by
  case cadence, calendar, capacity, cell, channel, checklist, closed, column, columns, contains, count
  case country, counts, currency
  case date, day, days, `default`, disqualify, domain, doubt
  case each, edition, `else`, email, end, ends, epoch, equal, event, events, every, expect, expires
  case fact, file, first, fits, `for`, fraction, fresh, fri, from
  case giving, grade, group
  case halves, handoff, hour, hours
  case icp, `if`, `in`, includes, including, into, `is`
  case known
  case larger, largest, last, latest, lead, least, like, list, loses
  case max, means, meeting, min, minute, minutes, missing, mon, money, month, months, most, motion, ms, must
  case needs, never, next, no, not, now, null, number
  case of, on, once, one, only, opt, or, order, otherwise, out, overflow, owner
  case pass, passes, per, percent, person, phone, playbook, points, `private`
  case qualified, queue
  case rate, reads, reassign, recycle, reject, rep, reply, required, result, route, rows
  case salt, sat, score, second, seconds, signal, since, smaller, soft, stage, starts, sun
  case take, target, team, tell, test, text, the, then, thu, tier, time, timer, times, timezone, to, today
  case total, touch, touches, tue
  case unknown, until, up, url
  case verdict
  case want, wed, week, weeks, weight, when, `where`, with, within, word
  case yes
  case zone

  private static let table: [String: Keyword] = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The keyword that is spelled `text`, in upper and lower case exactly.
  package static func named(_ text: String) -> Keyword? { table[text] }
}
