import PlaybookIR

extension ChannelLibrary {
  /// `docs/channels.md`: the rows for people.
  package static var page: String {
    var text = opening
    for channel in channels {
      text +=
        "## \(channel)\n\n| where | when or how often | source | as of | note |\n| --- | --- | --- | --- | --- |\n"
      for row in rows where row.channel.hasBytes(of: channel) {
        let place = row.country + (row.region.map { "-" + $0 } ?? "")
        text +=
          "| \(place) | \(words(for: row.rule)) | \(row.source) | \(row.asOf) | \(row.note.isEmpty ? "–" : row.note) |\n"
      }
      text += "\n"
    }
    return text
  }

  private static func words(for rule: Row.Rule) -> String {
    switch rule {
    case .hours(let hours): "\(days(hours.days)) \(clock(hours.open)) to \(clock(hours.close))"
    case .limit(let limit):
      switch limit.per {
      case .day: "\(limit.count) a day"
      case .elapsed(let size): "\(limit.count) in any \(Duration.elapsed(microseconds: size).hoursText)"
      }
    }
  }

  private static func days(_ bits: UInt8) -> String {
    guard bits != Hours.everyDay else { return "every day" }
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    let open = names.indices.filter { bits & (1 << UInt8($0)) != 0 }
    guard let first = open.first, let last = open.last else { return "never" }
    if first == last { return names[first] }
    return last - first + 1 == open.count
      ? "\(names[first]) to \(names[last])" : open.map { names[$0] }.joined(separator: " and ")
  }

  private static func clock(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return two(minutes / 60) + ":" + two(minutes % 60)
  }

  private static let opening = """
    # Standard rules of channels

    **This is not legal advice.** These are defaults to be safe with, gathered from secondary sources that disagree in places.
    Nobody has held them against the law: ask somebody who knows it before you rely on them. Each row names its source and the
    day on which it was taken from there.

    A channel that says `rules: standard` keeps to the rows of its name. It must also say where the recipient is:

    ```playbook
    edition 1

    lead {
      phone:            phone
      timezone:         timezone
      company.country:  country
      company.state:    text
    }

    channel call {
      zone: timezone
      country: company.country
      region: company.state
      rules: standard
    }
    ```

    - Hours are the recipient's local time, from the first up to and without the last. While the zone is not known, nothing is
      done: the step waits.
    - A state's rows take the place of the country's. Its field holds the code that stands behind the country here, such as
      `FL`, or `US-FL`, or the name, `Florida`. While the country or the state is not known, the strictest hours of all rows
      that may apply hold; a state that is none of the 50 or DC is not known.
    - A country without rows has no standard hours.
    - `hours` of the book's own hold as well: a step is done only where both allow it. `rules: none` refuses the rows.
    - A cap of one state holds for every lead of the channel.

    The rows stand in [`standard/channels.csv`](../standard/channels.csv).


    """
}

extension Duration {
  /// "24 hours"; caps are written by the hour.
  fileprivate var hoursText: String { unit == .days ? "\(count * 24) hours" : description }
}
