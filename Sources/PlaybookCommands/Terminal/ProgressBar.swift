#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import PlaybookTooling

/// One line on a terminal's standard error that says how far a long run is; nothing anywhere else.
///
/// Called by one thread at a time.
final class ProgressBar {
  private let console: any Console
  /// In bytes; nil where nobody knows, as of a pipe or of compressed files.
  private let total: Int?
  private let started: Int64
  private let isWanted: Bool
  private var shown: Int64
  private var isShown = false

  init(_ console: any Console, total: Int?, isWanted: Bool = true) {
    self.console = console
    self.isWanted = isWanted && console.isErrorTerminal
    self.total = total
    started = console.clock()
    shown = started
  }

  func update(bytes: Int, leads: Int) {
    guard isWanted else { return }
    let now = console.clock()
    guard now - shown >= 200_000 else { return }
    shown = now
    isShown = true
    let seconds = Double(now - started) / 1_000_000
    var line = "\(RunSummary.grouped(leads)) leads, \(RunSummary.grouped(Int(Double(leads) / seconds))) a second"
    if let total, total > 0, bytes > 0 {
      let share = min(1, Double(bytes) / Double(total))
      let filled = Int(share * 20)
      let left = Int(seconds * (1 - share) / share)
      line =
        "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: 20 - filled) + "] "
        + "\(Int(share * 100))%  \(line), \(left) s left"
    }
    console.writeError("\r\u{1B}[2K" + line)
  }

  /// Takes the line away.
  func clear() {
    if isShown { console.writeError("\r\u{1B}[2K") }
    isShown = false
  }
}
