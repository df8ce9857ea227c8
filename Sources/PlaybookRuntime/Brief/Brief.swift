package import PlaybookIR

/// What the next owner of a lead reads before the call, besides the decision itself.
///
/// Guarantee: nothing in it happened or became known after the decision's moment.
package struct Brief: Sendable {
  /// A section with its fields, whether or not they are known.
  package struct Topic: Sendable {
    /// Nil for what the hand-off needs and no section of the book shows.
    package var title: Title?
    package var reads: [Read]
  }

  /// Something that somebody should find out.
  package struct Hole: Sendable {
    /// Index into `Program.fields`.
    package var field: Int
    package var why: UnknownReason
    package var ask: String?
  }

  /// What was done to reach the person, what came back, and what became of meetings.
  package struct Contact: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
      case touch, reply, meeting
    }

    package var kind: Kind
    package var at: Instant
    /// Index into `Program.events`.
    package var event: Int
    /// Of a touch or a reply.
    package var channel: String?
  }

  package var topics: [Topic]
  /// What the verdict hangs on first, then what the hand-off needs, then what the sections show; each field once.
  package var holes: [Hole]
  /// Oldest first, each event once.
  package var contacts: [Contact]
}

extension Interpreter {
  /// `decision` is the one about this lead.
  package func brief(on lead: Lead, _ decision: Decision) -> Brief {
    let evaluation = evaluation(of: lead, now: decision.now, isExplained: false)
    let handoff = handoff(of: decision)
    var topics = (handoff?.brief ?? []).map { topic in
      Brief.Topic(title: topic.title, reads: topic.fields.compactMap(evaluation.read(ofField:)))
    }
    let shown = Set((handoff?.brief ?? []).flatMap(\.fields))
    let rest = (handoff?.needs ?? []).filter { !shown.contains($0) }.compactMap(evaluation.read(ofField:))
    if !rest.isEmpty { topics.append(Brief.Topic(title: nil, reads: rest)) }
    return Brief(
      topics: topics, holes: holes(in: topics, handoff, decision, evaluation), contacts: contacts(decision, evaluation))
  }

  /// That of the chosen playbook; while the choice is open the only one.
  private func handoff(of decision: Decision) -> Handoff? {
    guard let playbook = decision.playbook else { return program.handoffs.count == 1 ? program.handoffs[0] : nil }
    guard let index = program.playbooks[playbook].handoff, program.handoffs.indices.contains(index) else { return nil }
    return program.handoffs[index]
  }

  private func holes(
    in topics: [Brief.Topic], _ handoff: Handoff?, _ decision: Decision, _ evaluation: LeadEvaluation
  ) -> [Brief.Hole] {
    let deciding = decision.missing.filter(\.decides).compactMap { missing in
      program.fields.firstIndex { $0.title.name.utf8.elementsEqual(missing.field.utf8) }
    }
    let listed = deciding + (handoff?.needs ?? []) + topics.flatMap(\.reads).compactMap(\.fieldIndex)
    var seen: Set<Int> = []
    return listed.compactMap { field in
      guard seen.insert(field).inserted, case .unknown(let why) = evaluation.reading(ofField: field).evaluation else {
        return nil
      }
      return Brief.Hole(field: field, why: why, ask: ask.indices.contains(field) ? ask[field] : nil)
    }
  }

  private func contacts(_ decision: Decision, _ evaluation: LeadEvaluation) -> [Brief.Contact] {
    let course = timeline(of: evaluation, decision).lead
    var found = [Brief.Contact?](repeating: nil, count: course.entries.count)
    func note(_ kind: Brief.Contact.Kind, _ entry: Int, channel: String? = nil) {
      let event = course.entries[entry]
      found[entry] = Brief.Contact(kind: kind, at: event.at, event: event.event.kind, channel: channel)
    }
    for touch in course.touches { note(.touch, touch.entry, channel: touch.channel) }
    for reply in course.replies { if let entry = reply.entry { note(.reply, entry, channel: reply.channel) } }
    for entry in course.entries.indices where isMeeting(course.entries[entry].event) { note(.meeting, entry) }
    return found.compactMap { $0 }
  }
}
