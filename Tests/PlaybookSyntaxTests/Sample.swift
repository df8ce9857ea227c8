/// A book with every construct of the text form.
enum Sample {
  static let text = #"""
    edition 1

    # A comment before anything else.
    book "Example sales" {
      currency: USD
      zone: "UTC"
      rate EUR: 1.08 USD from 2026-01-01
      rate GBP: 1.27 USD from 2026-01-01
      order: inbound, outbound
      allow PB4002: "read by \"ops\""
      warn PB4020: "until spring"
      deny PB4008: "never again"
    }

    lead {
      id:                 text, required
      email:              email, private
      title:              text, blank "Select", "N/A"
      seniority:          one of [ic, manager, director, vp "VP" "Vice President", c_level]
      created_at:         time, reads "createdate", as epoch ms
      signed_on:          date, in zone "America/New_York"
      timezone:           timezone, default "America/New_York"
      linkedin:           url, private
      company.domain:     domain
      company.employees:  count, reads "company.size", "NumberOfEmployees", take larger
      company.industry:   one of [saas "SaaS" "Software", fintech "FinTech", healthcare], else other
      company.country:    country, only if equal
      company.tech:       list of text
      phone:              phone
      owner_id:           text
      share:              percent, as fraction
      growth:             number, take latest
      budget:             money, ask "What budget is set aside, and who \"signed\" it off?", currency "budget_currency"
      phone_checked:      yes/no, fresh for 90 days by signed_on
      budget_confirmed:   yes/no
      pain:               text
      timeline_days:      count
      route:              text
      do_not_contact:     yes/no, default no
      activities:         events
    }

    event demo_day "Demo day" {
      result: one of [answered, no_answer]
      back: date
      means: touch on email, touch on linkedin view where result = answered or result is missing, reply on email,
        soft bounce on email, bounce on sms, away until back, away, opt out of all where result in [answered, no_answer],
        opt out of email, opt out of channel in back
    }

    list competitors: ["acme.example", "globex.example"]
    list free_mail "Free mail": from "free-mail.csv" column "domain"
    list countries: [US, CA,]

    fact soon "Buys soon": bands of timeline_days [0, 60) now, [60, 120) later, else never
    fact rich: bands of budget [0 USD, 10_000 USD) small, from 10_000 USD large
    fact weighted: if budget_confirmed then growth * 2 + 1 else -growth / (1 - 3.5)
    fact kept: not (lead.route is answered or pain is missing) and title is on file

    signal pricing "Looked at pricing": any page_view where page = "/pricing" in last 14 days
    signal busy: (count of email_opened where campaign = "a" or campaign = "b") >= 3
      and count of days with email_opened in last 30 days > 2
    signal called: last call.result = answered and days since last call < 7
      or first known of [growth, share] > 2

    icp midmarket "Mid-market software in North America" {
      must size "50 to 1,000 employees": company.employees between 50 and 1_000
      must industry "Software or fintech": company.industry in [saas, fintech]
      must region "US or Canada": company.country in [US, CA] and not company.country in list.countries
      want stack "Runs a CRM we extend": company.tech includes any of ["Salesforce", "HubSpot"]
      want people: title contains word "VP" or title contains any word in ["CEO", "CTO"] or title contains "Head"
      never edu "Schools": company.domain ends with ".edu" or email.domain like "*@*.edu"
      never late: created_at in last 30 days or signed_on before 2026-01-01 or signed_on in next 1 week
      tier gold "Gold": stack
      tier other: otherwise
    }

    checklist bant "BANT" {
      budget "Budget of $10k or more": budget >= 10_000 USD and budget_confirmed, weight 2, ask "Which budget?"
      authority "Talks to a decision maker": seniority in [director, vp, c_level]
      need "A pain that we solve": pain is answered
      timeline "Buying within 6 months": points by timeline_days [0, 60) 3, [60, 180) 1, else 0, weight 3
      pass: at least 3 of 4, including need, budget
    }

    score fit "Fit" {
      core_icp "Core ICP": +40 when icp.midmarket fits
      stack "Runs a CRM we extend": +20 when icp.midmarket.stack
      personal "Personal mail": -30 when email.domain in ["gmail.com", "outlook.com"], unknown counts 0
      size "By size": points by company.employees [10, 100) 5, [100, 500) 10, from 500 15, else 0
      small: points by company.employees below 3 -1.5, else 0
      tall: max(company.employees / 100, 1) - min(growth, 2), up to 20 points
      group web "Website" {
        demo: +15 each demo_request, up to 30 points
        at most: 20
        at least: -10
      }
      total: 0 to 100
    }

    score intent "Intent" {
      pricing "Looked at pricing": +5 each page_view where page = "/pricing" in last 30 days, once per day, up to 20 points
      opens "Opened a mail": +2 every 3 email_opened, once per week
      reply: +10 each email_replied, once, expires after 30 days
      booked: +10 each meeting_booked, loses 5 every 7 days, expires after 8 weeks
      idle: +10 each call, up to 40 points, loses 10 every 30 days since last call
      visits: +10 each page_view, halves every 14 days
      never below: -5 at the end of each day
      total: -10 to 100
    }

    grade priority "Priority" {
      rows: score.fit, A from 80, B from 60, C from 40, else D
      columns: score.intent, 1 from 40, 2 from 15, else 3
      cell A1: "Call today"
      cell B1: "Call this week"
    }

    grade heat {
      bands: score.intent, hot from 80, else cold
      cell hot: "Now"
    }

    stage lifecycle "Lifecycle" {
      lead "Lead": always
      mql "MQL": score.intent >= 40
      sql: checklist.bant passes and grade.priority in [A1, A2]
    }

    calendar office "Office" {
      zone: "America/New_York"
      hours: mon to fri 09:00 to 12:00, mon and wed to thu 13:00 to 17:30, fri 22:00 to 06:00,
        every day 20:00 to 21:00, 23:00 to 24:00
      closed: 2026-12-25, 2026-12-27 to 2027-01-01, from "holidays.csv" column "date", from "more.txt"
    }

    team enterprise {
      rep dana "Dana": weight 1, away 2026-08-03 to 2026-08-14, away 2026-12-28
      calendar: office
      rep lee: weight 2
      capacity: 12 a day
      overflow: queue enterprise_pool
      salt: "2026"
    }

    route territory "Territories" {
      owned: owner_id is answered -> person in owner_id
      large "Over 500 people": company.employees > 500 -> team enterprise
      home "US and Canada": company.country in [US, CA]
        -> rep sam
      spam: company.domain in list.free_mail -> no owner, result spam "Not a business"
      otherwise: queue inbound
      in doubt: queue triage
      never: person in owner_id
    }

    handoff to_ae "SDR to AE" {
      needs: pain, budget, timeline_days
      owner: route territory
      brief who "Who it is": title, company.name
      brief pains: pain
      accept: within 24 hours of offered, else tell "sales-manager"
      meeting: within 2 business days in office of offered, at 50% tell "owner", at 80% queue rescue, else reassign
      reassign: 48 hours in office after handoff_offered where share = 1, else queue rescue
      timer first_call "First call": within 1 business hour in owner calendar of accepted
        until call where result = answered or result = voicemail, else reassign
      reject no_show "Did not come": recycle after 90 days, into cadence later, at most 2 times
      reject early: recycle after 1 month, at most 1 time
      reject bad_fit "Not a fit": never again
    }

    playbook inbound "Inbound demo requests" {
      motion: inbound
      applies: when seniority is vp or seniority is not ic
      disqualify competitor "Works for a competitor": company.domain in list.competitors
      disqualify blocked "Asked us not to make contact": do_not_contact
      qualified: when icp.midmarket fits and checklist.bant passes and score.fit >= 60
      route: territory
      handoff: to_ae
      cadence: inbound_fast when verdict in [needs_info, not_qualified], later
      target speed_to_lead "Speed to lead": 90 seconds from created_at until first touch on call, else tell "manager"
      target sla: 2 business days in office from handoff_offered until handoff_accepted
      target persistence: at least 6 touches before giving up
      target volume: 40 to 60 touches a day
      target calls: 50 touches a day
      target replies: reply rate at least 5%
    }

    playbook outbound { qualified: when today after 2026-01-01 and created_at > 2026-03-02T15:00:00Z }

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

    cadence odd "Odd names" {
      call: call on day 1
      when "When": email 1 hour before last call where result = answered or result = voicemail at 10:00 in office, else skip
      first "First": linkedin view else linkedin connect else email after 1 day, skip if (score.fit > 3 or pain is answered) and score.fit < 9,
        skip if any call where result = answered, variants [1 50, 2b 50,]
      if first accepted or bounced on email within 1 day {
        wait: task on lead.when
      } else {
        end: outcome x
      }
      if verdict in [qualified, needs_info] or opted out or replied on linkedin within 2 weeks {
        tell: task after 1 day
      }
      send: mon and wed to fri 22:00 to 06:00 in "Europe/Berlin" and in owner calendar
      limit sms: 1 in any 24 hours, else skip
      exclusive: every cadence
      no address: wait
      end: outcome x
      outcome x: never again
    }

    test "A VP at a fitting fintech qualifies" {
      now: 2026-03-02T15:00:00Z
      lead: { id: "1", email: "vp@pay.example", created_at: 2026-03-02T14:59:00Z, seniority: vp,
              company.employees: 220, company.country: US, "odd key": null, budget: 10_000 USD, share: 80%,
              pain: "manual reconciliation", timeline_days: 60, budget_confirmed: yes,
              activities: [{ type: call, at: 2026-03-01, result: answered }, { type: page_view }] }
      expect: verdict = qualified, route.territory = rep sam, checklist.bant.budget = unknown, score.fit >= 60,
        grade.priority != A1, playbook = "inbound", score.intent = -5
    }

    """#
}
