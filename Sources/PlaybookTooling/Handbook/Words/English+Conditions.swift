import PlaybookIR

/// Conditions as English sentences.
extension English {
  func say(_ message: ConditionMessage) -> Sentence {
    switch message {
    case .every(let parts): listed(parts, "and")
    case .any(let parts): listed(parts, "or")
    case .together(let parts): "(\(parts))"
    case .notSo(let what): "not: \(what)"
    case .relation(let op, let left, let right, let isNo): "\(left) \(relation(op, isNo)) \(right)"
    case .range(.isFrom, let what, let low, let high, let isNo):
      "\(what) is \(isNo ? "not " : "")from \(low) to \(high)"
    case .range(_, let what, let low, let high, let isNo):
      "\(what) is \(isNo ? "not " : "")between \(low) and \(high)"
    case .isIn(let what, let values, let isNo): "\(what) is \(isNo ? "not " : "")\(joined(values, "or"))"
    case .includes(.includesAll, let list, let values, let isNo):
      "\(list) \(isNo ? "does not include" : "includes") \(joined(values, "and"))"
    case .includes(.containsAnyWord, let text, let values, let isNo):
      "\(text) \(isNo ? "does not contain" : "contains") the word \(joined(values, "or"))"
    case .includes(_, let list, let values, let isNo):
      "\(list) \(isNo ? "does not include" : "includes") \(joined(values, "or"))"
    case .state(.isAnswered, let field, let isNo): "\(field) is \(isNo ? "not " : "")answered"
    case .state(.isOnFile, let field, let isNo): "\(field) is \(isNo ? "missing" : "on file")"
    case .state(_, let field, let isNo): "\(field) is \(isNo ? "on file" : "missing")"
    case .standing(.icpFits, let part, let isNo): "\(part) \(isNo ? "does not fit" : "fits")"
    case .standing(_, let part, let isNo): "\(part) \(isNo ? "does not pass" : "passes")"
    case .isYes(let field, let isNo): "\(field) is \(isNo ? "no" : "yes")"
    case .happened(let query, let isNo): isNo ? "there was no \(query)" : "there was \(query)"
    case .eventQuery(let event, let filter, let window):
      "“\(event)”\(filter.map { " where \($0)" } ?? "")\(window.map { " in the last \($0)" } ?? "")"
    case .eventTerm(.count, let query, _): "the number of \(query)"
    case .eventTerm(.days, let query, _): "the number of days with \(query)"
    case .eventTerm(.first, let query, let field?): "\(field) of the first \(query)"
    case .eventTerm(.first, let query, nil): "the first \(query)"
    case .eventTerm(.last, let query, let field?): "\(field) of the last \(query)"
    case .eventTerm(.last, let query, nil): "the last \(query)"
    case .eventTerm(.any, let query, _): "any \(query)"
    case .today: "today"
    case .domain(let address): "the domain of \(address)"
    case .measure(.countOf, let list): "the number of \(list)"
    case .measure(.daysSince, let moment): "the days since \(moment)"
    case .measure(_, let moment): "the days until \(moment)"
    case .clock(let moment, let zone): "the time of day of \(moment) in \(zone)"
    case .known(.firstKnown, let values): "the first known of \(values, ", ")"
    case .known(.largestKnown, let values): "the largest known of \(values, ", ")"
    case .known(.minimum, let values): "the smallest of \(values, ", ")"
    case .known(_, let values): "the largest of \(values, ", ")"
    case .happens(let query): "\(query) happens"
    case .replied(let channel): "the person replies\(channel.map { " on \($0)" } ?? "")"
    case .bounces(let channel): "a message bounces for good\(channel.map { " on \($0)" } ?? "")"
    case .optsOut(let channel): "the person opts out\(channel.map { " of \($0)" } ?? "")"
    case .stepWas(let step, let verb): "“\(step)” \(was(verb))"
    case .stepMet(let step, let filter): "“\(step)” was done and \(filter)"
    case .verdictIs(let verdicts): "the verdict is \(joined(verdicts, "or"))"
    }
  }

  /// Conditions, which may hold an `or` of their own.
  private func listed(_ parts: [Phrase], _ word: String) -> Sentence {
    guard parts.count > 1, let last = parts.last else { return "\(parts, ", ")" }
    let first = Array(parts.dropLast())
    return word == "and" ? "\(first, ", "), and \(last)" : "\(first, ", "), or \(last)"
  }

  func joined(_ parts: [Phrase], _ word: String) -> Sentence {
    guard parts.count > 1, let last = parts.last else { return "\(parts, ", ")" }
    let first = Array(parts.dropLast())
    return word == "and" ? "\(first, ", ") and \(last)" : "\(first, ", ") or \(last)"
  }

  private func relation(_ op: Operator, _ isNo: Bool) -> Sentence {
    switch op {
    case .equal: isNo ? "is not" : "is"
    case .notEqual: isNo ? "is" : "is not"
    case .less: isNo ? "is at least" : "is less than"
    case .lessOrEqual: isNo ? "is more than" : "is at most"
    case .greater: isNo ? "is at most" : "is more than"
    case .greaterOrEqual: isNo ? "is less than" : "is at least"
    case .contains: isNo ? "does not contain" : "contains"
    case .containsWord: isNo ? "does not contain the word" : "contains the word"
    case .startsWith: isNo ? "does not start with" : "starts with"
    case .endsWith: isNo ? "does not end with" : "ends with"
    case .like: isNo ? "is not like" : "is like"
    case .before: isNo ? "is not before" : "is before"
    case .after: isNo ? "is not after" : "is after"
    case .inLast: isNo ? "is not within the last" : "is within the last"
    case .inNext: isNo ? "is not within the next" : "is within the next"
    case .isInList: isNo ? "is not in the list" : "is in the list"
    case .includesAnyInList: isNo ? "includes none of the list" : "includes one of the list"
    case .includesAllInList: isNo ? "does not include all of the list" : "includes all of the list"
    case .containsAnyWordInList: isNo ? "contains no word of the list" : "contains a word of the list"
    case _: "is"
    }
  }
}
