import PlaybookIR

/// Says what stops, branches, guards and tracks of a cadence wait for: `the person replies or a meeting is booked`.
struct MomentWords {
  let program: Program
  let cadence: Cadence
  let words: Words
  private let conditions: ConditionWords

  init(_ program: Program, cadence: Cadence, words: Words) {
    self.program = program
    self.cadence = cadence
    self.words = words
    conditions = ConditionWords(program, words: words)
  }

  func sentence(_ list: MomentList) -> Phrase { words(.any(list.any.map(say))) }

  /// What a wait is counted from: `“Asked for a price”`.
  func point(_ list: MomentList) -> Phrase {
    words(
      .any(
        list.any.map { moment in
          if case .event(let event, let filter) = moment {
            conditions.happening(event, where: filter)
          } else {
            say(moment)
          }
        }))
  }

  private func say(_ moment: PlaybookIR.Moment) -> Phrase {
    switch moment {
    case .event(let event, let filter):
      return words(.happens(conditions.happening(event, where: filter)))
    case .replied(let channel): return words(.replied(on: channel.map(self.channel)))
    case .bounced(let channel): return words(.bounces(on: channel.map(self.channel)))
    case .optedOut(let channel): return words(.optsOut(of: channel.map(self.channel)))
    case .step(let step, let verb): return words(.stepWas(self.step(step), verb))
    case .stepEvent(let step, let event, let filter):
      return words(.stepMet(self.step(step), conditions.filter(filter, event: event)))
    case .verdict(let verdicts): return words(.verdictIs(verdicts.map(verdict)))
    case .condition(let condition): return conditions.sentence(condition)
    }
  }

  func channel(_ name: String) -> Phrase {
    program.channels.first { $0.title.name.utf8.elementsEqual(name.utf8) }.map { .title($0.title) } ?? .name(name)
  }

  func verdict(_ name: String) -> Phrase { words.verdict(name) }

  private func step(_ index: Int) -> Phrase { cadence.steps.at(index).map { .title($0.title) } ?? Phrase() }
}
