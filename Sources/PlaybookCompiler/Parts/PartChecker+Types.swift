import PlaybookIR
import PlaybookSource
import PlaybookSyntax

/// The types of fields and their closed sets.
extension PartChecker {
  /// Where a field stands.
  enum FieldPlace {
    case lead
    /// The kind of event.
    case event(String)
  }

  mutating func check(_ syntax: TypeSyntax, in place: FieldPlace) -> FieldType? {
    switch syntax.kind {
    case .broken: return nil
    case .named(let word):
      // A word that is no type was reported where it was read.
      guard let named = FieldType.named.first(where: { $0.word == word }) else { return nil }
      if case .event(let event) = place, named.type == .events {
        let expected = "a type of a single value"
        report(.typeOutOfPlace(word, in: "a field of the event `\(event)`", expected: expected, at: syntax.span))
        return nil
      }
      return FieldType(named.type)
    case .oneOf(let members, let otherwise): return closedSet(members, otherwise, at: syntax.span)
    case .listOf(let element): return list(of: element, in: place)
    }
  }

  private mutating func list(of syntax: TypeSyntax, in place: FieldPlace) -> FieldType? {
    guard let element = check(syntax, in: place) else { return nil }
    switch element.type {
    case .list, .events:
      let word = element.type == .events ? "events" : "list of …"
      report(.typeOutOfPlace(word, in: "a list", expected: "a type of a single value", at: syntax.span))
      return nil
    case .yesNo, .text, .count, .number, .percent, .money, .date, .time, .email, .domain, .phone, .url, .country,
      .timezone, .clock, .duration, .choice, .points, .grade:
      var list = FieldType(.list(element.type))
      list.members = element.members
      list.elseMember = element.elseMember
      return list
    }
  }

  // MARK: - Closed sets

  /// The spellings of a closed set, folded, with what each stands for.
  struct Spellings {
    var meanings: [Text: (meaning: String, span: SourceSpan, isName: Bool)] = [:]
  }

  private static let memberLimit = 1_000

  private mutating func closedSet(
    _ members: [MemberSyntax], _ otherwise: NameSyntax?, at span: SourceSpan
  ) -> FieldType? {
    guard !members.isEmpty else {
      report(.emptyPart(.setOfValues, at: span))
      return nil
    }
    guard members.count <= Self.memberLimit else {
      report(.tooMany(.setOfValues, count: members.count, limit: Self.memberLimit, at: span))
      return nil
    }
    var spellings = Spellings()
    var names: [String] = []
    var result: [Member] = []
    var isWhole = true
    for member in members {
      guard take(member.name, &spellings) else {
        isWhole = false
        continue
      }
      names.append(member.name.text)
    }
    for member in members {
      let texts = member.spellings.compactMap { take($0, meaning: "the value `\(member.name.text)`", &spellings) }
      result.append(Member(name: member.name.text, spellings: texts))
    }
    if let otherwise {
      guard take(otherwise, &spellings) else { return nil }
      names.append(otherwise.text)
      result.append(Member(name: otherwise.text, spellings: []))
    }
    guard isWhole else { return nil }
    var set = FieldType(.choice(names))
    set.members = result
    set.elseMember = otherwise?.text
    return set
  }

  private mutating func take(_ name: NameSyntax, _ spellings: inout Spellings) -> Bool {
    let key = Text(name.text).folded
    let meaning = "the value `\(name.text)`"
    if let first = spellings.meanings[key] {
      report(.spellingTwice(name.text, meaning: meaning, at: name.span, otherMeaning: first.meaning, first: first.span))
      return false
    }
    spellings.meanings[key] = (meaning, name.span, true)
    return true
  }

  /// The spelling as leads are compared with it; one that repeats its own member's name is allowed and says nothing new.
  mutating func take(_ label: LabelSyntax, meaning: String, _ spellings: inout Spellings) -> Text? {
    let text = Text(label.text).trimmed
    guard !text.isEmpty else {
      report(.emptyText("a spelling", at: label.span))
      return nil
    }
    let key = text.folded
    if let first = spellings.meanings[key] {
      if first.meaning.hasBytes(of: meaning), first.isName { return nil }
      report(
        .spellingTwice(label.text, meaning: meaning, at: label.span, otherMeaning: first.meaning, first: first.span))
      return nil
    }
    spellings.meanings[key] = (meaning, label.span, false)
    return text
  }
}
