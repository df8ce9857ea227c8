package import PlaybookRuntime
import PlaybookIR

/// Makes the page of a lead's cadences and clocks: what to do next, then each cadence with what was done, skipped and
/// moved and why, and how it goes on if nothing else happens; then the clocks that run.
///
/// Guarantee: made from the decision alone, so that it says nothing that the JSON does not.
package struct PlanPage {
  private let decision: Decision
  private let book: LoadedBook
  private let selection: PlanSelection
  private let words: Words
  private let cadences: CadenceLines
  private var program: Program { book.program }

  package init(
    _ decision: Decision, by book: LoadedBook, selection: PlanSelection, words: Words = .english
  ) {
    self.decision = decision
    self.book = book
    self.selection = selection
    self.words = words
    cadences = CadenceLines(decision, by: book, words: words)
  }

  package func page() -> Page {
    var sections = [next]
    sections += selection.cadences.map { cadences.section(decision.cadences[$0], of: program.cadences[$0]) }
    if selection.isWhole, let clocks = ClockLines(cadences).section() { sections.append(clocks) }
    return Page(
      language: words.code, depth: .manager, headline: headline, sections: sections,
      footer: PageFooter(decision, program, book.fingerprint, words).facts(.manager))
  }

  private var headline: Headline {
    let subject = [
      decision.leadID.map { words(.lead(.lead($0))) },
      decision.playbook.flatMap { program.playbooks.at($0) }.map { .title($0.title) },
      words(.verdict(decision.verdict)),
    ]
    return Headline(mark: nil, title: words(.planHeadline), subject: subject.compactMap { $0 }, outlook: nil)
  }

  private var next: Section {
    var statements = selection.cadences.compactMap { index in
      cadences.next(of: decision.cadences[index], program.cadences[index])
    }
    if statements.isEmpty {
      statements = [Statement(.dot, words(selection.cadences.isEmpty ? .noCadence : .nothingToDo))]
    }
    return Section(kind: .next, title: words(.next), blocks: [.statements(statements)])
  }
}
