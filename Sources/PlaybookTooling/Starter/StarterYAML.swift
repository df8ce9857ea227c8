/// The starter book in the YAML form.
enum StarterYAML {
  static func book(_ checklist: StarterChecklist) -> String {
    let fields = checklist.fields.map { field in
      "  \(field.name):\n    type: \(field.type)\n    ask: \"\(field.ask)\""
    }.joined(separator: "\n")
    let items = checklist.items.map { "  \($0.name):\n    label: \"\($0.label)\"\n    when: \($0.condition)" }
      .joined(separator: "\n")
    func record(_ values: [String: String]) -> String {
      checklist.fields.compactMap { field in values[field.name].map { "      \(field.name): \($0)" } }
        .joined(separator: "\n")
    }
    return """
      edition: 1

      # A first book. Read it from top to bottom, change what is not you, and run:
      #   playbookc check .
      #   playbookc test .
      #   playbookc explain leads/open.json --playbook .
      book:
        label: Our playbook
        currency: USD

      # What we know about a lead. A field that is not there is unknown, which is not the same as no.
      lead:
        id: text, required
        email: email, private
        source: one of [demo_request, contact_form, webinar, outbound], else other
        company.employees: count, reads "NumberOfEmployees"
        company.country: country
        do_not_contact: yes/no, default no
      \(fields)
        activities: events

      # Who we sell to. `must` decides, `want` is good to have, `never` rules out.
      icp core:
        label: Our ideal customer
        must size:
          label: 50 to 1,000 employees
          when: company.employees between 50 and 1_000
        must region:
          label: US or Canada
          when: company.country in [US, CA]

      # What must be known before we spend time, each with the question that settles it.
      checklist \(checklist.name):
        label: \(checklist.label)
      \(items)
        pass: \(checklist.pass)

      # Who is next. A score is a range while something is unknown.
      score interest:
        label: Interest
        fit:
          label: Our ideal customer
          points: +40
          when: icp.core fits
        demo:
          label: Asked for a demo
          value: +30 each demo_request in last 30 days
          once: yes
        pages:
          label: Reads our pages
          value: +5 each page_view in last 30 days
          up to: 30 points
        total: 0 to 100

      # Who gets the lead: the first row that is yes.
      route owners:
        label: Owners
        large:
          label: Over 500 people
          when: company.employees > 500
          to: queue enterprise
        otherwise: queue inbound

      playbook inbound:
        label: Inbound requests
        motion: inbound
        applies: when source in [demo_request, contact_form, webinar]
        disqualify blocked:
          label: Asked us not to make contact
          when: do_not_contact
        qualified:
          all:
            - icp.core fits
            - checklist.\(checklist.name) passes
        route: owners
        target speed_to_lead: 5 minutes from demo_request until first touch

      test:
        - label: A lead with all we need qualifies
          now: 2026-03-02T15:00:00Z
          lead:
            id: "1"
            source: demo_request
            company: {employees: 220, country: US}
      \(record(checklist.known))
          expect: [verdict = qualified, route.owners = queue inbound]
        - label: What nobody asked is unknown, not no
          now: 2026-03-02T15:00:00Z
          lead:
            id: "2"
            source: demo_request
            company: {employees: 220, country: US}
      \(record(checklist.open))
          expect: [verdict = needs_info, checklist.\(checklist.name).\(checklist.unknownItem) = unknown]

      """
  }
}
