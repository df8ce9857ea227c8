import PlaybookIR
import PlaybookTestSupport
import PlaybookTooling
import Testing

/// The handbooks of the sample books.
@Suite("Handbooks of the sample books")
struct HandbookTests {
  private static let workspace = Workspace(DiskFiles())
  private static let books = workspace.findBooks([Repository.path("playbooks")]).books.map(workspace.check)
  private static let names = books.map { String($0.location.path.dropFirst(Repository.root.utf8.count + 1)) }

  @Test("In a language that nobody speaks no English is left", arguments: names)
  func pseudo(_ name: String) throws {
    let book = try Self.book(name)
    let handbook = HandbookMaker(book, words: .pseudo).handbook()
    #expect(handbook.untranslated == [])
    let known = Set(handbook.runs.filter { $0.kind != .words }.flatMap { PlainWords.of($0.text) })
      .union(book.program.files.flatMap(PlainWords.of))
    let text = Self.withoutTags(HTMLHandbook(handbook, words: .pseudo).render())
    #expect(PlainWords.of(text).filter { !known.contains($0) } == [], "the renderer says what is in no handbook")
    let markdown = Self.withoutDrawings(MarkdownHandbook(handbook, words: .pseudo).render())
      .replacing(/\]\(#[^)]*\)/, with: "]").replacing("<br>", with: " ")
    #expect(PlainWords.of(markdown).filter { !known.contains($0) } == [])
  }

  @Test("Every rule of the book stands in it with its place", arguments: names)
  func places(_ name: String) throws {
    let book = try Self.book(name)
    let program = book.program
    let said = Set(HandbookMaker(book).handbook().places.map { "\($0.file):\($0.line)" })
    var origins = program.playbooks.flatMap {
      [$0.title.origin, $0.qualified.origin] + $0.disqualifiers.map(\.title.origin)
    }
    origins += program.playbooks.flatMap { $0.targets.map(\.title.origin) }
    origins += program.icps.flatMap { $0.criteria.map(\.title.origin) + $0.tiers.map(\.title.origin) }
    origins += program.checklists.flatMap { $0.items.map(\.title.origin) }
    origins += program.scores.flatMap { $0.rules.map(\.title.origin) }
    origins += program.stages.flatMap { $0.rungs.map(\.title.origin) }
    origins += program.routes.flatMap { $0.rows.map(\.title.origin) }
    origins += program.teams.flatMap { $0.reps.map(\.title.origin) }
    origins += program.handoffs.flatMap {
      $0.timers.map(\.title.origin) + $0.rejections.map(\.title.origin) + $0.brief.map(\.title.origin)
    }
    origins += program.cadences.flatMap {
      $0.steps.map(\.title.origin) + $0.stops.map(\.when.origin) + $0.outcomes.map(\.title.origin)
    }
    origins += program.channels.flatMap { $0.rows.map(\.title.origin) }
    let titles: [[Title]] = [
      program.fields.map(\.title), program.facts.map(\.title), program.signals.map(\.title), program.lists.map(\.title),
      program.icps.map(\.title), program.checklists.map(\.title), program.scores.map(\.title),
      program.grades.map(\.title), program.stages.map(\.title), program.routes.map(\.title), program.teams.map(\.title),
      program.calendars.map(\.title), program.handoffs.map(\.title), program.cadences.map(\.title),
      program.channels.map(\.title), program.events.map(\.title),
    ]
    origins += titles.flatMap { $0.map(\.origin) }
    let written = origins.filter { $0.line > 0 }.map { "\(program.files[Int($0.file)]):\($0.line)" }
    #expect(written.count > 10)
    #expect(written.filter { !said.contains($0) } == [])
  }

  @Test("Every link leads somewhere, in both formats", arguments: names)
  func links(_ name: String) throws {
    let handbook = HandbookMaker(try Self.book(name)).handbook()
    let html = HTMLHandbook(handbook).render()
    let ids = html.matches(of: /\ id="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count, "an id is given twice")
    let links = html.matches(of: /\ href="#([^"]*)"/).map { String($0.output.1) }
    #expect(links.count > 5)
    #expect(links.filter { !ids.contains($0) } == [])

    let markdown = Self.withoutDrawings(MarkdownHandbook(handbook).render())
    var counts: [String: Int] = [:]
    var headings: Set<String> = []
    for match in markdown.matches(of: /(?m)^#+ (.*)$/) {
      // As GitHub says it: lower case, without punctuation, spaces as hyphens.
      let name = match.output.1.replacing(/\\(.)/) { $0.output.1 }.lowercased()
        .replacing(/[^\p{L}\p{N} _-]/, with: "").replacing(" ", with: "-")
      let before = counts[name, default: 0]
      counts[name] = before + 1
      headings.insert(before == 0 ? name : "\(name)-\(before)")
    }
    let targets = markdown.matches(of: /\]\(#([^)]*)\)/).map { String($0.output.1) }
    #expect(targets.count > 5)
    #expect(targets.filter { !headings.contains($0) } == [])
  }

  @Test("Every step of a cadence is drawn once, and every line has two ends", arguments: names)
  func drawings(_ name: String) throws {
    let book = try Self.book(name)
    for part in HandbookMaker(book).handbook().chapters.flatMap(\.parts) {
      for case .path(let path, _) in part.blocks {
        let cadence = try #require(book.program.cadences.first { part.id == "cadence-\($0.title.name)" })
        #expect(path.rows.count { $0.node == .step } == cadence.steps.count)
        #expect(path.rows.first?.above == [] && path.rows.last?.below == [])
        for (row, next) in zip(path.rows, path.rows.dropFirst()) { #expect(row.below == next.above) }
        for row in path.rows {
          // A rail begins and ends at a node or at a line that leads over to one.
          for rail in Set(row.above).symmetricDifference(row.below) {
            #expect(rail == row.rail || row.joins.contains(rail), "\(part.id): \(row)")
          }
          #expect(([row.rail] + row.above + row.joins).allSatisfy { $0 < path.rails })
        }
      }
    }
  }

  @Test("Every sample book has its handbook, and no handbook is left over")
  func complete() throws {
    let pages = Repository.files(in: "Tests/Handbooks", ending: ".md")
    let wanted = Self.names.map { "Tests/Handbooks/\($0.replacing("/", with: "-")).md" }
    #expect(Set(pages) == Set(wanted))
    for (name, page) in zip(Self.names, wanted) {
      #expect(try Repository.text(page).contains("$ playbookc docs \(name)\n"))
    }
  }

  private static func book(_ name: String) throws -> LoadedBook {
    try #require(books.first { $0.location.path == Repository.path(name) }?.loaded)
  }

  private static func withoutTags(_ html: String) -> String {
    html.replacing(/(?s)<head>.*<\/head>/, with: "").replacing(/<[^>]*>/, with: " ").replacing(
      /&[a-z#0-9]+;/, with: " ")
  }

  /// Diagrams are in a language of their own.
  private static func withoutDrawings(_ markdown: String) -> String {
    markdown.replacing(/(?s)```mermaid.*?```/, with: "")
  }
}
