import PlaybookIR

/// What a handbook says: headings, how to read what stands below them, and rules as sentences.
enum HandbookMessage {
  case handbook, contents, skipToText
  case about, unknownIsNotNo
  case zone(Phrase), currency(Phrase)

  // Chapters.
  case whoWeSellTo, marketIntro, whoWeDoNotSellTo, exclusionsIntro
  case howWeQualify, qualificationIntro(Int), signals, signalsIntro, howWeScore, scoresIntro, stages, stagesIntro
  case whoGetsWhat, ownersIntro, handingOver, handoffsIntro, whatToDoWhen, cadencesIntro, channels, channelsIntro
  case targets, targetsIntro, glossary, glossaryIntro

  // Headings of columns and rows.
  case tier, holdsWhen, item, countsAsYes, weight, stage, reachedWhen, rule, points, countsWhen, grade
  case theLead, receiver, person, share, away, clock, within, counted, elseThen
  case step, condition, when, how, note, steps, stops, rules, outcomes, field, holds, fields
  case events, event, writtenAs, means
  case takesLeads, qualifiedWhen, handedOver, worksBy

  // Profiles and checklists.
  case everyMust, wanted, noNever, tiers
  case everyLead, always, inAllOtherCases
  case cadenceWhen(Phrase, [Phrase])
  case needed(Phrase, of: Phrase, isWeighed: Bool, including: [Phrase])
  case ask(Phrase)

  // Scores.
  case total(Phrase, Phrase), neverBelow(Phrase), together(atMost: Phrase?, atLeast: Phrase?)
  case itsValue, each(Phrase, every: Int), onlyLatest, oncePerDay, oncePerWeek
  case atMostPoints(Phrase), zeroWhileUnknown, expires(Phrase), loses(Phrase, every: Phrase, without: Phrase?), halves(
    Phrase)
  case seenWhen(Phrase), holdsIf(Phrase), isTerm(Phrase)
  case by(Phrase), rangeGives(Phrase, Phrase), across(Phrase, Phrase), matrix(Phrase, Phrase)

  // Routes, teams, hand-offs.
  case noneOfTheRows, inDoubt(Phrase), neverTo(Phrase), personIn(Phrase)
  case shareOf(Int, of: Int), capacity(Int), overflow(Phrase), worksIn(Phrase)
  case openIn(Phrase, zone: Phrase), closed([Phrase]), everyDay, hours(Phrase, from: Phrase, to: Phrase)
  case ownerBy(Phrase), writtenDown, givenBack, briefHolds
  case neverAgain, againAfter(Phrase, into: Phrase?, atMost: Int?)
  case from(Phrase), until([Phrase]), firstTouch(on: Phrase?), escalation(Phrase, percent: Int)
}

/// What is done with a lead: cadences, channels, and the fields that a person fills.
enum WorkMessage {
  case startsFor(Phrase, [Phrase])
  case day(Int), atOnce, afterStep(Phrase), afterLast(Phrase, [Phrase]), notBeforeCancelled
  case around(Phrase, Phrase, isBefore: Bool), onDay(of: Phrase)
  case enrolment, lastHappening(Phrase), quoted(Phrase)
  case atTime(Phrase, zone: Phrase?, past: Cadence.Step.TimeOfDay.Past)
  case action(Phrase, on: Phrase), ways([Phrase]), orElse([Phrase])
  case dueWithin(Phrase, in: Phrase?), skip(Phrase, isUnless: Bool), template(Phrase)
  case variants([Phrase]), variantShare(Phrase, Int, of: Int)
  case undoneBlocks, undonePasses, undoneSkips(after: Phrase), noAddress(Cadence.NoAddress)
  case question(Phrase, within: Phrase?), onlyIf(Phrase, within: Phrase?, isYes: Bool)
  case ifYes, ifNo, ends(Phrase, Phrase), finished, resumes
  case whenever(Phrase, everyTime: Bool)
  case stopsWhen(Phrase, channel: Phrase?), stopsForAccount(Phrase)
  case timesIn(Phrase), whileOpen(Phrase), whileOwnerWorks, hoursIn(Phrase, zone: Phrase)
  case sentOnly(Phrase, on: Phrase?, skips: Bool)
  case closedDays(Cadence.ClosedDays, Phrase), firstStepAtOnce, gap(Phrase)
  case limited([Phrase], on: Phrase?, skips: Bool), limitADay(Int, zone: Phrase?), limitInAny(Int, Phrase)
  case awayHolds(Phrase), startsAfterTouch(Phrase), notBeside([Phrase]), runsOnce
  case runsAgain(after: Phrase, atMost: Int?), touches(Int, within: Phrase), touchesBeforeEnd(atLeast: Int)

  // Channels.
  case byHand, bySystem, addressIn(Phrase), consentIn(Phrase), optOutIn(Phrase)
  case legalHoursOf(Phrase, who: Phrase?, isAlone: Bool), standardHours([Phrase]), needsTemplate
  case onlyAfter(Phrase, first: Phrase, StepVerb)

  // Fields.
  case kind(ValueType)
  case touch(Phrase), reply(Phrase), awayNotice, softBounce(Phrase), hardBounce(Phrase), optOut(Phrase?), optOutNamed
  case meansWhere(Phrase, Phrase)
  case required, isPrivate, defaultIs(Phrase), freshFor(Phrase, by: Phrase), alsoCalled([Phrase])
}

/// Conditions as sentences.
enum ConditionMessage {
  case every([Phrase]), any([Phrase]), together(Phrase), notSo(Phrase)
  case relation(Operator, Phrase, Phrase, isNo: Bool), range(Operator, Phrase, Phrase, Phrase, isNo: Bool)
  case isIn(Phrase, [Phrase], isNo: Bool), includes(Operator, Phrase, [Phrase], isNo: Bool)
  case state(Operator, Phrase, isNo: Bool), standing(Operator, Phrase, isNo: Bool), isYes(Phrase, isNo: Bool)
  case happened(Phrase, isNo: Bool), eventQuery(Phrase, where: Phrase?, within: Phrase?)
  case eventTerm(EventQuery.Form, Phrase, field: Phrase?)
  case today, domain(of: Phrase), measure(Operator, Phrase), clock(Phrase, zone: Phrase), known(Operator, [Phrase])
  case happens(Phrase), replied(on: Phrase?), bounces(on: Phrase?), optsOut(of: Phrase?)
  case stepWas(Phrase, StepVerb), stepMet(Phrase, Phrase), verdictIs([Phrase])
}
