import PlaybookIR

/// The parts of a country that have a law of their own, by code and by name.
///
/// A law that nobody can place must not be taken for none: only what stands here counts as a known region without rows.
enum Regions {
  /// The region's code; nil for what is no region of the country, or of a country whose regions are not listed.
  static func code(of region: Text, country: Text) -> Text? {
    guard country.equals(Text("US")) else { return nil }
    var name = region.trimmed
    let prefix = Text("US-")
    if name.folded.starts(with: prefix.folded) { name = Text(bytes: Array(name.bytes.dropFirst(prefix.bytes.count))) }
    return ofUnitedStates.first { name.equals(Text($0.code)) || name.equals(Text($0.name)) }.map { Text($0.code) }
  }

  private static let ofUnitedStates: [(code: String, name: String)] = [
    ("AK", "Alaska"), ("AL", "Alabama"), ("AR", "Arkansas"), ("AZ", "Arizona"), ("CA", "California"),
    ("CO", "Colorado"), ("CT", "Connecticut"), ("DC", "District of Columbia"), ("DE", "Delaware"), ("FL", "Florida"),
    ("GA", "Georgia"), ("HI", "Hawaii"), ("IA", "Iowa"), ("ID", "Idaho"), ("IL", "Illinois"), ("IN", "Indiana"),
    ("KS", "Kansas"), ("KY", "Kentucky"), ("LA", "Louisiana"), ("MA", "Massachusetts"), ("MD", "Maryland"),
    ("ME", "Maine"), ("MI", "Michigan"), ("MN", "Minnesota"), ("MO", "Missouri"), ("MS", "Mississippi"),
    ("MT", "Montana"), ("NC", "North Carolina"), ("ND", "North Dakota"), ("NE", "Nebraska"), ("NH", "New Hampshire"),
    ("NJ", "New Jersey"), ("NM", "New Mexico"), ("NV", "Nevada"), ("NY", "New York"), ("OH", "Ohio"),
    ("OK", "Oklahoma"), ("OR", "Oregon"), ("PA", "Pennsylvania"), ("RI", "Rhode Island"), ("SC", "South Carolina"),
    ("SD", "South Dakota"), ("TN", "Tennessee"), ("TX", "Texas"), ("UT", "Utah"), ("VA", "Virginia"),
    ("VT", "Vermont"), ("WA", "Washington"), ("WI", "Wisconsin"), ("WV", "West Virginia"), ("WY", "Wyoming"),
  ]
}
