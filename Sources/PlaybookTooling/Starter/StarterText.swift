/// The starter book in the text form.
enum StarterText {
  static func book(_ checklist: StarterChecklist) -> String {
    let width = 2 + (checklist.fields.map(\.name.utf8.count) + ["company.employees".utf8.count]).reduce(0, max)
    func line(_ name: String, _ rest: String) -> String {
      "  \(name):" + String(repeating: " ", count: width - name.utf8.count) + rest
    }
    let fields = checklist.fields.map { line($0.name, "\($0.type), ask \"\($0.ask)\"") }.joined(separator: "\n")
    let items = checklist.items.map { "  \($0.name) \"\($0.label)\": \($0.condition)" }.joined(separator: "\n")
    let record = checklist.fields.compactMap { field in checklist.known[field.name].map { "\(field.name): \($0)" } }
      .joined(separator: ",\n          ")
    let open = checklist.fields.compactMap { field in checklist.open[field.name].map { "\(field.name): \($0)" } }
      .joined(separator: ",\n          ")
    return """
      edition 1

      # A first book. Read it from top to bottom, change what is not you, and run:
      #   playbookc check .
      #   playbookc test .
      #   playbookc explain leads/open.json --playbook .
      book "Our playbook" {
        currency: USD
      }

      # What we know about a lead. A field that is not there is unknown, which is not the same as no.
      lead {
      \(line("id", "text, required"))
      \(line("email", "email, private"))
      \(line("source", "one of [demo_request, contact_form, webinar, outbound], else other"))
      \(line("company.employees", "count, reads \"NumberOfEmployees\""))
      \(line("company.country", "country"))
      \(line("do_not_contact", "yes/no, default no"))
      \(fields)
      \(line("activities", "events"))
      }

      # Who we sell to. `must` decides, `want` is good to have, `never` rules out.
      icp core "Our ideal customer" {
        must size "50 to 1,000 employees": company.employees between 50 and 1_000
        must region "US or Canada": company.country in [US, CA]
      }

      # What must be known before we spend time, each with the question that settles it.
      checklist \(checklist.name) "\(checklist.label)" {
      \(items)
        pass: \(checklist.pass)
      }

      # Who is next. A score is a range while something is unknown.
      score interest "Interest" {
        fit "Our ideal customer": +40 when icp.core fits
        demo "Asked for a demo": +30 each demo_request in last 30 days, once
        pages "Reads our pages": +5 each page_view in last 30 days, up to 30 points
        total: 0 to 100
      }

      # Who gets the lead: the first row that is yes.
      route owners "Owners" {
        large "Over 500 people": company.employees > 500 -> queue enterprise
        otherwise: queue inbound
      }

      playbook inbound "Inbound requests" {
        motion: inbound
        applies: when source in [demo_request, contact_form, webinar]
        disqualify blocked "Asked us not to make contact": do_not_contact
        qualified: when icp.core fits and checklist.\(checklist.name) passes
        route: owners
        target speed_to_lead: 5 minutes from demo_request until first touch
      }

      test "A lead with all we need qualifies" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", source: demo_request, company.employees: 220, company.country: US,
                \(record) }
        expect: verdict = qualified, route.owners = queue inbound
      }

      test "What nobody asked is unknown, not no" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "2", source: demo_request, company.employees: 220, company.country: US,
                \(open) }
        expect: verdict = needs_info, checklist.\(checklist.name).\(checklist.unknownItem) = unknown
      }

      """
  }
}
