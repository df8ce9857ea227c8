import PlaybookIR
import PlaybookRuntime

/// The rounds of tracks that a page leaves out: those of which every step was cancelled, but for the last few of a track.
///
/// Guarantee: one look at each step; a round of which anything was done, skipped or is to come is never left out.
struct FoldedRounds {
  /// So many cancelled rounds of a track are shown.
  private static let shown = 3

  private struct Fold {
    /// The round before which none is shown.
    var until = 0
    var first: (entry: Int, step: Int)?
    var count = 0
  }

  private var whole: [Int: Set<Int>] = [:]
  private var folds: [Int: Fold] = [:]

  init(_ steps: [StepOutcome]) {
    var cancelled: [Int: Set<Int>] = [:]
    for step in steps {
      guard let track = step.track, let entry = step.entry else { continue }
      if step.state == .cancelled {
        cancelled[track, default: []].insert(entry)
      } else {
        whole[track, default: []].insert(entry)
      }
    }
    for (track, entries) in cancelled {
      let rounds = entries.filter { !isWhole($0, track) }.sorted()
      guard rounds.count > Self.shown + 1 else { continue }
      folds[track] = Fold(until: rounds[rounds.count - Self.shown], count: rounds.count - Self.shown)
    }
    for step in steps {
      guard let track = step.track, let entry = step.entry, isFolded(entry, track), folds[track]?.first == nil else {
        continue
      }
      folds[track]?.first = (entry, step.step)
    }
  }

  /// How many rounds are left out with this step's, and whether it is the first of them; nil for a step that is shown.
  func rounds(holding step: StepOutcome) -> (count: Int, begins: Bool)? {
    guard let track = step.track, let entry = step.entry, isFolded(entry, track), let fold = folds[track] else {
      return nil
    }
    return (fold.count, fold.first.map { $0 == (entry, step.step) } ?? false)
  }

  private func isFolded(_ entry: Int, _ track: Int) -> Bool {
    guard let fold = folds[track] else { return false }
    return entry < fold.until && !isWhole(entry, track)
  }

  private func isWhole(_ entry: Int, _ track: Int) -> Bool { whole[track]?.contains(entry) ?? false }
}
