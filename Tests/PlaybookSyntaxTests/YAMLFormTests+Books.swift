extension YAMLFormTests {
  static let textBook = """
    edition 1

    book "Both" {
      currency: USD
      rate EUR: 1.08 USD from 2026-01-01
      order: one, two
    }

    lead {
      id: text, required
      company.employees: count, reads "size", "properties.size", take larger, ask "How many?"
      stage_name: one of [NO "no way", yes_please], else other, default other, private
      budget: money, currency "budget_currency", blank "n/a"
    }

    event call_me "Call me" {
      when: time
    }

    list rivals "Rivals": ["a.example", "0123"]

    list files: from "a.csv" column "domain"

    fact soon: bands of company.employees [0, 10) now, else later

    signal calls "Calls": any call_me in last 3 days

    icp fit "Fit" {
      must size "Size": (company.employees > 1) and ((company.employees < 9) or (not ((id is answered))))
      never rival: company.employees = 3
      tier top: size
      tier rest "Rest": otherwise
    }

    checklist bant {
      need "Need": id is answered, weight 2, ask "Why?"
      pass: at least 1 of 2
    }

    score fit {
      a: +40 when icp.fit fits
      b "B": +5 each call_me in last 9 days, once per day, up to 20 points
      c: +1 each call_me, once
      group web "Web" {
        at most: 20
        d: +3 every 3 call_me, unknown counts 0
      }
      total: 0 to 100
    }

    grade heat {
      bands: score.fit, hot from 60, else cold
      cell hot: "Call: today"
    }

    team crew {
      rep ada "Ada": weight 2
      overflow: queue pool
      salt: "2026"
    }

    route owner {
      big "Big": company.employees > 500 -> team crew
      otherwise: queue inbound
      in doubt: queue triage
    }

    playbook one "One" {
      applies: when id is answered
      disqualify gone "Gone": budget is missing
      qualified: when (icp.fit fits) and (checklist.bant passes)
      route: owner
    }

    test "T: one" {
      now: 2026-03-02T15:00:00Z
      lead: { "id": "0123", "n": 12, "m": -1.5, "flag": yes, "gone": null, "company": { "employees": 5 }, "list": ["NO", 1] }
      expect: verdict = qualified, score.fit >= 3
    }
    """

  static let yamlBook = """
    edition: 1
    book:
      label: Both
      currency: USD
      rate EUR: 1.08 USD from 2026-01-01
      order: [one, two]
    lead:
      id: text, required
      company.employees:
        type: count
        reads: [size, properties.size]
        take: larger
        ask: How many?
      stage_name:
        type: one of [NO "no way", yes_please], else other
        required: no
        default: other
        private: yes
      budget:
        type: money
        currency: budget_currency
        blank: n/a
    event call_me:
      label: Call me
      when: time
    list rivals:
      label: Rivals
      values: [a.example, 0123]
    list files:
      from: a.csv
      column: domain
    fact soon: bands of company.employees [0, 10) now, else later
    signal calls:
      label: Calls
      when: any call_me in last 3 days
    icp fit:
      label: Fit
      must size:
        label: Size
        all:
          - company.employees > 1
          - any:
              - company.employees < 9
              - none: [id is answered]
      never rival: company.employees = 3
      tier top: size
      tier rest: {label: Rest, when: otherwise}
    checklist bant:
      need:
        label: Need
        when: id is answered
        weight: 2
        ask: Why?
      pass: at least 1 of 2
    score fit:
      a:
        points: +40
        when: icp.fit fits
      b:
        label: B
        value: +5 each call_me in last 9 days
        once: per day
        up to: 20 points
      c: {value: +1 each call_me, once: yes}
      group web:
        label: Web
        at most: 20
        d: +3 every 3 call_me, unknown counts 0
      total: 0 to 100
    grade heat:
      bands: score.fit, hot from 60, else cold
      cell hot: "Call: today"
    team crew:
      rep ada:
        label: Ada
        weight: 2
      overflow: queue pool
      salt: 2026
    route owner:
      big:
        label: Big
        when: company.employees > 500
        to: team crew
      otherwise: queue inbound
      in doubt: queue triage
    playbook one:
      label: One
      applies:
        when: id is answered
      disqualify gone:
        label: Gone
        when: budget is missing
      qualified:
        all: [icp.fit fits, checklist.bant passes]
      route: owner
    test:
      - label: "T: one"
        now: 2026-03-02T15:00:00Z
        lead:
          id: 0123
          n: 12
          m: -1.5
          flag: yes
          gone: null
          company: {employees: 5}
          list: [NO, 1]
        expect: [verdict = qualified, score.fit >= 3]
    """
}
