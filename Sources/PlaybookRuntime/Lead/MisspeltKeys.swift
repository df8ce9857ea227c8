import PlaybookIR
import PlaybookJSON
import PlaybookSource

/// Finds what a key of a lead that no field reads was most likely meant to be.
///
/// Only the last part of a name may differ: `properties.phone` and `properties.name` are far apart, though most of their
/// letters agree.
package struct MisspeltKeys {
  /// The last parts of the names, by what stands before them.
  private var lastParts: [String: [String]] = [:]
  /// The same for what names are nested in.
  private var lastPartsOfObjects: [String: [String]] = [:]

  /// `names`: of the fields that the lead does not have.
  package init(absent names: [String]) {
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
      guard let meant = meant(by: stray.path, isObject: stray.value.members != nil) else { continue }
      let span = findings.span(stray.keyStart, stray.keyEnd)
      findings.add(.misspeltKey(stray.path, meant: meant, at: span))
    }
  }

  /// nil where no name is near. `isObject`: names are nested in its value.
  package func meant(by path: String, isObject: Bool) -> String? {
    let (prefix, last) = Self.split(path)
    guard let known = isObject ? lastPartsOfObjects[prefix] : lastParts[prefix],
      let nearest = Suggestion.nearest(to: last, in: known),
      // Of two letters every other word is near.
      last.utf8.count > 2 || Text(last).equals(Text(nearest))
    else { return nil }
    return prefix.isEmpty ? nearest : "\(prefix).\(nearest)"
  }

  private static func split(_ name: String) -> (prefix: String, last: String) {
    guard let point = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return ("", name) }
    return (String(name[..<point]), String(name[name.utf8.index(after: point)...]))
  }
}
