import PlaybookIR
import PlaybookRuntime

/// Every word of explanations and plans in English; those of handbooks stand in `Handbook/Words`. A translation is files
/// like these.
struct English: Language {
  let code = "en"

  // MARK: - Pages

  func say(_ message: PageMessage) -> Sentence {
    switch message {
    case .headline(.qualified): "QUALIFIED"
    case .headline(.notQualified): "NOT QUALIFIED"
    case .headline(.disqualified): "DISQUALIFIED"
    case .headline(.needsInfo): "NEEDS INFO"
    case .headline(.noPlaybook): "NO PLAYBOOK"
    case .planHeadline: "PLAN"
    case .compareHeadline: "COMPARED"
    case .verdict(.qualified): "qualified"
    case .verdict(.notQualified): "not qualified"
    case .verdict(.disqualified): "disqualified"
    case .verdict(.needsInfo): "needs info"
    case .verdict(.noPlaybook): "no playbook"
    case .lead(let id): "lead \(id)"
    case .onlyPlaybookOpen: "It can no longer qualify; what is open is only which playbook it belongs to."
    case .onlyDisqualifierOpen: "It can no longer qualify; what is open is only whether it is disqualified."
    case .leansQualified: "It qualifies if every open answer is a no."
    case .leansNoPlaybook: "If every open answer is a no, no playbook applies."
    case .leansNotQualified: "It can still qualify; if every open answer is a no, it does not."
    case .why: "Why"
    case .next: "Next"
    case .ask: "Ask"
    case .alsoNotKnown: "Also not known"
    case .clocks: "Clocks"
    case .unusable: "Values that could not be used"
    case .noPlaybookInBook: "the book has no playbook"
    case .whichPlaybook: "Which playbook"
    case .nothingDisqualifies(let checks): "nothing disqualifies it (\(count(checks, "check", "checks")))"
    case .applies(let playbook, .yes?): "\(playbook) applies"
    case .applies(let playbook, .no?): "\(playbook) does not apply"
    case .applies(let playbook, .unknown?), .applies(let playbook, nil): "\(playbook) may apply"
    case .onlyApplies: "applies"
    case .takesEveryLead: "it has no `applies`, so it takes every lead"
    case .asksForCadence(let playbook, let verdicts):
      "\(playbook) asks for it when the verdict is \(verdicts, " or ")"
    case .andMoreSteps(1): "and 1 more step"
    case .andMoreSteps(let number): "and \(number) more steps"
    case .andMore(let number): "and \(number) more"
    case .context: "For the hand-off"
    case .nothingKnownYet: "not known yet"
    case .stillUnknown: "Still unknown"
    case .doneSoFar: "Done so far"
    case .nothingDoneYet: "nobody has been in touch yet"
    case .contacts(let touches, let replies):
      "\(count(touches, "touch", "touches")), \(count(replies, "reply", "replies"))"
    case .earlier(let number): "… \(number) earlier"
    case .firstLead: "first lead"
    case .secondLead: "second lead"
    case .verdicts: "Verdicts"
    case .whereTheyPart: "Where their ways part"
    case .nothingParts: "Nothing that decides came out differently."
    case .alsoDifferent: "Also different"
    case .theSame: "The same"
    case .goesTo: "goes to"
    case .rep(let name): "rep \(name)"
    case .queue(let name): "queue \(name)"
    case .person(let name): "person \(name)"
    case .team(let name, let rep?, _): "team \(name), rep \(rep)"
    case .team(let name, nil, let overflow?): "team \(name) (overflow: queue \(overflow))"
    case .team(let name, nil, nil): "team \(name)"
    case .noOwner(let reason): "no owner: \(reason)"
    case .provisionally(let to, let candidates): "\(to), provisionally (\(candidates))"
    case .untilClear(let to, let candidates): "\(to), until it is clear: \(candidates)"
    case .either(let choices): "\(choices, " or ")"
    case .gradeOpen: "open"
    case .notOnLadder: "not on the ladder yet"
    case .rungOpen(let reached, let next): "\(reached), \(next) is open"
    case .nothingToDo: "nothing is to be done"
    case .noCadence: "no cadence concerns this lead"
    case .unusableValue(let field, let pointer, let why): "\(field), at \(pointer), \(words(why))"
    case .now(let time): "now \(time)"
    case .book(let name): "book \(name)"
    case .zones(let version): "zones \(version)"
    case .edition(let number): "edition \(number)"
    case .historyNotSupplied: "history: not supplied"
    case .skip: "Skip to the verdict"
    case .parts: "Every part"
    case .cadences: "Cadences"
    case .met: "met"
    case .notMet: "not met"
    case .hidden: "[hidden]"
    case .privateHidden: "private values are hidden"
    }
  }

  // MARK: - Answers and changes

  func say(_ message: OutlookMessage) -> Sentence {
    switch message {
    case .effect(let answers, let verdict): "\(answers) \(effect(verdict))"
    case .anyAnswer(let verdict): "any answer \(effect(verdict))"
    case .noAnswerSettles: "no answer settles it alone"
    case .noAnswerOfThemSettles: "no single answer settles it"
    case .anyAnswerAtAll: "any answer"
    case .anythingElse: "anything else"
    case .noAnswer: "no answer"
    case .like(let value): "such as \(value)"
    case .atLeast(let value): "\(value) or more"
    case .below(let value): "less than \(value)"
    case .atMost(let value): "\(value) or less"
    case .moreThan(let value): "more than \(value)"
    case .between(let low, let high): "\(low) to less than \(high)"
    case .to(let low, let high): "\(low) to \(high)"
    case .orLater(let time): "\(time) or later"
    case .before(let time): "before \(time)"
    case .fromToBefore(let start, let end): "from \(start) to before \(end)"
    case .oneOf(let choices):
      choices.count < 3
        ? "\(choices, " or ")" : "\(Array(choices.dropLast()), ", ") or \(choices[choices.count - 1])"
    case .oneOfMany(let shown, let count): "\(shown, ", ") or another of \(count)"
    case .all(let parts):
      parts.count < 3
        ? "\(parts, " and ")" : "\(Array(parts.dropLast()), ", ") and \(parts[parts.count - 1])"
    case .foregone(.qualified): "Whatever is answered, it qualifies."
    case .foregone(.notQualified): "Whatever is answered, it does not qualify."
    case .foregone(.disqualified): "Whatever is answered, it is disqualified."
    case .foregone(.noPlaybook): "Whatever is answered, no playbook applies."
    case .foregone(.needsInfo): "Whatever is answered, it stays open."
    case .partByPart(let rules): "It is open only part by part, in: \(rules, "; ")."
    case .rule(let name, let fields): "\(name) (\(fields, ", "))"
    case .whyNot(let goal): "Why not \(goal)"
    case .alreadySo: "it is"
    case .noRuleWould: "no rule that says otherwise would bring it about"
    case .pointsNeeded(let points, true): "\(points), more is needed"
    case .pointsNeeded(let points, false): "\(points), less is needed"
    case .wouldChange: "What would change it"
    case .toBe(let goal): "to be \(goal)"
    case .notEveryWay: "not every way was tried"
    case .nothingWould: "nothing that can change would do it"
    case .nothingFound: "nothing was found that would do it"
    case .inPlaybook(let playbook): "in \(playbook)"
    case .inPart(let answer, let part): "\(answer) in \(part)"
    case .orBetter(let answer, let part): "\(answer) or better in \(part)"
    case .toGoTo(let answer, let part): "for \(answer) in \(part)"
    case .morePoints(.one, let points, let score): "\(points) more point in \(score)"
    case .morePoints(Fixed.one.negated, let points, let score): "\(points) point fewer in \(score)"
    case .morePoints(let gain, let points, let score):
      gain.isNegative ? "\(points) points fewer in \(score)" : "\(points) more points in \(score)"
    case .thatIs(let whole, let parts): "\(whole): \(parts)"
    case .moreEvents(let count, let query): "\(count) more \(query)"
    case .anyAnswerTo(let field): "any answer to \(field)"
    case .answerTo(let answer, let field): "\(answer) to \(field)"
    case .of(let field, let answer): "\(field) of \(answer)"
    case .notKnownYet: "not known yet"
    }
  }

  private func effect(_ verdict: Verdict) -> Sentence {
    switch verdict {
    case .qualified: "qualifies"
    case .notQualified: "does not qualify"
    case .disqualified: "disqualifies"
    case .needsInfo: "leaves it open"
    case .noPlaybook: "leaves no playbook"
    }
  }

  // MARK: - Reasons

  func say(_ message: ReasonMessage) -> Sentence {
    switch message {
    case .answer(.yes?), .truth(.yes): "yes"
    case .answer(.no?), .truth(.no): "no"
    case .answer(.unknown?), .answer(nil): "open"
    case .truth(.unknown): "unknown"
    case .fits(let part, let truth): "\(part) \(fits(truth))"
    case .passes(let part, let truth): "\(part) \(passes(truth))"
    case .onlyFits(let truth): fits(truth)
    case .onlyPasses(let truth): passes(truth)
    case .amountsTo(let part, let value): "\(part) is \(value)"
    case .met(let met, let all, let open?): "\(met) of \(all) met, \(open) open"
    case .met(let met, let all, nil): "\(met) of \(all) met"
    case .needed(let number, let all): "at least \(number) of \(all) needed"
    case .mustBeMet: "must be met"
    case .role(.must, let title): "must \(title)"
    case .role(.want, let title): "want \(title)"
    case .role(.never, let title): "never \(title)"
    case .tier(let title): "tier \(title)"
    case .notUsed(let playbook): "not used by \(playbook)"
    case .otherwise: "otherwise"
    case .away(let rep, let day): "\(rep) is away until \(day)"
    case .passedOver(.personUnknown): "passed over: the person is not known"
    case .passedOver(.personInNoTeam): "passed over: the person is in no team"
    case .passedOver(.excluded): "passed over: excluded by `never`"
    case .noneAbove(let rows): noneAbove(rows)
    case .noneAboveToo(let rows): "and \(noneAbove(rows))"
    case .noneOfThem: "none"
    case .not(let statement): "not: \(statement)"
    case .allOf: "all of"
    case .anyOf: "any of"
    case .notThis: "not"
    case .choice: "if, then, else"
    case .points(let points): "\(points) points"
    case .range(let low, let high): "\(low) to \(high)"
    case .scoreOf(let points, let high): "\(points) of \(high)"
    case .scoreWithin(let points, let low, let high): "\(points) (\(low) to \(high))"
    case .bandFrom(let low): "from \(low)"
    case .bandBelow(let high): "below \(high)"
    case .bandBetween(let low, let high): "from \(low), below \(high)"
    case .counted(let counted, let seen, let expired?): "\(counted) of \(seen) counted (\(expired) expired)"
    case .counted(let counted, let seen, nil): "\(counted) of \(seen) counted"
    case .wornOff: "worn off with time"
    case .ruleLimit(let limit): "limit of the rule: \(limit)"
    case .groupLimit(let limit): "limit of the group: \(limit)"
    case .totalBounds(let low, let high): "bounds of the total: \(low) to \(high)"
    case .lifted(let floor): "lifted: \(floor)"
    case .sum: "sum"
    case .change: "points"
    case .reason: "for"
    case .place: "where"
    case .value(let field, let value): "\(field) is \(value)"
    case .source(let source): "from \(source)"
    case .isDefault: "the default"
    case .hasNotHappened(let query): "\(query) has not happened"
    case .unknown(let field, let why): "\(field) \(words(why))"
    case .stale(let reading, let age, let limit): "\(reading): \(age), fresh for \(limit)"
    case .old(let length): "\(length) old"
    case .fromTheFuture: "dated in the future"
    case .ofUnknownAge(let stamp?): "of unknown age, as \(stamp) is not known"
    case .ofUnknownAge(nil): "of unknown age"
    case .length(let number, let unit): length(number, unit)
    case .handoff(.offered, let owner?): "offered (\(owner)), waits for an answer"
    case .handoff(let state, let owner): "\(words(state))\(owner.map { " (\($0))" } ?? "")"
    case .waitsFor(let fields): "waits for \(fields, ", ")"
    case .rejected(let reason, let again): "rejected\(reason.map { ": \($0)" } ?? "")\(again.map { ", \($0)" } ?? "")"
    case .neverAgain: "never again"
    case .mayComeBack(let day, let into): "may come back on \(day)\(into.map { " into \($0)" } ?? "")"
    case .touches(let done, let atLeast): "\(count(done, "touch", "touches")) of at least \(atLeast)"
    case .touchesADay(let low, let high?): "\(low) to \(high) touches a day (a figure of the team)"
    case .touchesADay(let low, nil): "at least \(low) touches a day (a figure of the team)"
    case .replyRate(let rate): "reply rate at least \(rate)% (a figure of the team)"
    case .teamFigure: "a figure of the team"
    }
  }

  private func noneAbove(_ rows: RowsAbove) -> Sentence {
    switch rows {
    case .no: "none of the rows above"
    case .passedOver: "no row above takes it"
    case .open: "if none of the rows above"
    }
  }

  private func fits(_ truth: Truth?) -> Sentence {
    switch truth {
    case .yes?: "fits"
    case .no?: "does not fit"
    case .unknown?, nil: "is open"
    }
  }

  private func passes(_ truth: Truth?) -> Sentence {
    switch truth {
    case .yes?: "passes"
    case .no?: "does not pass"
    case .unknown?, nil: "is open"
    }
  }

  private func words(_ why: UnknownReason?) -> Sentence {
    switch why {
    case .absent?: "is not in the lead"
    case .null?: "is empty in the lead"
    case .blank?: "is left blank"
    case .invalid?: "cannot be used as it is written"
    case .stale?: "is too old"
    case .outOfRange?: "is too large"
    case .divisionByZero?: "would divide by zero"
    case .otherCurrency?: "is in a currency without a rate"
    case nil: "is not known"
    }
  }

  private func words(_ state: HandoffOutcome.State) -> Sentence {
    switch state {
    case .notStarted: "starts when the lead qualifies"
    case .blocked: "waits for context"
    case .proposed: "ready, everything is written down"
    case .offered: "offered, waits for an answer"
    case .accepted: "accepted"
    case .rejected: "rejected"
    case .expired: "nobody answered in time"
    case .reassigned: "goes to someone else"
    case .meetingHeld: "the meeting was held"
    case .noShow: "nobody came to the meeting"
    case .returned: "given back"
    }
  }

  private func length(_ number: Int64, _ unit: Duration.Unit) -> Sentence {
    switch unit {
    case .seconds: count(Int(number), "second", "seconds")
    case .minutes: count(Int(number), "minute", "minutes")
    case .hours: count(Int(number), "hour", "hours")
    case .days: count(Int(number), "day", "days")
    case .weeks: count(Int(number), "week", "weeks")
    case .months: count(Int(number), "month", "months")
    case .businessDays: count(Int(number), "business day", "business days")
    case .businessHours: count(Int(number), "business hour", "business hours")
    }
  }

  private func count(_ number: Int, _ one: Sentence, _ many: Sentence) -> Sentence {
    number == 1 ? "\(number) \(one)" : "\(number) \(many)"
  }

  // MARK: - Times

  func say(_ message: TimeMessage) -> Sentence {
    switch message {
    case .cadence(.notStarted): "not started"
    case .cadence(.wouldStart): "would start now"
    case .cadence(.running): "running"
    case .cadence(.held): "on hold"
    case .cadence(.finished): "finished"
    case .cadence(.stopped): "stopped"
    case .cadence(.pinned): "enrolled in another version of the book"
    case .cadence(.blocked): "cannot be said"
    case .step(.done): "done"
    case .step(.skipped): "skipped"
    case .step(.due): "due"
    case .step(.planned): "planned"
    case .step(.waiting): "waits"
    case .step(.blocked): "blocked"
    case .step(.cancelled): "cancelled"
    case .timer(.notStarted): "not started"
    case .timer(.pending): "open"
    case .timer(.met): "met"
    case .timer(.breached): "missed"
    case .timer(.cancelled): "no longer owed"
    case .timer(.notKnown): "not known"
    case .willBeSkipped: "will be skipped"
    case .overdue: "overdue"
    case .since(let state, let time): "\(state) since \(time)"
    case .until(let time): "until \(time)"
    case .mayStart(let time): "may start from \(time)"
    case .toBeDone(let time): "to be done until \(time)"
    case .dueNow(let until?, let zone): "due now (until \(until), \(zone))"
    case .dueNow(nil, _): "due now"
    case .at(let time, let zone): "\(time) (\(zone))"
    case .variant(let name): "variant \(name)"
    case .touches(let number): "\(count(number, "touch", "touches")) so far"
    case .tooFewTouches(let number, let atLeast): "given up with \(number) of at least \(atLeast) touches"
    case .outcome(let name): "outcome: \(name)"
    case .neverAgain: "never again"
    case .cameBack(let times): "never again: it came back \(count(times, "time", "times")), the most it may"
    case .comesBack(let day, let cadence?): "comes back on \(day) with \(cadence)"
    case .comesBack(let day, nil): "comes back on \(day)"
    case .goesOn(let cadence): "goes on with \(cadence)"
    case .notChecked(let limits): "limits \(limits, " and ") are not checked here"
    case .times(let zone, let source?): "times in \(zone) (from \(source))"
    case .times(let zone, nil): "times in \(zone) (from the rule)"
    case .onTrack(let condition, let entry?): "on \(condition) (time \(entry))"
    case .onTrack(let condition, nil): "on \(condition)"
    case .inZone(let time, let zone): "\(time) in \(zone)"
    case .moved(let time?, let moves): "moved from \(time): \(moves, "; ")"
    case .moved(nil, let moves): "moved: \(moves, "; ")"
    case .move(let why, let time): "\(why), to \(time)"
    case .earlierRounds(1, let track): "… 1 earlier round of \(track) was cancelled"
    case .earlierRounds(let number, let track): "… \(number) earlier rounds of \(track) were cancelled"
    case .legalHours: "Legal hours are a help and no legal advice."
    case .due(let time, let length): "due \(time) (in \(length))"
    case .took(let length): "after \(length)"
    case .wasDue(let time): "was due \(time)"
    case .done(let time): "done \(time)"
    case .clockSince(let time, let clock): "since \(time), \(clock)"
    case .clockFrom(let time, let clock): "from \(time), \(clock)"
    case .wallClock: "wall clock"
    case .businessTime(let calendar): "business time of \(calendar)"
    case .businessTimeOfOwner: "business time of the owner's calendar"
    case .firesFrom(let action, let time, let percent): "\(action) from \(time) (\(percent) %)"
    case .firedSince(let action, let time, let percent): "\(action) since \(time) (\(percent) %)"
    case .tell(let who): "tell \(who)"
    case .toQueue(let name): "queue \(name)"
    case .reassign: "reassign"
    case .noLeadHistory: "the lead has no history"
    case .noOwner: "nobody knows whose calendar counts"
    case .neverOpens: "the calendar does not open in time"
    case .endsTooLate: "it ends after the year 9999"
    case .notKnown(let field): "\(field) is not known"
    case .somethingMissing: "something is missing"
    case .weekday(1): "Mon"
    case .weekday(2): "Tue"
    case .weekday(3): "Wed"
    case .weekday(4): "Thu"
    case .weekday(5): "Fri"
    case .weekday(6): "Sat"
    case .weekday(_): "Sun"
    case .lessThanAMinute: "less than a minute"
    }
  }
}

/// Why a cadence or a step is in its state.
extension English {
  func say(_ message: CauseMessage) -> Sentence {
    switch message {
    case .noHistory: "the lead came without its history"
    case .verdict(let verdict): "the verdict is \(verdict)"
    case .notUsed: "no playbook of this lead asks for it"
    case .exclusive(let cadence): "\(cadence) is running"
    case .comesAfter(let cadence): "\(cadence) comes first"
    case .touchGap: "the last touch is too recent"
    case .enrolledWithoutTime: "it was enrolled at a time that nobody knows"
    case .enrolledBefore: "it ran before"
    case .recycled(let outcome): "it ended with \(outcome) and comes back later"
    case .neverAgain(let outcome): "it ended with \(outcome), after which it never comes back"
    case .tooOften: "it ran as often as it may"
    case .stops(let condition): "\(condition) stops it"
    case .stoppedByHand(let reason): given("someone stopped it", reason)
    case .heldByHand(let reason): given("someone put it on hold", reason)
    case .skippedByHand(let reason): given("someone skipped it", reason)
    case .away(let day?): "the person is away until \(day)"
    case .away(nil): "the person is away"
    case .otherVersion: "it was enrolled in another version of the book"
    case .pathEnded(let outcome?): "its path ended with \(outcome)"
    case .pathEnded(nil): "every step is past"
    case .handedOver(let cadence): "it went on with \(cadence)"
    case .isYes(let condition): "\(condition) is yes"
    case .isNo(let condition): "\(condition) is no"
    case .noAddress(let channel, let field): "no address for \(channel) (\(field))"
    case .noConsent(let channel, let field): "no consent for \(channel) (\(field))"
    case .optedOut(let channel): "opted out of \(channel)"
    case .bounced(let channel): "\(channel) bounced for good"
    case .notYet(let action, let verb): "\(action) is not \(verb) yet"
    case .timePast: "its time of day was past"
    case .undoneTask: "it was not done in time"
    case .nothingFits(let days): "no time fits within \(days) days"
    case .neverOpen: "its windows are never open together"
    case .outOfRange: "its time is before or after all that can be told"
    case .afterStop: "done after the stop"
    case .unknownZone(let field): "the person's zone is not known (\(field))"
    case .channelStopped(let channel, let condition): "\(condition) stops \(channel)"
    case .waits(let what): "for \(what)"
    case .waitsForTime(let event): "for the time of \(event)"
    case .waitsForStep(let step): "for \(step) to be done"
    case .waitsForBranch(let condition): "for whether \(condition)"
    case .anotherBranch(let condition): "the other way at \(condition)"
    case .track(let condition): "\(condition) led to other steps"
    case .cadenceEnded: "the cadence ended before"
    case .move(let kind, let by?): "\(words(kind)) (\(by))"
    case .move(let kind, nil): words(kind)
    }
  }

  private func given(_ what: Sentence, _ reason: Phrase?) -> Sentence {
    reason.map { "\(what): \($0)" } ?? what
  }

  private func words(_ kind: StepOutcome.Move.Kind) -> Sentence {
    switch kind {
    case .closedDay: "closed day"
    case .pushed: "pushed with the step before"
    case .hold: "on hold"
    case .window: "outside its window"
    case .legalHours: "outside legal hours"
    case .gap: "too soon after another touch"
    case .limit: "limit"
    case .timePast: "its time of day was past"
    case .late: "was not done at its time"
    case .behind: "waited for what came first"
    }
  }
}
