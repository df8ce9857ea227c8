/// One line on a terminal's standard error that says what goes on; nothing anywhere else.
final class StatusLine {
  private let console: any Console
  private var shown: Int64?

  init(_ console: any Console) { self.console = console }

  /// At most five times a second.
  func show(_ text: String) {
    guard console.isErrorTerminal else { return }
    let now = console.clock()
    if let shown, now - shown < 200_000 { return }
    shown = now
    console.writeError("\r\u{1B}[2K" + text)
  }

  /// Takes the line away.
  func clear() {
    if shown != nil { console.writeError("\r\u{1B}[2K") }
    shown = nil
  }
}
