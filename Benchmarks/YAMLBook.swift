/// Writes a book of about `lines` lines in the YAML form that has no finding.
struct YAMLBook {
  private var fields: [String] = []
  private var parts: [String] = []

  init(lines count: Int) {
    var unit = 0
    while fields.count + parts.count < count - 12 {
      add(unit)
      unit += 1
    }
  }

  private mutating func add(_ n: Int) {
    fields += Self.lines(
      """
        company\(n).employees:
          type: count
          reads: [properties.employees\(n)]
        company\(n).country: country
        company\(n).tech: list of text
        budget\(n):
          type: money
          ask: "What is set aside for project \(n)?"
        pain\(n): {type: text, blank: n/a}
        days\(n): count
      """)
    parts += Self.lines(
      """
      icp fit\(n):
        label: Profile \(n)
        must size:
          label: 50 to 1,000 employees
          when: company\(n).employees between 50 and 1_000
        must region: company\(n).country in [US, CA]
        want crm:
          label: Runs a CRM
          any:
            - company\(n).tech includes "HubSpot"
            - 'company\(n).tech includes "Salesforce"'
        tier gold:
          label: Gold
          all: [crm, region]
        tier silver: otherwise
      checklist need\(n):
        label: Need \(n)
        money:
          label: Has money
          when: budget\(n) >= 10_000 USD
          weight: 2
        pain: pain\(n) is answered
        soon: >-
          days\(n) <= 180
        pass: at least 3 of 4, including pain
      score points\(n):
        size: points by company\(n).employees [0, 10) -10, [10, 100) 5, from 100 15
        profile:
          label: Profile
          points: +40
          when: icp.fit\(n) fits
        group web:
          label: Website
          at most: 30
          pricing:
            label: Pricing
            value: +5 each page_view where page starts with "/pricing/\(n)" in last 30 days
            once: per day
        total: 0 to 100
      """)
  }

  private static func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

  var text: String {
    let head = ["edition: 1", "lead:", "  id: text, required", "  activities: events"]
    let tail = [
      "playbook inbound:", "  label: Inbound", "  qualified:", "    all:", "      - icp.fit0 fits",
      "      - checklist.need0 passes", "      - score.points0 >= 20",
    ]
    return (head + fields + parts + tail).joined(separator: "\n") + "\n"
  }
}
