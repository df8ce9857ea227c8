/// Writes a book of about `lines` lines that has no finding: one unit after the other, each with fields of its own.
struct TextBook {
  private(set) var lines = [
    "edition 1", "", "lead {", "  id: text, required", "  source: text", "  activities: events", "}", "",
  ]

  init(lines count: Int) {
    var unit = 0
    while lines.count < count - 6 {
      add(unit)
      unit += 1
    }
    lines += [
      "playbook inbound \"Inbound\" {", "  disqualify closed \"Closed\": source = \"closed\"",
      "  qualified: when icp.fit0 fits and checklist.need0 passes and score.points0 >= 20", "}",
    ]
  }

  private mutating func add(_ n: Int) {
    lines += """
      lead {
        company\(n).employees: count, reads "properties.employees\(n)"
        company\(n).country: country
        company\(n).industry: one of [saas "SaaS" "Software", fintech "FinTech", other_one], else other
        company\(n).tech: list of text
        budget\(n): money, ask "What is set aside for project \(n)?"
        pain\(n): text, blank "n/a", ask "What hurts in project \(n)?"
        days\(n): count
        title\(n): text
      }

      icp fit\(n) "Profile \(n)" {
        must size "50 to 1,000 employees": company\(n).employees between 50 and 1_000
        must region "US or Canada": company\(n).country in [US, CA]
        must industry "Software": company\(n).industry in [saas, fintech]
        want crm "Runs a CRM": company\(n).tech includes any of ["HubSpot", "Salesforce"]
        tier gold "Gold": crm and region
        tier silver "Silver": otherwise
      }

      checklist need\(n) "Need \(n)" {
        money "Has money": budget\(n) >= 10_000 USD, weight 2
        pain "Has a pain": pain\(n) is answered
        soon "Buys soon": days\(n) <= 180
        senior "Talks to a decision maker": title\(n) contains any word in ["VP", "Head", "Chief"]
        pass: at least 3 of 5, including pain
      }

      score points\(n) "Points \(n)" {
        size "Large": points by company\(n).employees [0, 10) -10, [10, 100) 5, from 100 15
        profile "Profile": +40 when icp.fit\(n) fits
        crm "CRM": +20 when icp.fit\(n).crm
        group web\(n) "Website" {
          at most: 30
          pricing "Pricing": +5 each page_view where page starts with "/pricing/\(n)" in last 30 days, once per day
          reading "Reading": +3 every 3 page_view in last 30 days, up to 12 points
        }
        total: 0 to 100
      }

      grade heat\(n) "Heat \(n)" {
        bands: score.points\(n), hot from 60, warm from 30, else cold
        cell hot: "Call now"
      }

      """.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var text: String { lines.joined(separator: "\n") + "\n" }
}
