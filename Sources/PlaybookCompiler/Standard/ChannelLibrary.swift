package import PlaybookIR

/// The standard rules of channels: at which hours, by country and region, people may be called or written to, and how
/// often.
///
/// The rows are those of `standard/channels.csv`, embedded; each has its source and the day on which it was taken from
/// there. They are defaults to be safe with, not legal advice.
package enum ChannelLibrary {
  package struct Row: Sendable {
    package enum Rule: Sendable {
      case hours(Hours)
      case limit(TouchLimit)
    }

    package let channel: String
    /// ISO 3166 alpha-2.
    package let country: String
    /// nil: the whole country.
    package let region: String?
    package let rule: Rule
    package let source: String
    /// `YYYY-MM-DD`
    package let asOf: String
    package let note: String

    package init(
      _ channel: String, _ country: String, _ region: String?, _ rule: Rule, source: String, asOf: String, note: String
    ) {
      self.channel = channel
      self.country = country
      self.region = region
      self.rule = rule
      self.source = source
      self.asOf = asOf
      self.note = note
    }
  }

  /// The channels that the library knows.
  static var channels: [String] {
    Set(rows.map(\.channel)).sorted { $0.precedesByBytes($1) }
  }

  /// By country and region, the country's own first.
  static func hours(of channel: String) -> [Channel.StandardHours] {
    var result: [Channel.StandardHours] = []
    for row in rows where row.channel.hasBytes(of: channel) {
      guard case .hours(let hours) = row.rule else { continue }
      if let index = result.firstIndex(where: { $0.country == row.country && $0.region == row.region }) {
        result[index].hours.append(hours)
      } else {
        result.append(Channel.StandardHours(country: row.country, region: row.region, hours: [hours]))
      }
    }
    return result.sorted {
      $0.country == $1.country
        ? ($0.region ?? "").precedesByBytes($1.region ?? "") : $0.country.precedesByBytes($1.country)
    }
  }

  /// A cap of one region holds for every lead of the channel: that is never looser.
  static func limits(of channel: String) -> [TouchLimit] {
    rows.compactMap { row in
      guard row.channel.hasBytes(of: channel), case .limit(let limit) = row.rule else { return nil }
      return limit
    }
  }
}
