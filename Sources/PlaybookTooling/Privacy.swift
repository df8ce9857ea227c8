import PlaybookJSON
import PlaybookRuntime

/// Where the values of private fields may be seen.
package enum Privacy: Sendable {
  /// Even in the excerpts under messages.
  case everywhere
  /// In pages and documents, which are made to be read; in no message.
  case inAnswers
  case nowhere
}

extension PrivateText {
  /// A lead's bytes as messages quote them. Of a text that is no JSON nobody knows what is private in it.
  func shown(_ bytes: [UInt8], _ privacy: Privacy) -> [UInt8] {
    if privacy == .everywhere { return bytes }
    if let lead = try? JSONReader.parse(bytes, limits: JSONReader.Limits(bytes: Workspace.largestLead)) {
      return masked(bytes, of: lead)
    }
    return privacy == .nowhere ? Self.masked(bytes) : bytes
  }
}
