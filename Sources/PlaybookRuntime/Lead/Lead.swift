package import PlaybookIR

/// One lead after the door: for each field of the program a value or why there is none, and the history.
package struct Lead: Sendable {
  /// One for each of `Program.fields`, in that order.
  package var fields: [FieldReading]
  package var history: History
  /// What could not be used, in the order of the lead's text.
  package var problems: [LeadProblem]

  package init(fields: [FieldReading], history: History, problems: [LeadProblem]) {
    self.fields = fields
    self.history = history
    self.problems = problems
  }
}

package struct FieldReading: Sendable {
  /// `.known` or `.unknown`.
  package var evaluation: Evaluation
  /// The source name that the value was taken from (the field's own path or one of its `reads`); nil when nothing was
  /// found or the default stepped in.
  package var source: String?
  package var isDefault: Bool
  /// Of an answer that does not count for ever; the door itself does not know what time it is.
  package var age: AnswerAge?

  package init(_ evaluation: Evaluation, source: String? = nil, isDefault: Bool = false) {
    self.evaluation = evaluation
    self.source = source
    self.isDefault = isDefault
  }
}

package struct History: Sendable {
  /// False when the lead has no history field or value; the history is then empty.
  package var isSupplied: Bool
  /// In the order `at`, `received_at`, `type`, `id`, canonical bytes; those without a usable `at` come first. What was
  /// sent twice stands here twice: which of the two counts depends on what a decision may see.
  package var events: [LeadEvent]

  package init(isSupplied: Bool, events: [LeadEvent]) {
    self.isSupplied = isSupplied
    self.events = events
  }
}

/// One entry of a history. It is copied often, so all that is large in it lies in one shared object.
package struct LeadEvent: Sendable {
  /// Index into `Program.events`.
  package var kind: Int
  /// nil: at an unknown past time.
  package var at: Instant?
  package var receivedAt: Instant?
  private var content: Content

  private final class Content: Sendable {
    let id: Text?
    let fields: [Evaluation]
    let links: EventLinks

    init(id: Text?, fields: [Evaluation], links: EventLinks) {
      self.id = id
      self.fields = fields
      self.links = links
    }
  }

  /// Events of one kind and id are one event.
  package var id: Text? {
    get { content.id }
    set { content = Content(id: newValue, fields: content.fields, links: content.links) }
  }

  /// One for each field of the kind.
  package var fields: [Evaluation] { content.fields }

  package var links: EventLinks {
    get { content.links }
    set { content = Content(id: content.id, fields: content.fields, links: newValue) }
  }

  package init(
    kind: Int, at: Instant?, receivedAt: Instant?, id: Text? = nil, fields: [Evaluation],
    links: EventLinks = EventLinks()
  ) {
    self.kind = kind
    self.at = at
    self.receivedAt = receivedAt
    content = Content(id: id, fields: fields, links: links)
  }
}

/// What any event may say about where it belongs.
package struct EventLinks: Hashable, Sendable {
  package var cadence: Text?
  /// Id of the enrolment's event.
  package var enrolment: Text?
  package var step: Text?
  /// Another person of the account, by whatever names people there; nil or the lead's own id: the lead.
  package var person: Text?
  /// Who did it.
  package var by: Text?

  package init() {}
}

/// A value of the lead that cannot be used; what the decision document lists under `data`.
package struct LeadProblem: Sendable {
  /// The field's path in the book.
  package var field: String
  /// JSON pointer of the value in the lead.
  package var pointer: String
  package var why: UnknownReason
  /// What was expected, in the author's words: `a whole number`, `one of [saas, fintech]`.
  package var expected: String

  package init(field: String, pointer: String, why: UnknownReason, expected: String) {
    self.field = field
    self.pointer = pointer
    self.why = why
    self.expected = expected
  }
}
