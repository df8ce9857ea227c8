import PlaybookIR

extension BuiltInEvents {
  /// `docs/events.md`: the table for people.
  package static var page: String {
    let tables = groups.map { group in
      "## \(group.title)\n\n| kind | what happened | fields | stands for |\n| --- | --- | --- | --- |\n"
        + group.kinds.map { row($0) }.joined()
    }
    return opening + tables.joined(separator: "\n")
  }

  private static func row(_ kind: Kind) -> String {
    let fields = kind.fields.map { "`\($0.title.name)`: \(word(for: $0.type))" }.joined(separator: "; ")
    let meanings = (meanings[kind.name] ?? []).map(\.words).joined(separator: "; ")
    return
      "| `\(kind.name)` | \(kind.label) | \(fields.isEmpty ? "–" : fields) | \(meanings.isEmpty ? "–" : meanings) |\n"
  }

  private static func word(for type: ValueType) -> String {
    switch type {
    case .choice(let names): "one of " + names.map { "`\($0)`" }.joined(separator: ", ")
    case .list(let element): "list of \(word(for: element))"
    case .yesNo, .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country,
      .timezone, .clock, .duration, .points, .grade, .events:
      FieldType.named.first { $0.type == type }?.word ?? type.words
    }
  }

  private static let opening = """
    # Events

    The history of a lead is a list of events. Each has a `type` (its kind), an `at` (when it happened), and may have an `id`
    and a `received_at` (when it became known; else it is `at`). The kinds below are built in, with the fields that `where`
    can ask about; a kind that is neither built in nor declared is an error with a suggestion, and so is a field.

    A book declares kinds of its own with `event`, and adds fields to built-in kinds the same way. A field of the same name
    takes the place of the built-in one, for example to list the call results of your own dialler:

    ```playbook
    edition 1

    event call "Call" {
      result: one of [answered, no_answer "No answer" "NA", voicemail "VM"], else other
      dialler: text
    }

    event showroom_visit "Came to the showroom" {
      city: text
    }
    ```

    ## What an event stands for
    Cadences, hand-offs and targets ask what happened, not by which kind: a touch, a reply, a bounce. `means` says what a
    kind of your own stands for, and says it anew for a built-in one:

    ```playbook
    edition 1

    event video_sent "Sent a video" {
      link: text
      means: touch on email
    }

    event chatbot_answer "Answered the chatbot" {
      mood: one of [positive, neutral, negative]
      back_on: date
      means: reply on email where mood in [positive, neutral], opt out of all where mood = negative, away until back_on
    }
    ```

    | meaning | what follows from it |
    | --- | --- |
    | `touch on CHANNEL [ACTION]` | somebody of ours wrote, called or did that: it counts for limits, gaps and targets |
    | `reply on CHANNEL` | the person answered |
    | `away [until FIELD]` | the person is away until that day, or for the days that a cadence says |
    | `opt out of all`, `opt out of CHANNEL`, `opt out of channel in FIELD` | nothing more is sent there |
    | `bounce on CHANNEL`, `soft bounce on CHANNEL` | the address is dead, or was not reached this time |

    After `where` stands a condition over the event's own fields; the meaning holds where it is yes. Several meanings are
    separated by commas.

    Besides its fields every event may carry `cadence`, `enrolment` and `step` (what it belongs to), `person` (whose event it
    is, when it is another person of the account) and `by` (who did it): texts, which no field can take the names of.

    What a lead's history may look like in JSON, and what becomes of an event that cannot be used, stands in
    [leads.md](leads.md); how conditions ask about events, in [expressions.md](expressions.md).


    """
}
