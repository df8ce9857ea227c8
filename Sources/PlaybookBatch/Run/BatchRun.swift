import PlaybookSource

/// Decides files of leads on several threads.
///
/// Input: a plan, files, and where the answers go. Output: the answers in the order of the leads, and the tally.
/// Guarantee: the answers are the same bytes for any number of threads; every lead that was read is either written or
/// rejected; memory does not grow with the files, nor with the share of them that is rejected.
package final class BatchRun<Plan: BatchPlan>: @unchecked Sendable {
  private let plan: Plan
  private let feed: Feed
  private let format: ResultFormat
  private let stopsAtReject: Bool
  private let receiver: any RunReceiver
  private let lock = Lock()

  /// A worker that has more than this of one chunk waits for its turn to hand it over before it goes on. Only chunks of
  /// which nearly all is rejected, or much is written about each lead, come to that.
  private static var mostRejects: Int { 4 * RawBlock.largestCount }
  private static var mostBytes: Int { 16 * 1_024 * 1_024 }

  // Only with the lock.
  /// Number of the chunk whose answers are written next.
  private var turn = 0
  private var isStopped = false
  private var tally: RunTally
  private var ending = RunEnding.done
  /// Of the file whose chunk is delivered: lines that ended before, and characters since the last of them.
  private var lines = (file: -1, count: 0, column: 0)

  package init(
    _ plan: Plan, inputs: [any LeadInput], format: ResultFormat, stopsAtReject: Bool, receiver: any RunReceiver
  ) {
    self.plan = plan
    feed = Feed(inputs)
    self.format = format
    self.stopsAtReject = stopsAtReject
    self.receiver = receiver
    tally = RunTally(plan.columns, notes: DecisionNotes(fields: plan.fieldNames.count, rules: plan.ruleNames.count))
  }

  /// Runs to the end with `jobs` threads.
  package func run(jobs: Int) -> (tally: RunTally, ending: RunEnding) {
    let header = OutputBuffer()
    header.append(ResultWriter.header(plan.columns, format: format))
    do throws(OutputFault) {
      try receiver.write(header.bytes)
    } catch {
      return (tally, .output(error))
    }
    Threads.run(jobs) { self.work() }
    return (tally, ending)
  }

  private func work() {
    let chunk = Chunk()
    let output = OutputBuffer()
    var scanner = BlockScanner(plan.projection)
    let writer = ResultWriter(plan.columns, format: format)
    let cells = UnsafeMutablePointer<ResultCell>.allocate(capacity: plan.columns.count * RawBlock.largestCount)
    cells.initialize(repeating: ResultCell(.null), count: plan.columns.count * RawBlock.largestCount)
    defer { cells.deallocate() }
    var results = ResultBlock(cells: cells)
    var decider = plan.makeDecider()
    var part = RunTally(plan.columns, notes: nil)
    var rejects: [Reject] = []
    feeding: while true {
      switch feed.fill(chunk) {
      case .end: break feeding
      case .fault(let fault, let number, let file):
        inTurn(number) { end(.input(fault, file: file)) }
        break feeding
      case .chunk: break
      }
      var cursor = LineCursor()
      scanner.begin()
      while let block = scanner.next(in: chunk) {
        results.removeAll()
        decider.decide(block, into: &results)
        note(results.refused, of: block, chunk, &cursor, &rejects)
        part.written += writer.write(block, results, to: output)
        part.count(block, results)
        part.read += block.count
        // After the first reject nothing more is needed.
        if stopsAtReject, !rejects.isEmpty { break }
        guard rejects.count > Self.mostRejects || output.count > Self.mostBytes else { continue }
        guard inTurn(chunk.number, { deliver(chunk, output, &rejects, &part) }) else { break feeding }
      }
      let lines = chunk.leads == nil ? Int(scanner.line) : Bytes.count(0x0A, from: chunk.start, to: chunk.end)
      let goesOn = inTurn(chunk.number) {
        deliver(chunk, output, &rejects, &part)
        pass(chunk, lines)
      }
      guard goesOn else { break }
    }
    lock.locked { tally.add(decider.notes) }
  }

  /// The refused leads of a block, by the decider and by the reader, in their order.
  private func note(
    _ refused: [RefusedLead], of block: RawBlock, _ chunk: Chunk, _ cursor: inout LineCursor, _ rejects: inout [Reject]
  ) {
    var refusals = refused.makeIterator()
    var next = refusals.next()
    for (index, lead) in block.leads.enumerated() where lead.state != .plain || index == next?.index {
      if lead.state == .refused || index == next?.index { cursor.advance(to: Int(lead.offset), in: block.bytes) }
      if lead.state == .refused {
        rejects.append(Reject(lead, in: block, file: chunk.file, column: cursor.column))
      } else if let refusal = next, refusal.index == index {
        if let first = refusal.diagnostics.first(where: { $0.severity == .error }) ?? refusal.diagnostics.first {
          rejects.append(Reject(first, of: lead, in: block, file: chunk.file, column: cursor.column))
        }
        next = refusals.next()
      }
    }
  }

  // MARK: - In turn

  /// Waits until all chunks before are delivered; false when the run was stopped meanwhile.
  @discardableResult
  private func inTurn(_ number: Int, _ body: () -> Void) -> Bool {
    lock.locked(when: { turn == number || isStopped }) {
      guard !isStopped else { return false }
      body()
      return !isStopped
    }
  }

  private func end(_ ending: RunEnding) {
    self.ending = ending
    isStopped = true
    feed.stop()
    lock.wake()
  }

  /// Hands over what there is of the chunk's answers, and empties it.
  private func deliver(_ chunk: Chunk, _ output: OutputBuffer, _ rejects: inout [Reject], _ part: inout RunTally) {
    if lines.file != chunk.file {
      var header = 0
      if case .table(let shape) = chunk.form { header = shape.lines }
      lines = (chunk.file, header, 0)
    }
    do throws(OutputFault) {
      for var reject in rejects {
        // The first line of the chunk may have begun before.
        if reject.line == 0 { reject.column += lines.column }
        reject.line += lines.count + 1
        try receiver.reject(reject)
        if stopsAtReject { return end(.rejected(reject)) }
      }
      try receiver.write(output.bytes)
      part.rejected = rejects.count
      tally.add(part)
      receiver.progress(bytes: chunk.bytesRead, leads: tally.read)
    } catch {
      end(.output(error))
    }
    output.removeAll()
    rejects.removeAll(keepingCapacity: true)
    part.removeAll()
  }

  /// The chunk is delivered, and the next one's turn has come. `count` lines end in it.
  private func pass(_ chunk: Chunk, _ count: Int) {
    turn += 1
    lock.wake()
    lines.count += count
    let lastLine = Framing.endOfLines(chunk.start, chunk.count)
    let bytes = UnsafeBufferPointer(start: chunk.start + lastLine, count: chunk.count - lastLine)
    let rest = bytes.count { $0 & 0xC0 != 0x80 }
    lines.column = count > 0 ? rest : lines.column + rest
  }
}

/// Where a run's answers go. Called by one thread at a time.
package protocol RunReceiver: AnyObject {
  func write(_ bytes: UnsafeRawBufferPointer) throws(OutputFault)
  func reject(_ reject: Reject) throws(OutputFault)
  func progress(bytes: Int, leads: Int)
}

package enum OutputFault: Error, Sendable, Hashable {
  /// Whoever reads the output has gone.
  case closed
  /// What the system said, about the answers or about the rejects.
  case failed(String, isRejects: Bool)
}

/// How a run ended.
package enum RunEnding: Sendable {
  case done
  /// At the first lead that cannot be used, because the user wants it so.
  case rejected(Reject)
  case input(FeedFault, file: Int)
  case output(OutputFault)
}
