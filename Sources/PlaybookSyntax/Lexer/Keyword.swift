/// Every word with a meaning of its own, in the order of the alphabet. Keywords are contextual: the same word may name a
/// field, a part or a value wherever the grammar asks for a name.
package enum Keyword: String, Sendable, CaseIterable {
  case a, accept, accepted, account, actions, address, after, again, all, allow, always, and, answered, any, applies
  case `as`, ask, at, away
  case bands, before, below, between, blank, block, book, bounce, bounced, brief, business
  case by
  case cadence, calendar, can, capacity, cell, change, channel, checklist, clicked, closed, column, columns
  case consent, contains, count, country, counts, currency
  case date, day, days, `default`, deny, disqualify, domain, done, doubt, due
  case each, edition, `else`, email, end, ends, enrolment, epoch, equal, event, events, every, exclusive
  case expect, expires
  case fact, file, first, fits, `for`, fraction, fresh, fri, from
  case gap, given, giving, grade, group
  case halves, handoff, hour, hours
  case icp, `if`, `in`, includes, including, into, `is`
  case known
  case larger, largest, last, latest, lead, least, like, limit, list, loses
  case manual, max, means, meeting, min, minute, minutes, missing, mon, money, month, months, most, motion, ms
  case must
  case needs, never, next, no, none, not, now, null, number
  case of, on, once, one, only, open, opened, opt, opted, or, order, otherwise, out, outcome, overflow, owner
  case pass, passes, per, percent, person, phone, playbook, points, `private`, push
  case qualified, queue
  case rate, reads, reassign, recycle, region, reject, rep, replied, reply, required, rest, result, resume
  case route, row, rows, rules
  case salt, same, sat, score, second, seconds, send, signal, since, skip, smaller, soft, stage, standard
  case start, starts, step, stop, sun
  case take, target, tasks, team, tell, template, test, text, the, then, thu, tier, time, timer, times
  case timezone, to, today, total, touch, touches, tue
  case undone, unknown, unless, until, up, url
  case variants, verdict
  case wait, want, warn, wed, week, weeks, weight, when, `where`, with, within, word
  case yes
  case zone

  private static let table: [String: Keyword] = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  /// The keyword that is spelled `text`, in upper and lower case exactly.
  package static func named(_ text: String) -> Keyword? { table[text] }
}
