import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// What the channels of a cadence ask of its steps.
extension PartChecker {
  /// Channels about which something was said already: once is enough for a book.
  struct AdvisedChannels {
    var hours: Set<String> = []
    var consent: Set<String> = []
    var address: Set<String> = []
  }

  mutating func checkChannels(_ checked: CheckedCadence, _ walk: CadenceWalk, _ advised: inout AdvisedChannels) {
    for (index, step) in checked.cadence.steps.enumerated() {
      let syntax = checked.steps[index]
      for (way, written) in zip(step.ways, syntax.ways) {
        let channel = program.channels[way.channel]
        checkHours(said: channel, at: written.channel.span, &advised)
        checkAddress(of: channel, at: written.channel.span, &advised)
        checkConsent(channel, step, at: written.channel.span, &advised)
        if channel.needsTemplate, step.template == nil, step.variants.isEmpty {
          report(.noTemplate(step.title.name, channel: channel.title.name, at: syntax.name.span))
        }
        checkConnection(way, channel, index, checked, walk)
      }
    }
  }

  private mutating func checkHours(
    said channel: Channel, at span: SourceSpan, _ advised: inout AdvisedChannels
  ) {
    let name = channel.title.name
    guard BuiltInChannels.hasLegalHours(name), advised.hours.insert(name).inserted else { return }
    let declared = declarations.channels.first { $0.name.text == name }
    guard declared?.rules == nil, channel.rows.isEmpty else { return }
    report(.noLegalHours(name, at: span))
  }

  private mutating func checkAddress(
    of channel: Channel, at span: SourceSpan, _ advised: inout AdvisedChannels
  ) {
    let name = channel.title.name
    guard channel.address == nil, let (type, _) = BuiltInChannels.address(of: name),
      advised.address.insert(name).inserted
    else { return }
    // A declared channel with a broken field has been reported.
    report(.noAddressField(name, type: type.words, at: span))
  }

  /// A guard that asks about the lead may be about the consent.
  private mutating func checkConsent(
    _ channel: Channel, _ step: Cadence.Step, at span: SourceSpan, _ advised: inout AdvisedChannels
  ) {
    let name = channel.title.name
    guard BuiltInChannels.needsConsent(name), channel.consent == nil else { return }
    let isGuarded = step.guards.contains { guarding in
      guarding.when.any.contains { if case .condition = $0 { true } else { false } }
    }
    guard !isGuarded, advised.consent.insert(name).inserted else { return }
    report(.noConsent(name, at: span))
  }

  /// In the body on every way, in a track anywhere.
  private mutating func checkConnection(
    _ way: Cadence.Step.Way, _ channel: Channel, _ index: Int, _ checked: CheckedCadence, _ walk: CadenceWalk
  ) {
    let step = checked.cadence.steps[index]
    guard step.guards.isEmpty, let state = walk.states[index] else { return }
    for needed in channel.preconditions where needed.action == way.action {
      let firsts = checked.cadence.steps.indices.filter { other in
        checked.cadence.steps[other].ways.contains { $0.channel == way.channel && $0.action == needed.first }
      }
      let ways = walk.isInBody(index) ? state.certain : state.before
      guard !firsts.contains(where: ways.contains) else { continue }
      report(
        .beforeConnection(
          step.title.name, first: needed.first, verb: needed.verb.rawValue, channel: channel.title.name,
          at: checked.steps[index].name.span))
    }
  }
}
