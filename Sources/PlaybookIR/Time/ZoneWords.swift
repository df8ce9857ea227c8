/// What people write instead of a zone's name.
package enum ZoneWords {
  /// The zone that an abbreviation or a part of a country most often stands for, in any case of letters; only for
  /// suggestions, because most abbreviations stand for several zones.
  package static func zone(for text: String) -> String? {
    let words = String(decoding: text.utf8.map(Text.fold), as: UTF8.self)
    return table.first { $0.words.contains(words) }?.zone
  }

  private static let table: [(words: [String], zone: String)] = [
    (["et", "est", "edt", "eastern"], "America/New_York"), (["ct", "cst", "cdt", "central"], "America/Chicago"),
    (["mt", "mst", "mdt", "mountain"], "America/Denver"), (["pt", "pst", "pdt", "pacific"], "America/Los_Angeles"),
    (["akst", "akdt"], "America/Anchorage"), (["hst"], "Pacific/Honolulu"), (["bst", "uk"], "Europe/London"),
    (["cest"], "Europe/Berlin"), (["eest"], "Europe/Athens"), (["msk"], "Europe/Moscow"), (["ist"], "Asia/Kolkata"),
    (["sgt"], "Asia/Singapore"), (["jst"], "Asia/Tokyo"), (["kst"], "Asia/Seoul"),
    (["aest", "aedt"], "Australia/Sydney"),
    (["nzst", "nzdt"], "Pacific/Auckland"),
  ]
}
