@testable import PlaybookBatch
import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
import PlaybookSource
import RandomSupport
import Testing

/// Threads and order, with a plan that only says the lead's id.
struct BatchRunTests {
  private static let bytes: [UInt8] = {
    var random = SeededRandom(7)
    var bytes: [UInt8] = []
    for index in 0..<6_000 {
      let filler = String(repeating: "x", count: random.number(0...400))
      bytes += (random.oneIn(50) ? "{broken\n" : "{\"id\":\"\(index)\",\"x\":\"\(filler)\"}\n").utf8
    }
    return bytes
  }()

  @Test(arguments: [ResultFormat.lines, .table])
  func everyNumberOfThreadsGivesTheSameBytes(_ format: ResultFormat) {
    let one = run(jobs: 1, format)
    #expect(one.rejects.count > 50)
    #expect(one.tally.read == one.tally.written + one.tally.rejected)
    #expect(one.tally.read == 6_000)
    let places = one.rejects.map { $0.file * 1_000_000 + $0.line }
    #expect(places == places.sorted())
    for jobs in [2, 3, 8] {
      let other = run(jobs: jobs, format)
      #expect(other.output == one.output)
      #expect(other.rejects.map(\.line) == one.rejects.map(\.line))
      #expect(other.tally.read == one.tally.read)
    }
  }

  /// So many that a chunk is handed over in several parts.
  @Test func everyLineOfABrokenFileIsRejectedInItsPlace() {
    var bytes: [UInt8] = []
    for index in 0..<150_000 { bytes += index % 1_000 == 999 ? "{\"id\":\"\(index)\"}\n".utf8 : "{\n".utf8 }
    for jobs in [1, 3] {
      let receiver = Receiver()
      let run = BatchRun(
        Plan(), inputs: [MemoryInput(bytes, format: .lines, pieces: nil)], format: .lines, stopsAtReject: false,
        receiver: receiver)
      let tally = run.run(jobs: jobs).tally
      #expect([tally.read, tally.written, tally.rejected] == [150_000, 150, 149_850])
      #expect(receiver.rejects.map(\.line) == (1...150_000).filter { $0 % 1_000 != 0 })
      #expect(receiver.output.count { $0 == 0x0A } == 150)
    }
  }

  @Test func theFirstRejectEndsARunThatShallFail() {
    for jobs in [1, 4] {
      let receiver = Receiver()
      let run = BatchRun(
        Plan(), inputs: [MemoryInput(Self.bytes, format: .lines, pieces: nil)], format: .lines, stopsAtReject: true,
        receiver: receiver)
      let ending = run.run(jobs: jobs).ending
      let first = Self.bytes.split(separator: 0x0A).firstIndex { $0.elementsEqual("{broken".utf8) }
      guard case .rejected(let reject) = ending else {
        Issue.record("the run went on")
        return
      }
      #expect(reject.line - 1 == first)
    }
  }

  @Test func aReceiverThatIsFullEndsTheRun() {
    for jobs in [1, 4] {
      let receiver = Receiver(limit: 10_000)
      let run = BatchRun(
        Plan(), inputs: [MemoryInput(Self.bytes, format: .lines, pieces: nil)], format: .lines, stopsAtReject: false,
        receiver: receiver)
      guard case .output(.failed("full", false)) = run.run(jobs: jobs).ending else {
        Issue.record("the run went on")
        return
      }
    }
  }

  @Test func aDifferenceIsFoundAndNothingElse() {
    for (wrong, expected) in [(nil, nil), ("4711", "4711")] as [(String?, String?)] {
      let plan = VerifyingPlan(Plan(), answerer: Answers(wrong: wrong), partsPerMillion: 1_000_000)
      let run = BatchRun(
        plan, inputs: [MemoryInput(Self.bytes, format: .lines, pieces: nil)], format: .lines, stopsAtReject: false,
        receiver: Receiver())
      #expect(run.run(jobs: 3).tally.read == 6_000)
      #expect(plan.findings.count == 6_000)
      #expect(plan.findings.difference?.fast == expected.map { "\"\($0)\"" })
      #expect(plan.findings.difference?.slow == expected.map { _ in "\"other\"" })
    }
  }

  /// Says what the plan says, but about the lead with one id something else.
  private struct Answers: LeadAnswerer {
    let wrong: String?

    func answer(_ text: [UInt8]) -> LeadAnswer {
      guard let id = (try? JSONReader.parse(text))?.member("id")?.string else { return .refused([]) }
      let lead = Lead(fields: [], history: History(isSupplied: false, events: []), problems: [])
      let decision = Decision(
        now: Instant(microseconds: 0), applies: .yes, verdict: .qualified, canQualify: true, historySupplied: false)
      return .decided([Array("\"\(id == wrong ? "other" : id)\"".utf8), Array("\"yes\"".utf8)], lead, decision)
    }
  }

  private func run(
    jobs: Int, _ format: ResultFormat
  ) -> (output: [UInt8], rejects: [Reject], tally: RunTally) {
    let receiver = Receiver()
    let inputs = [
      MemoryInput(Array(Self.bytes.prefix(Self.bytes.count / 2)).whole, format: .lines, pieces: nil),
      MemoryInput(
        Array(Self.bytes.dropFirst(Array(Self.bytes.prefix(Self.bytes.count / 2)).whole.count)), format: .lines,
        pieces: nil),
    ]
    let run = BatchRun(Plan(), inputs: inputs, format: format, stopsAtReject: false, receiver: receiver)
    let (tally, _) = run.run(jobs: jobs)
    return (receiver.output, receiver.rejects, tally)
  }

  private final class Receiver: RunReceiver {
    var output: [UInt8] = []
    var rejects: [Reject] = []
    private let limit: Int

    init(limit: Int = .max) { self.limit = limit }

    func write(_ bytes: UnsafeRawBufferPointer) throws(OutputFault) {
      output += bytes
      if output.count > limit { throw .failed("full", isRejects: false) }
    }

    func reject(_ reject: Reject) { rejects.append(reject) }
    func progress(bytes: Int, leads: Int) {}
  }

  private struct Plan: BatchPlan {
    let projection = Projection(names: ["id"])
    let columns = [ResultColumn(key: "id", words: []), ResultColumn(key: "one", words: [Array("\"yes\"".utf8)])]
    let fieldNames: [String] = []
    let ruleNames: [String] = []

    func makeDecider() -> Decider { Decider() }

    struct Decider: BlockDecider {
      let notes = DecisionNotes(fields: 0, rules: 0)

      mutating func decide(_ block: RawBlock, into results: inout ResultBlock) {
        for (index, lead) in block.leads.enumerated() {
          guard lead.state == .plain else {
            results.refused.append(RefusedLead(index: index, diagnostics: [.refused(.openQuote)]))
            continue
          }
          let value = block.column(0)[index]
          results.column(0)[index] = ResultCell(.input, payload: Int64(value.offset), length: value.length)
          results.column(1)[index] = ResultCell(.word)
        }
      }
    }
  }
}

extension [UInt8] {
  /// The bytes up to the last line end.
  fileprivate var whole: [UInt8] { Array(prefix((lastIndex(of: 0x0A) ?? -1) + 1)) }
}
