package import PlaybookIR

/// The moment at which a command decides.
package enum Moment {
  /// What `--now` says; without it the instant at which the command started, in whole seconds, so that the output can be
  /// handed back as `--now`.
  package static func read(_ text: String?, started microseconds: Int64) throws(ToolProblem) -> Instant {
    guard let text else { return Instant(microseconds: microseconds - microseconds % 1_000_000) }
    guard let instant = Instant(text) else { throw ToolProblem(.badNow(text), .usage) }
    return instant
  }
}
