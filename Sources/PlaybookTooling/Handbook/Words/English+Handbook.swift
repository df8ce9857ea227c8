import PlaybookIR

/// Every word of handbooks in English.
extension English {
  func say(_ message: HandbookMessage) -> Sentence {
    switch message {
    case .handbook: "Sales handbook"
    case .contents: "Contents"
    case .skipToText: "Skip to the contents"
    case .about:
      """
      This handbook is written by the playbook itself: each sentence comes from a rule, and beside it stands the file and \
      the line to change.
      """
    case .unknownIsNotNo:
      "What nobody has answered is open, not a no: a rule that reads it stays open until somebody asks."
    case .zone(let name): "days and hours in \(name) unless another zone is named"
    case .currency(let name): "amounts in \(name) unless another currency is named"

    case .whoWeSellTo: "Who we sell to"
    case .marketIntro: "The profiles of the companies and people that we look for."
    case .whoWeDoNotSellTo: "Who we do not sell to"
    case .exclusionsIntro:
      "One yes is enough: the lead is disqualified, and nothing starts for it. What a profile rules out stands with the profile."
    case .howWeQualify: "How we qualify"
    case .qualificationIntro(let number):
      number > 1
        ? "Each lead belongs to the first of these playbooks that takes it; the checklists below them say what to find out."
        : "Which leads we take, when one is qualified, and what to find out."
    case .signals: "Buying signals"
    case .signalsIntro: "What a lead does that shows an interest."
    case .howWeScore: "How we score"
    case .scoresIntro: "Points add up rule by rule; where an answer is missing, a score is a range."
    case .stages: "Stages"
    case .stagesIntro: "A lead stands on the highest stage that it reached with all those before it."
    case .whoGetsWhat: "Who gets what"
    case .ownersIntro:
      "Read each table from the top: the first row that holds decides, and those below no longer count."
    case .handingOver: "Handing over"
    case .handoffsIntro:
      "What must be written down before the next owner takes a qualified lead, and by when each answers."
    case .whatToDoWhen: "What to do on which day"
    case .cadencesIntro:
      """
      Each cadence as a drawing, and then step by step. Day 1 is the day on which it starts. Where a step has a condition, it \
      is done only if every line of that holds.
      """
    case .channels: "Channels"
    case .channelsIntro: "What each way to reach a person needs, and when it may be used."
    case .targets: "Speed and targets"
    case .targetsIntro: "How fast and how much: the numbers that the team is run by."
    case .glossary: "Glossary"
    case .glossaryIntro: "Terms, lists, and every field of a lead with the question that fills it."

    case .tier: "Tier"
    case .holdsWhen: "Holds when"
    case .item: "Item"
    case .countsAsYes: "Counts as a yes"
    case .weight: "Weight"
    case .stage: "Stage"
    case .reachedWhen: "Reached when"
    case .rule: "Rule"
    case .points: "Points"
    case .countsWhen: "Counts when"
    case .grade: "Grade"
    case .theLead: "The lead"
    case .receiver: "Goes to"
    case .person: "Person"
    case .share: "Share"
    case .away: "Away"
    case .clock: "Clock"
    case .within: "Within"
    case .counted: "From and until"
    case .elseThen: "Else"
    case .step: "Step"
    case .condition: "Condition"
    case .when: "When"
    case .how: "How"
    case .note: "Note"
    case .steps: "Steps"
    case .stops: "Stops"
    case .rules: "Rules of the whole"
    case .outcomes: "How it ends"
    case .field: "Field"
    case .holds: "Holds"
    case .fields: "Fields of a lead"
    case .events: "What may happen"
    case .event: "Event"
    case .writtenAs: "Written as"
    case .means: "Counts as"
    case .takesLeads: "Takes the lead when"
    case .qualifiedWhen: "Qualified when"
    case .handedOver: "Handed over by"
    case .worksBy: "Cadence"

    case .everyMust: "Every one of these must hold:"
    case .wanted: "These make it better and are no condition:"
    case .noNever: "None of these may hold:"
    case .tiers: "The tier is the first of these that holds:"
    case .everyLead: "always"
    case .always: "always"
    case .inAllOtherCases: "otherwise"
    case .cadenceWhen(let cadence, let verdicts):
      verdicts.isEmpty ? "\(cadence)" : "\(cadence), when the verdict is \(joined(verdicts, "or"))"
    case .needed(let least, let all, let isWeighed, let including): needed(least, all, isWeighed, including)
    case .ask(let question): "Ask: \(question)"

    case .total(let low, let high): "The total stays between \(low) and \(high)."
    case .neverBelow(let floor): "At the end of each day what events gave is lifted to \(floor) if it is below."
    case .together(let most, let least):
      "Together\(most.map { " at most \($0)" } ?? "")\(most != nil && least != nil ? " and" : "")\(least.map { " at least \($0)" } ?? "") points."
    case .itsValue: "as computed"
    case .each(let points, let every): every > 1 ? "\(points) for every \(every)" : "\(points) each"
    case .onlyLatest: "only the latest counts"
    case .oncePerDay: "once a day"
    case .oncePerWeek: "once a week"
    case .atMostPoints(let limit): "at most \(limit) points"
    case .zeroWhileUnknown: "0 while it is not known"
    case .expires(let length): "counts for \(length)"
    case .loses(let points, let every, nil): "loses \(points) every \(every)"
    case .loses(let points, let every, let event?): "loses \(points) for every \(every) without “\(event)”"
    case .halves(let length): "halves every \(length)"
    case .seenWhen(let condition): "Seen when \(condition)."
    case .holdsIf(let condition): "Holds when \(condition)."
    case .isTerm(let term): "It is \(term)."
    case .by(let what): "By \(what):"
    case .rangeGives(let range, let what): "\(range): \(what)"
    case .across(let rows, let columns): "\(rows) by \(columns)"
    case .matrix(let rows, let columns):
      "The row is chosen by \(rows), the column by \(columns)."

    case .noneOfTheRows: "none of the rows above"
    case .inDoubt(let target): "While it is open whether an earlier row holds, the lead goes to \(target)."
    case .neverTo(let field): "Never to the person in \(field)."
    case .personIn(let field): "the person in \(field)"
    case .shareOf(let weight, let all): weight == all ? "every lead" : "\(weight) of \(all) leads"
    case .capacity(let number): "Each takes at most \(number) leads a day."
    case .overflow(let queue): "What nobody can take goes to queue \(queue)."
    case .worksIn(let calendar): "Works in the hours of \(calendar)."
    case .openIn(let hours, let zone): "Open \(hours) (\(zone))."
    case .closed(let days): "Closed: \(days, ", ")."
    case .everyDay: "every day"
    case .hours(let days, let from, let to): "\(days) \(from) to \(to)"
    case .ownerBy(let route): "The owner is found by \(route)."
    case .writtenDown: "Before anybody is asked, this must be written down:"
    case .givenBack: "It may be given back for one of these reasons:"
    case .briefHolds: "What the next owner reads before the call:"
    case .neverAgain: "never again"
    case .againAfter(let length, let into, let most):
      "again after \(length)\(into.map { " with \($0)" } ?? "")\(most.map { ", at most \(times($0))" } ?? "")"
    case .from(let point): "from \(point)"
    case .until(let points): "until \(joined(points, "or"))"
    case .firstTouch(nil): "the first touch"
    case .firstTouch(let channel?): "the first touch on \(channel)"
    case .escalation(let action, 100): "when it is missed: \(action)"
    case .escalation(let action, let percent): "at \(percent) % of the time: \(action)"
    }
  }

  private func needed(_ least: Phrase, _ all: Phrase, _ isWeighed: Bool, _ including: [Phrase]) -> Sentence {
    let needed: Sentence =
      isWeighed
      ? "Passes with at least \(least) of \(all) points" : "Passes when at least \(least) of \(all) are a yes"
    return including.isEmpty ? "\(needed)." : "\(needed); \(joined(including, "and")) must be among them."
  }

  private func times(_ number: Int) -> Sentence { number == 1 ? "once" : "\(number) times" }

  // MARK: - Cadences and channels

  func say(_ message: WorkMessage) -> Sentence {
    switch message {
    case .startsFor(let playbook, let verdicts):
      verdicts.isEmpty
        ? "For leads of \(playbook)." : "For leads of \(playbook) whose verdict is \(joined(verdicts, "or"))."
    case .day(let number): "Day \(number)"
    case .atOnce: "At once"
    case .afterStep(let length): "\(length) after the step before"
    case .afterLast(let length, let points):
      "\(length) after \(joined(points, "or"))\(points.count > 1 ? ", whichever came last" : "")"
    case .notBeforeCancelled: "not before the step that was waiting would have come"
    case .around(let length, let point, let isBefore): "\(length) \(isBefore ? "before" : "after") \(point)"
    case .onDay(let point): "On \(point)"
    case .enrolment: "the start"
    case .quoted(let title): "“\(title)”"
    case .lastHappening(let event): "the last \(event)"
    case .atTime(let time, let zone, let past):
      "at \(time)\(zone.map { " in \($0)" } ?? ""); if that is past, \(past == .skip ? "skip it" : "on the next day")"
    case .action(let action, let channel): "\(channel): \(action)"
    case .ways(let ways), .orElse(let ways): "\(ways, ", else ")"
    case .dueWithin(let length, let clock?): "to be done within \(length), \(clock)"
    case .dueWithin(let length, nil): "to be done within \(length)"
    case .skip(let moment, true): "skip unless \(moment)"
    case .skip(let moment, false): "skip if \(moment)"
    case .template(let name): "template \(name)"
    case .variants(let variants): "variants \(variants, ", ")"
    case .variantShare(let name, let weight, let all): "\(name) (\(weight) of \(all))"
    case .undoneBlocks: "A task that is not done holds what comes after it."
    case .undonePasses: "What comes next does not wait for a task that is not done."
    case .undoneSkips(let length): "A task that is not done is skipped after \(length)."
    case .noAddress(.skip): "A step without an address or consent is skipped."
    case .noAddress(.block): "A step without an address or consent holds what comes after it."
    case .noAddress(.wait): "A step without an address or consent waits for one."
    case .question(let moment, let length?): "\(moment) within \(length)?"
    case .question(let moment, nil): "\(moment)?"
    case .onlyIf(let moment, let length, let isYes):
      "\(isYes ? "If" : "Unless") \(moment)\(length.map { " within \($0)" } ?? "")"
    case .ifYes: "if yes"
    case .ifNo: "if no"
    case .ends(let outcome, let recycle): "End: \(outcome), \(recycle)"
    case .finished: "End"
    case .resumes: "Back to where it was, after the step that was waiting; the next wait counts from here"
    case .whenever(let moment, true): "Whenever \(moment)"
    case .whenever(let moment, false): "The first time that \(moment)"
    case .stopsWhen(let moment, nil): "Everything stops when \(moment)."
    case .stopsWhen(let moment, let channel?): "\(channel) stops when \(moment)."
    case .stopsForAccount(let moment):
      "Everything stops when this holds for somebody else of the same company: \(moment)."
    case .timesIn(let zones): "Times are those of \(zones)."
    case .whileOpen(let calendar): "while \(calendar) is open"
    case .whileOwnerWorks: "while the owner works"
    case .hoursIn(let hours, let zone): "\(hours) in \(zone)"
    case .sentOnly(let windows, let channel, let skips):
      "\(channel.map { "\($0): only" } ?? "Only") \(windows)\(skips ? ", else skip" : "")."
    case .closedDays(let rule, let calendar): closed(rule, calendar)
    case .firstStepAtOnce: "The first step comes at once, also on a closed day."
    case .gap(let length): "At least \(length) between two touches."
    case .limited(let limits, let channel, let skips):
      "\(channel.map { "\($0): at" } ?? "At") most \(limits, " and ")\(skips ? ", else skip" : "")."
    case .limitADay(let count, let zone?): "\(count) a day in \(zone)"
    case .limitADay(let count, nil): "\(count) a day"
    case .limitInAny(let count, let length): "\(count) in any \(length)"
    case .awayHolds(let length): "An away notice without a date holds everything for \(length)."
    case .startsAfterTouch(let length): "It starts at the earliest \(length) after any touch."
    case .notBeside(let others):
      others.isEmpty ? "It runs beside no other cadence." : "It does not run beside \(others, ", ")."
    case .runsOnce: "It runs once for a lead."
    case .runsAgain(let length, let most):
      "It may run again after \(length)\(most.map { ", at most \(times($0))" } ?? "")."
    case .touches(let count, let length): "\(count) touches within \(length)."
    case .touchesBeforeEnd(let least): "at least \(least) touches before a cadence gives up"

    case .byHand: "A person does it."
    case .bySystem: "It is sent by a system."
    case .addressIn(let field): "The address stands in \(field)."
    case .consentIn(let field): "Only with consent, in \(field); no answer is no consent."
    case .optOutIn(let field): "Not after an opt-out, in \(field)."
    case .legalHoursOf(let hours, let who?, _): "\(who): \(hours)."
    case .legalHoursOf(let hours, nil, let isAlone): "For everyone\(isAlone ? "" : " else"): \(hours)."
    case .standardHours(let countries):
      "The standard hours of \(countries, ", ") hold as well; they are a help and no legal advice."
    case .needsTemplate: "Only with a template."
    case .onlyAfter(let action, let first, let verb): "\(action) only after \(first) \(was(verb))."

    case .kind(let type): kind(type)
    case .touch(let channel): "a touch on \(channel)"
    case .reply(let channel): "a reply on \(channel)"
    case .awayNotice: "an away notice"
    case .softBounce(let channel): "a soft bounce on \(channel)"
    case .hardBounce(let channel): "a bounce for good on \(channel)"
    case .optOut(nil): "an opt-out of everything"
    case .optOut(let channel?): "an opt-out of \(channel)"
    case .optOutNamed: "an opt-out of what it names"
    case .meansWhere(let meaning, let filter): "\(meaning), where \(filter)"
    case .required: "must be there"
    case .isPrivate: "private"
    case .defaultIs(let value): "\(value) unless it says otherwise"
    case .freshFor(let length, let stamp): "counts for \(length) after \(stamp)"
    case .alsoCalled(let names): "also read from \(names, ", ")"
    }
  }

  private func closed(_ rule: Cadence.ClosedDays, _ calendar: Phrase) -> Sentence {
    switch rule {
    case .nextOpenDay: "What falls on a closed day moves to the next open day at the same time (\(calendar))."
    case .nextOpenDayPushingTheRest:
      "What falls on a closed day moves to the next open day, and all that follows with it (\(calendar))."
    case .businessDays: "Only open days are counted (\(calendar))."
    }
  }

  func was(_ verb: StepVerb) -> Sentence {
    switch verb {
    case .opened: "was opened"
    case .clicked: "was clicked"
    case .replied: "was replied to"
    case .bounced: "bounced"
    case .accepted: "was accepted"
    case .answered: "was answered"
    case .done: "was done"
    }
  }

  private func kind(_ type: ValueType) -> Sentence {
    switch type {
    case .yesNo: "yes or no"
    case .text: "text"
    case .count: "a whole number"
    case .number, .points: "a number"
    case .percent: "a percentage"
    case .money: "an amount of money"
    case .date: "a day"
    case .time: "a moment"
    case .email: "an e-mail address"
    case .domain: "a domain"
    case .phone: "a phone number"
    case .url: "a web address"
    case .country: "a country"
    case .timezone: "a time zone"
    case .duration: "a length of time"
    case .clock: "a time of day"
    case .choice(let names): "one of \(names.map { Phrase.name($0) }, ", ")"
    case .grade(let names): "one of \(names.map { Phrase.name($0) }, ", ")"
    case .list(let element): "a list: \(kind(element))"
    case .events: "what happened so far"
    }
  }
}
