import PlaybookIR
import PlaybookJSON
import PlaybookSource

/// Finds keys of a lead that look like a slip for a field that the lead does not have.
///
/// Only the last part of a name may differ: `properties.phone` and `properties.name` are far apart, though most of their
/// letters agree.
struct MisspeltKeys {
  /// The last parts of the absent names, by what stands before them.
  private var lastParts: [String: [String]] = [:]
  /// The same for what absent names are nested in.
  private var lastPartsOfObjects: [String: [String]] = [:]

  init(absent names: [String]) {
    for name in names {
      var (prefix, last) = Self.split(name)
      lastParts[prefix, default: []].append(last)
      while !prefix.isEmpty {
        (prefix, last) = Self.split(prefix)
        if lastPartsOfObjects[prefix]?.contains(last) != true { lastPartsOfObjects[prefix, default: []].append(last) }
      }
    }
  }

  func report(_ strays: [SourceTree.Stray], into findings: inout LeadFindings) {
    for stray in strays {
      let (prefix, last) = Self.split(stray.path)
      let known = stray.value.members == nil ? lastParts[prefix] : lastPartsOfObjects[prefix]
      guard let known, let nearest = Suggestion.nearest(to: last, in: known),
        // Of two letters every other word is near.
        last.utf8.count > 2 || Text(last).equals(Text(nearest))
      else { continue }
      let span = findings.span(stray.keyStart, stray.keyEnd)
      let meant = prefix.isEmpty ? nearest : "\(prefix).\(nearest)"
      findings.add(.misspeltKey(stray.path, meant: meant, at: span))
    }
  }

  private static func split(_ name: String) -> (prefix: String, last: String) {
    guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return ("", name) }
    return (String(name[..<point]), String(name[name.utf8.index(after: point)...]))
  }
}
