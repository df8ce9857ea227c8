/// A book with most constructs, as a sales manager would write it.
enum SampleBook {
  static let text = blocks.joined(separator: "\n\n")

  /// Its blocks, which may stand in any order and in any number of files.
  static let blocks = [
    """
    book "Example sales" {
      currency: USD
      zone: "UTC"
      rate EUR: 1.08 USD from 2026-01-01
      rate EUR: 1.1 USD from 2026-07-01
    }
    """,
    """
    lead {
      id:                 text, required
      email:              email, private
      title:              text
      seniority:          one of [ic, manager, director, vp, c_level]
      source:             one of [demo_request, contact_form, content_download, webinar, outbound]
      created_at:         time, required
      timezone:           timezone, default "America/New_York"
      linkedin:           url, private
    }
    """,
    """
    lead {
      company.name:       text
      company.domain:     domain
      company.employees:  count, reads "company.size", "NumberOfEmployees"
      company.industry:   one of [saas "SaaS" "Software", fintech "FinTech", healthcare, manufacturing], else other
      company.country:    country
      company.tech:       list of text
      budget:             money, ask "What budget is set aside, and who signed it off?", fresh for 90 days by budget_updated_at
      budget_updated_at:  date
      budget_confirmed:   yes/no
      pain:               text, ask "What does the problem cost you today?"
      timeline_days:      count
      stakeholders:       text, ask "Who else decides?"
      do_not_contact:     yes/no, default no
      activities:         events
    }
    """,
    #"list competitors: ["acme.example", "globex.example"]"#,
    "fact soon \"How soon\": bands of timeline_days [0, 60) now, [60, 180) later, else someday",
    """
    icp midmarket "Mid-market software in North America" {
      must size "50 to 1,000 employees": company.employees between 50 and 1_000
      must industry "Software or fintech": company.industry in [saas, fintech]
      must region "US or Canada": company.country in [US, CA]
      want stack "Runs a CRM we extend": company.tech includes any of ["Salesforce", "HubSpot"]
      never edu "Schools": company.domain ends with ".edu"
      tier gold "Gold": stack and fact.soon is now
      tier silver "Silver": otherwise
    }
    """,
    """
    checklist bant "BANT" {
      budget "Budget of $10k or more": budget >= 10_000 USD and budget_confirmed
      authority "Talks to a decision maker": seniority in [director, vp, c_level]
      need "A pain that we solve": pain is answered
      timeline "Buying within 6 months": timeline_days <= 180
      pass: at least 3 of 4, including need
    }
    """,
    """
    score fit "Fit" {
      core_icp "Core ICP": +40 when icp.midmarket fits
      stack "Runs a CRM we extend": +20 when icp.midmarket.stack
      senior "VP or above": +25 when seniority in [vp, c_level]
      personal "Personal mail": -30 when email.domain in ["gmail.com", "outlook.com"]
      size "Size": points by company.employees [0, 10) -10, [10, 100) 5, [100, 500) 10, from 500 15
      total: 0 to 100
    }
    """,
    """
    score intent "Intent" {
      demo "Asked for a demo": +15 each demo_request, up to 30 points, halves every 14 days
      group web "Website" {
        at most: 30
        at least: -10
        pricing "Looked at pricing": +5 each page_view where page = "/pricing" in last 30 days, once per day
        reading "Read three pages": +3 every 3 page_view, up to 12 points
      }
      opens "Opened a mail": +2 each email_opened, loses 1 every 30 days since last email_clicked, up to 10 points
      mixed "Some of the fit": score.fit * 0.1
      deal "Deal size": budget / 10_000 USD, up to 10 points
      never below: 0 at the end of each day
      total: 0 to 100
    }
    """,
    """
    event video_sent "Sent a video" {
      mood: one of [good, bad]
      means: touch on email, reply on email where mood = good
    }
    """,
    """
    grade priority "Priority" {
      rows: score.fit, A from 80, B from 60, else C
      columns: score.intent, 1 from 40, else 2
      cell A1: "Call now"
      cell A2: "Call today"
      cell B1: "Call today"
      cell B2: "Write today"
      cell C1: "Nurture"
      cell C2: "Nurture"
    }
    """,
    """
    stage lifecycle "Lifecycle" {
      lead "Lead": always
      mql "MQL": score.intent >= 15 or grade.priority in [A1, A2]
      sql "SQL": checklist.bant passes
    }
    """,
    """
    calendar office "Office" {
      zone: "UTC"
      hours: mon to thu 09:00 to 12:00, mon to thu 13:00 to 17:30, fri 09:00 to 15:00
      closed: 2026-12-24 to 2026-12-26, 2026-12-31
    }
    """,
    """
    team enterprise "Enterprise AEs" {
      calendar: office
      rep dana "Dana": weight 1, away 2026-08-03 to 2026-08-14
      rep lee "Lee": weight 2
      capacity: 12 a day
      overflow: queue enterprise_pool
    }
    """,
    """
    route territory "Territories" {
      large "Over 500 people": company.employees > 500 -> team enterprise
      home "US and Canada": company.country in [US, CA] -> rep sam
      otherwise: queue inbound
      in doubt: queue triage
    }
    """,
    """
    handoff to_ae "SDR to AE" {
      needs: pain, budget, timeline_days, stakeholders
      owner: route territory
      accept: within 24 hours of offered, else tell "sales-manager"
      meeting: within 2 business days in office of offered, at 50% tell "owner", else tell "sales-manager"
      reassign: 48 hours after offered
      timer first_call "First call": within 4 business hours in owner calendar of accepted until call, else queue rescue
      reject no_show "Did not come": recycle after 90 days
      reject bad_fit "Not a fit": never again
    }
    """,
    """
    playbook inbound "Inbound demo requests" {
      motion: inbound
      applies: when source in [demo_request, contact_form, content_download]
      disqualify competitor "Works for a competitor": company.domain in list.competitors
      disqualify blocked "Asked us not to make contact": do_not_contact
      qualified: when icp.midmarket fits and checklist.bant passes and score.fit >= 60
      route: territory
      handoff: to_ae
      target speed_to_lead "Speed to lead": 90 seconds from created_at until first touch, else tell "manager"
      target persistence: at least 6 touches before giving up
      target volume: 40 to 60 touches a day
      target replies: reply rate at least 5%
    }
    """,
    """
    test "A VP at a fitting fintech qualifies" {
      now: 2026-03-02T15:00:00Z
      lead: { id: "1", seniority: vp, company.employees: 220 }
      expect: verdict = needs_info, checklist.bant.budget = unknown
    }
    """,
  ]
}
