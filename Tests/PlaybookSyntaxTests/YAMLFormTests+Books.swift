extension YAMLFormTests {
  static let textBook = """
    edition 1

    book "Both" {
      currency: USD
      rate EUR: 1.08 USD from 2026-01-01
      order: one, two
      allow PB4008: "42"
      deny PB4002: "yes: \\"ops\\" reads it"
    }

    lead {
      id: text, required
      company.employees: count, reads "size", "properties.size", take larger, ask "How many?"
      stage_name: one of [NO "no way", yes_please], else other, default other, private
      budget: money, currency "budget_currency", blank "n/a"
      size: count, fresh for 90 days by size_at, private
    }

    event call_me "Call me" {
      when: time
      back: date
      means: touch on call, away until back where back is answered
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
      e: +1 each call_me, expires after 30 days, loses 1 every 7 days since last call_me
      f: +1 each call_me, halves every 14 days
      never below: 0 at the end of each day
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

    calendar office "Office" {
      zone: "Europe/Berlin"
      hours: mon to fri 09:00 to 12:00, 13:00 to 17:30, sat and sun 22:00 to 06:00
      closed: 2026-12-25, 2026-12-27 to 2027-01-01, from "days.csv" column "date"
    }

    calendar late {
      hours: mon to fri 13:00 to 22:00
      closed: 2026-12-25
    }

    team crew {
      rep ada "Ada": weight 2, away 2026-08-03 to 2026-08-14, away 2026-12-28
      rep bo: weight 1, away 2026-12-28
      calendar: office
      overflow: queue pool
      salt: "2026"
    }

    route owner {
      big "Big": company.employees > 500 -> team crew
      otherwise: queue inbound
      in doubt: queue triage
    }

    handoff to_ae {
      owner: route owner
      accept: within 24 hours of offered, else tell "boss"
      meeting: within 2 business days in office of offered, at 50% tell "ada", at 80% tell "bo", else queue rescue
      reassign: 48 hours in office after offered, else reassign
      timer call "Call": within 4 business hours in owner calendar of accepted until call_me where back is answered, at 50% tell "ada"
      timer mail: within 1 hour of accepted until call_me
      reject late "Too late": recycle after 90 days, into cadence later, at most 2 times
      reject never: never again
    }

    channel whatsapp "WhatsApp" {
      address: mobile
      consent: consent.whatsapp
      opt out: no_whatsapp
      zone: timezone
      country: company.country
      region: company.state
      rules: none
      hours florida "Florida": company.state = "FL" -> mon to fri 08:00 to 20:00, sat 10:00 to 14:00
      hours: 08:00 to 21:00
      limit: 3 in any 24 hours, 1 a day in timezone
      template: required
    }

    channel video {
      address: email
      actions: record, send_link
      send_link: after record done
      manual: yes
    }

    cadence slow "Slow" {
      zone: lead.timezone, office, "Europe/Berlin"
      closed days: next open day, same time, and push the rest in office
      first step: at once
      send: in office and 09:00 to 12:00, 13:00 to 18:00 in lead.timezone, else skip
      send email: mon to fri 10:00 to 16:00 in lead.timezone
      gap: 4 hours
      limit: 2 a day in "UTC", else skip
      exclusive: next_one
      again: after 90 days, at most 2 times
      start: at least 7 days after any touch
      undone tasks: skip after 2 days
      no address: skip
      away: 7 days
      touches: 4 in 30 days
      salt: "2026"
      stop: when replied or verdict in [disqualified]
      stop whatsapp: when opted out of whatsapp or email_clicked where link = "stop"
      stop account: when replied
      end: outcome quiet
      outcome quiet "No answer": recycle after 60 days, into cadence next_one, at most 2 times
      outcome lost: never again

      intro "Hello": email on day 1, template "intro_1", variants [short 1, long 2]
      clip "A clip": video record after 2 days, due within 4 business hours in office, when undone pass
      either: whatsapp else email on day 8 at 09:30 in lead.timezone, else next day, template "nudge_1", no address wait
      if intro opened or clip done within 3 days {
        if company.country = US and company.state != "FL" {
          state: email 2 days before renewal_date at 10:00, else skip
        } else {
          wide: task on renewal_date
        }
      } else {
        end: outcome lost
      }
      met: email 1 day after last meeting_booked where purpose = "demo", skip if intro replied, skip unless email is answered

      on pricing_request where page = "/pricing" every time {
        price "The price": email after 1 hour
        end: resume
      }
      on email_clicked {
        end: start cadence next_one
      }
    }

    cadence next_one "Next" {
      closed days: business days in office
      again: never
      stop: when replied
      end: outcome rest
      outcome rest: never again
      hello: email 1 day after enrolment
    }

    playbook one "One" {
      applies: when id is answered
      disqualify gone "Gone": budget is missing
      qualified: when (icp.fit fits) and (checklist.bant passes)
      route: owner
      cadence: fast when verdict in [needs_info, not_qualified], later
      target speed "Speed": 90 seconds in office from created_at until first touch on call, else tell "boss"
      target tries: at least 6 touches before giving up
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
      allow PB4008: 42
      deny PB4002: 'yes: "ops" reads it'
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
      size: {type: count, fresh for: 90 days by size_at, private: yes}
    event call_me:
      label: Call me
      when: time
      back: date
      means: [touch on call, away until back where back is answered]
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
      e:
        value: +1 each call_me
        expires after: 30 days
        loses: 1 every 7 days since last call_me
      f: {value: +1 each call_me, halves every: 14 days}
      never below: 0 at the end of each day
      group web:
        label: Web
        at most: 20
        d: +3 every 3 call_me, unknown counts 0
      total: 0 to 100
    grade heat:
      bands: score.fit, hot from 60, else cold
      cell hot: "Call: today"
    calendar office:
      label: Office
      zone: Europe/Berlin
      hours: [mon to fri 09:00 to 12:00, 13:00 to 17:30, sat and sun 22:00 to 06:00]
      closed:
        - 2026-12-25
        - 2026-12-27 to 2027-01-01
        - from "days.csv" column "date"
    calendar late:
      hours: mon to fri 13:00 to 22:00
      closed: 2026-12-25
    team crew:
      rep ada:
        label: Ada
        weight: 2
        away: [2026-08-03 to 2026-08-14, 2026-12-28]
      rep bo: {away: 2026-12-28, weight: 1}
      calendar: office
      overflow: queue pool
      salt: 2026
    route owner:
      big:
        label: Big
        when: company.employees > 500
        to: team crew
      otherwise: queue inbound
      in doubt: queue triage
    handoff to_ae:
      owner: route owner
      accept:
        else: tell "boss"
        of: offered
        within: 24 hours
      meeting:
        within: 2 business days
        in: office
        of: offered
        at:
          - 50% tell "ada"
          - 80% tell "bo"
        else: queue rescue
      reassign: {value: 48 hours, in: office, after: offered, else: reassign}
      timer call:
        label: Call
        within: 4 business hours
        in: owner calendar
        of: accepted
        until: call_me where back is answered
        at: 50% tell "ada"
      timer mail: within 1 hour of accepted until call_me
      reject late:
        label: Too late
        recycle: after 90 days
        into cadence: later
        at most: 2 times
      reject never: never again
    channel whatsapp:
      label: WhatsApp
      address: mobile
      consent: consent.whatsapp
      opt out: no_whatsapp
      zone: timezone
      country: company.country
      region: company.state
      rules: none
      hours florida:
        label: Florida
        when: company.state = "FL"
        hours: ["mon to fri 08:00 to 20:00", "sat 10:00 to 14:00"]
      hours: 08:00 to 21:00
      limit: [3 in any 24 hours, 1 a day in timezone]
      template: required

    channel video:
      address: email
      actions: [record, send_link]
      send_link: after record done
      manual: yes

    cadence slow:
      label: Slow
      zone: [lead.timezone, office, '"Europe/Berlin"']
      closed days: next open day, same time, and push the rest in office
      first step: at once
      send: in office and 09:00 to 12:00, 13:00 to 18:00 in lead.timezone, else skip
      send email: mon to fri 10:00 to 16:00 in lead.timezone
      gap: 4 hours
      limit: [2 a day in "UTC", else skip]
      exclusive: [next_one]
      again: after 90 days, at most 2 times
      start: at least 7 days after any touch
      undone tasks: skip after 2 days
      no address: skip
      away: 7 days
      touches: 4 in 30 days
      salt: 2026
      stop: [replied, 'verdict in [disqualified]']
      stop whatsapp: when opted out of whatsapp or email_clicked where link = "stop"
      stop account: when replied
      end: outcome quiet
      outcome quiet:
        label: No answer
        recycle: after 60 days
        into cadence: next_one
        at most: 2 times
      outcome lost: never again

      intro:
        label: Hello
        value: email on day 1
        template: intro_1
        variants: [short 1, long 2]
      clip:
        label: A clip
        value: video record
        after: 2 days
        due within: 4 business hours in office
        when undone: pass
      either:
        value: whatsapp else email
        on: day 8
        at: 09:30 in lead.timezone
        else: next day
        template: nudge_1
        no address: wait
      if intro opened or clip done within 3 days:
        if company.country = US and company.state != "FL":
          state: email 2 days before renewal_date at 10:00, else skip
          else:
            wide: task on renewal_date
        else:
          end: outcome lost
      met:
        value: email 1 day after last meeting_booked where purpose = "demo"
        skip if: intro replied
        skip unless: email is answered

      on pricing_request where page = "/pricing" every time:
        price:
          label: The price
          value: email after 1 hour
        end: resume
      on email_clicked:
        end: start cadence next_one

    cadence next_one:
      label: Next
      closed days: business days in office
      again: never
      stop: when replied
      end: outcome rest
      outcome rest: never again
      hello: email 1 day after enrolment

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
      cadence:
        - fast when verdict in [needs_info, not_qualified]
        - later
      target speed:
        label: Speed
        value: 90 seconds
        in: office
        from: created_at
        until: first touch on call
        else: tell "boss"
      target tries: at least 6 touches before giving up
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
