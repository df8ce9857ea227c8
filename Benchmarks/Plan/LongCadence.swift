import PlaybookIR
import PlaybookJSON
import PlaybookRuntime
import RandomSupport

/// What it costs to plan one lead in cadences of more and more steps.
struct LongCadence {
  private let book: Program
  private let zones: any ZoneLibrary

  init(_ book: Program, zones: any ZoneLibrary) {
    self.book = book
    self.zones = zones
  }

  /// Seconds of processor time for one plan of the book's first cadence with so many mails one after the other, as its
  /// windows, gaps and limits allow.
  func cost(steps count: Int, now: Instant) -> Double {
    var program = book
    let model = program.cadences[0].steps[1]
    program.cadences[0].steps = (0..<count).map { number in
      var step = model
      step.title = Title("step_\(number)", origin: model.title.origin)
      return step
    }
    program.cadences[0].body = (0..<count).map { .step($0) }
    program.cadences[0].tracks = []
    let interpreter = Interpreter(program: program, zones: zones)
    var random = SeededRandom(1)
    guard let text = try? JSONReader.parse(Array(lead(1, &random, steps: 0).utf8)),
      let lead = LeadReader(program: program, zones: zones).read(text, file: 0, now: now).lead
    else { fail("a lead cannot be used") }
    let begin = processorSeconds()
    let decision = interpreter.decide(lead, now: now, isExplained: false)
    guard decision.cadences[0].steps.count == count else { fail("a step is missing") }
    return processorSeconds() - begin
  }
}
