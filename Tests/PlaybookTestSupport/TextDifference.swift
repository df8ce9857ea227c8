/// Shows where two texts part.
package enum TextDifference {
  /// Lines that only one of them has, `-` for what was expected and `+` for what came; the first 40.
  package static func of(_ expected: String, _ actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    var lines: [(position: Int, text: String)] = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, let line, _): lines.append((offset * 2, "- \(line)"))
      case .insert(let offset, let line, _): lines.append((offset * 2 + 1, "+ \(line)"))
      }
    }
    return lines.sorted { $0.position < $1.position }.prefix(40).map(\.text).joined(separator: "\n")
  }
}
