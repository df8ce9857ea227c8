/// Where the values of private fields may be seen.
package enum Privacy: Sendable {
  /// Even in the excerpts under messages.
  case everywhere
  /// In pages and documents, which are made to be read; in no message.
  case inAnswers
  case nowhere
}
