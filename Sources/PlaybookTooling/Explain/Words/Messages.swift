import PlaybookIR
import PlaybookRuntime

/// What a page says around the reasons: the verdict, headings, what to do, the footer.
enum PageMessage {
  /// In capitals, as a headline.
  case headline(Verdict)
  case planHeadline, compareHeadline
  /// In the midst of a line.
  case verdict(Verdict)
  case lead(Phrase)
  case onlyPlaybookOpen, onlyDisqualifierOpen
  case leansQualified, leansNoPlaybook, leansNotQualified
  case why, next, ask, alsoNotKnown, clocks, unusable
  case noPlaybookInBook, whichPlaybook
  case nothingDisqualifies(checks: Int)
  /// Whether a playbook is the lead's.
  case applies(Phrase, Truth?), onlyApplies, takesEveryLead
  /// With which verdicts a playbook asks for a cadence.
  case asksForCadence(Phrase, verdicts: [Phrase])
  case andMoreSteps(Int)
  case andMore(Int)

  case context, nothingKnownYet, stillUnknown
  case doneSoFar, nothingDoneYet, contacts(touches: Int, replies: Int), earlier(Int)

  case firstLead, secondLead
  case verdicts, whereTheyPart, nothingParts, alsoDifferent, theSame

  case goesTo
  case rep(Phrase), queue(Phrase), person(Phrase)
  case team(Phrase, rep: Phrase?, overflow: Phrase?)
  case noOwner(Phrase)
  case provisionally(Phrase, candidates: Phrase)
  case untilClear(Phrase, candidates: Phrase)
  case either([Phrase])
  case gradeOpen
  case notOnLadder
  case rungOpen(reached: Phrase, next: Phrase)
  case nothingToDo, noCadence

  case unusableValue(Phrase, at: Phrase, UnknownReason)

  case now(Phrase), book(Phrase), zones(Phrase), edition(Int)
  case historyNotSupplied

  /// Only where a page has links, headings of groups, and marks that are read aloud.
  case skip, parts, cadences, met, notMet
  /// In the place of a private value, and that there are such places.
  case hidden, privateHidden
}

/// What is known of the rows above one that matches.
enum RowsAbove {
  /// Every one is a certain no.
  case no
  /// Some match, but cannot take the lead.
  case passedOver
  /// Some are open.
  case open
}

/// What the reasons say: parts, answers, values.
enum ReasonMessage {
  /// The answer to a yes-or-no question; open counts as one.
  case answer(Truth?)
  /// A truth value as a value: yes, no, unknown.
  case truth(Truth)
  case fits(Phrase, Truth?), passes(Phrase, Truth?)
  /// The same without saying what.
  case onlyFits(Truth?), onlyPasses(Truth?)
  case amountsTo(Phrase, Phrase)
  case met(Phrase, of: Phrase, open: Phrase?)
  case needed(Phrase, of: Phrase)
  case mustBeMet
  case role(Icp.Role, Phrase)
  case tier(Phrase)
  case notUsed(by: Phrase)
  case otherwise
  case away(Phrase, until: Phrase)
  case passedOver(Reason.PassedOver)
  /// What a row of a first match implies, alone or behind what it read itself.
  case noneAbove(RowsAbove), noneAboveToo(RowsAbove)
  case noneOfThem
  case not(Phrase)
  case allOf, anyOf, notThis, choice

  case points(Phrase)
  case range(low: Phrase, high: Phrase)
  case scoreOf(Phrase, high: Phrase)
  case scoreWithin(Phrase, low: Phrase, high: Phrase)
  case bandFrom(Phrase), bandBelow(Phrase), bandBetween(low: Phrase, high: Phrase)
  case counted(Phrase, of: Phrase, expired: Phrase?)
  case wornOff, ruleLimit(Phrase), groupLimit(Phrase), totalBounds(low: Phrase, high: Phrase), lifted(Phrase), sum
  case change, reason, place

  case value(field: Phrase, Phrase)
  case source(Phrase)
  case isDefault
  case hasNotHappened(Phrase)
  case unknown(Phrase, UnknownReason?)
  case stale(Phrase, age: Phrase, limit: Phrase)
  case old(Phrase), fromTheFuture, ofUnknownAge(stamp: Phrase?)
  case length(Int64, Duration.Unit)

  case handoff(HandoffOutcome.State, owner: Phrase?)
  case waitsFor([Phrase])
  case rejected(reason: Phrase?, again: Phrase?)
  case neverAgain
  case mayComeBack(on: Phrase, into: Phrase?)
  case touches(Int, atLeast: Int)
  case touchesADay(from: Int, to: Int?)
  case replyRate(atLeast: Phrase)
  case teamFigure
}

/// What is said of cadences, steps and clocks, and of times.
enum TimeMessage {
  case cadence(CadenceOutcome.State)
  case step(StepOutcome.State)
  case timer(TimerOutcome.State)
  case willBeSkipped, overdue
  case since(Phrase, Phrase)
  case until(Phrase), mayStart(from: Phrase), toBeDone(until: Phrase)
  case dueNow(until: Phrase?, zone: Phrase)
  case at(Phrase, zone: Phrase)
  case variant(Phrase)
  case touches(Int), tooFewTouches(Int, atLeast: Int)
  case outcome(Phrase)
  case neverAgain, cameBack(times: Int), comesBack(on: Phrase, with: Phrase?), goesOn(with: Phrase)
  case notChecked([Phrase])
  case times(zone: Phrase, source: Phrase?)
  case onTrack(Phrase, entry: Int?)
  case inZone(Phrase, zone: Phrase)
  case moved(from: Phrase?, [Phrase])
  case move(Phrase, to: Phrase)
  case earlierRounds(Int, of: Phrase)
  case legalHours

  case due(Phrase, in: Phrase), took(Phrase), wasDue(Phrase), done(Phrase)
  case clockSince(Phrase, Phrase), clockFrom(Phrase, Phrase)
  case wallClock, businessTime(of: Phrase), businessTimeOfOwner
  case firesFrom(Phrase, Phrase, percent: Int), firedSince(Phrase, Phrase, percent: Int)
  case tell(Phrase), toQueue(Phrase), reassign
  case noLeadHistory, noOwner, neverOpens, endsTooLate, notKnown(Phrase), somethingMissing

  /// From 1, a Monday.
  case weekday(Int)
  case lessThanAMinute
}

/// Why a cadence or a step is in its state.
enum CauseMessage {
  case noHistory, verdict(Phrase), notUsed
  case exclusive(Phrase), comesAfter(Phrase)
  case touchGap, enrolledWithoutTime, enrolledBefore
  case recycled(Phrase), neverAgain(Phrase), tooOften

  case stops(Phrase)
  case stoppedByHand(Phrase?), heldByHand(Phrase?), skippedByHand(Phrase?)
  case away(until: Phrase?)
  case otherVersion
  case pathEnded(Phrase?), handedOver(Phrase)

  case isYes(Phrase), isNo(Phrase)
  case noAddress(channel: Phrase, field: Phrase), noConsent(channel: Phrase, field: Phrase)
  case optedOut(Phrase), bounced(Phrase)
  case notYet(Phrase, verb: Phrase)
  case timePast, undoneTask
  case nothingFits(days: Int), neverOpen, outOfRange, afterStop
  case unknownZone(Phrase)
  case channelStopped(Phrase, by: Phrase)

  case waits(for: Phrase), waitsForTime(of: Phrase), waitsForStep(Phrase), waitsForBranch(Phrase)
  case anotherBranch(Phrase), track(Phrase), cadenceEnded

  case move(StepOutcome.Move.Kind, by: Phrase?)
}

/// What answers would do, what would change an answer, and why not another one.
enum OutlookMessage {
  /// What one answer, or several with the same effect, would do.
  case effect(Phrase, Verdict)
  case anyAnswer(Verdict), noAnswerSettles, noAnswerOfThemSettles
  case anyAnswerAtAll, anythingElse, noAnswer, like(Phrase)
  case atLeast(Phrase), below(Phrase), atMost(Phrase), moreThan(Phrase), between(Phrase, below: Phrase)
  case to(Phrase, Phrase), orLater(Phrase), before(Phrase), fromToBefore(Phrase, Phrase)
  case oneOf([Phrase]), oneOfMany([Phrase], count: Int), all([Phrase])
  case foregone(Verdict), partByPart([Phrase]), rule(Phrase, fields: [Phrase])

  case whyNot(Phrase), alreadySo, noRuleWould
  case pointsNeeded(Phrase, more: Bool)
  case wouldChange, toBe(Phrase), notEveryWay, nothingWould, nothingFound
  case inPlaybook(Phrase), inPart(Phrase, Phrase), orBetter(Phrase, Phrase), toGoTo(Phrase, Phrase)
  case morePoints(Fixed, Phrase, Phrase), thatIs(Phrase, Phrase)
  case moreEvents(Phrase, Phrase), anyAnswerTo(Phrase), answerTo(Phrase, Phrase), of(Phrase, Phrase), notKnownYet
}
