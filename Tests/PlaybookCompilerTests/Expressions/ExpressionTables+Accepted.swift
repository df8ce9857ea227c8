extension ExpressionTables {
  /// Right expressions: the structure (`=`) and the text (`~`) that they come to.
  static let accepted = #"""
    company.employees between 50 and 1_000
      = (between→yesNo company.employees 50:count 1000:count)
      ~ company.employees between 50 and 1_000
    company.industry in [saas, fintech]
      = (in→yesNo company.industry saas:choice3 fintech:choice3)
      ~ company.industry in [saas, fintech]
    company.country in [US, CAN, NO]
      = (in→yesNo company.country US:country CA:country NO:country)
      ~ company.country in [US, CA, NO]
    company.country = IN
      = (=→yesNo company.country IN:country)
      ~ company.country = IN
    company.tech includes any of ["Salesforce", "HubSpot"]
      = (includes any of→yesNo company.tech "Salesforce":text "HubSpot":text)
      ~ company.tech includes any of ["Salesforce", "HubSpot"]
    company.tech includes all of list.words
      = (includes all of list→yesNo #6 company.tech)
      ~ company.tech includes all of list.words
    company.tech includes any of list.words
      = (includes any of list→yesNo #6 company.tech)
      ~ company.tech includes any of list.words
    count of company.tech >= 2
      = (>=→yesNo (count of→count company.tech) 2:count)
      ~ count of company.tech >= 2
    company.tech includes "x"
      = (includes any of→yesNo company.tech "x":text)
      ~ company.tech includes "x"
    company.markets includes US
      = (includes any of→yesNo company.markets US:country)
      ~ company.markets includes US
    company.domain ends with ".edu"
      = (ends with→yesNo company.domain ".edu":text)
      ~ company.domain ends with ".edu"
    company.domain = "ACME.example"
      = (=→yesNo company.domain "acme.example":domain)
      ~ company.domain = "acme.example"
    company.domain = "https://www.Acme.example/jobs"
      = (=→yesNo company.domain "acme.example":domain)
      ~ company.domain = "acme.example"
    email = "Ann@Acme.example"
      = (=→yesNo email "Ann@Acme.example":email)
      ~ email = "Ann@Acme.example"
    budget >= 10_000 USD and confirmed
      = (and→yesNo (>=→yesNo budget 10000 USD:money) confirmed)
      ~ budget >= 10_000 USD and confirmed
    budget = deal_size * 2
      = (=→yesNo budget (*→money deal_size 2:count))
      ~ budget = deal_size * 2
    5 USD < budget
      = (<→yesNo 5 USD:money budget)
      ~ 5 USD < budget
    seniority in [director, vp] or title contains any word in ["Head", "Chief"]
      = (or→yesNo (in→yesNo seniority director:choice5 vp:choice5) (contains any word in→yesNo title "Head":text "Chief":text))
      ~ seniority in [director, vp] or title contains any word in ["Head", "Chief"]
    title contains any word in list.words
      = (contains any word in list→yesNo #6 title)
      ~ title contains any word in list.words
    title contains word "VP"
      = (contains word→yesNo title "VP":text)
      ~ title contains word "VP"
    title starts with "Head"
      = (starts with→yesNo title "Head":text)
      ~ title starts with "Head"
    title like "*@*.e?u"
      = (like→yesNo title "*@*.e?u":text)
      ~ title like "*@*.e?u"
    title contains company.name
      = (contains→yesNo title company.name)
      ~ title contains company.name
    title is answered
      = (is answered→yesNo title)
      ~ title is answered
    not title is missing
      = (not→yesNo (is missing→yesNo title))
      ~ not title is missing
    title is on file
      = (is on file→yesNo title)
      ~ title is on file
    icp.midmarket fits
      = (icp fits→yesNo #0)
      ~ icp.midmarket fits
    icp.midmarket.stack
      = (criterion→yesNo #0.2)
      ~ icp.midmarket.stack
    checklist.bant passes and checklist.bant.need and score.fit >= 60
      = (and→yesNo (checklist passes→yesNo #0) (item→yesNo #0.1) (>=→yesNo (score→points #0) 60:count))
      ~ checklist.bant passes and checklist.bant.need and score.fit >= 60
    signal.pricing
      = (signal→yesNo #0)
      ~ signal.pricing
    fact.growing
      = (fact→yesNo #0)
      ~ fact.growing
    fact.growing = yes
      = (=→yesNo (fact→yesNo #0) yes:yesNo)
      ~ fact.growing = yes
    fact.soon = now
      = (=→yesNo (fact→choice3 #2) now:choice3)
      ~ fact.soon = now
    fact.soon is not later
      = (!=→yesNo (fact→choice3 #2) later:choice3)
      ~ fact.soon != later
    email.domain in list.competitors
      = (in list→yesNo #0 (email domain→domain email))
      ~ email.domain in list.competitors
    company.country in list.countries
      = (in list→yesNo #1 company.country)
      ~ company.country in list.countries
    title in list.empty
      = (in list→yesNo #2 title)
      ~ title in list.empty
    value: any page_view where page starts with "/pricing" in last 14 days
      = (event→yesNo any #2 where (starts with→yesNo (event field→text #0) "/pricing":text) in 14 days)
      ~ any page_view where page starts with "/pricing" in last 14 days
    any call where result = answered and duration_seconds > 60
      = (event→yesNo any #0 where (and→yesNo (=→yesNo (event field→choice2 #1) answered:choice2) (>→yesNo (event field→count #0) 60:count)))
      ~ any call where result = answered and duration_seconds > 60
    any call where result is answered
      = (event→yesNo any #0 where (is answered→yesNo (event field→choice2 #1)))
      ~ any call where result is answered
    any page_view where page in list.words
      = (event→yesNo any #2 where (in list→yesNo #6 (event field→text #0)))
      ~ any page_view where page in list.words
    any referral where by.domain = "x.example"
      = (event→yesNo any #3 where (=→yesNo (email domain→domain (event field→email #0)) "x.example":domain))
      ~ any referral where by.domain = "x.example"
    any referral where (due in last 3 days)
      = (event→yesNo any #3 where (in last→yesNo (event field→date #1) 3 days:duration))
      ~ any referral where (due in last 3 days)
    any referral where topics includes "price"
      = (event→yesNo any #3 where (includes any of→yesNo (event field→list of text #2) "price":text))
      ~ any referral where topics includes "price"
    any demo_request in last 4 hours
      = (event→yesNo any #1 in 4 hours)
      ~ any demo_request in last 4 hours
    any demo_request in last 2 weeks
      = (event→yesNo any #1 in 14 days)
      ~ any demo_request in last 14 days
    value: count of days with page_view in last 30 days >= 3
      = (>=→yesNo (event→count count of days with #2 in 30 days) 3:count)
      ~ count of days with page_view in last 30 days >= 3
    count of page_view > 0
      = (>→yesNo (event→count count of #2) 0:count)
      ~ count of page_view > 0
    value: first demo_request
      = (event→time first #1)
      ~ first demo_request
    value: last call.result
      = (event→choice2 last #0.1)
      ~ last call.result
    last call.result = answered
      = (=→yesNo (event→choice2 last #0.1) answered:choice2)
      ~ last call.result = answered
    value: days since last page_view > fact.patience and days since created_at > fact.patience
      = (and→yesNo (>→yesNo (days since→number (event→time last #2)) (fact→count #1)) (>→yesNo (days since→number created_at) (fact→count #1)))
      ~ days since last page_view > fact.patience and days since created_at > fact.patience
    days until funded_on < 30
      = (<→yesNo (days until→number funded_on) 30:count)
      ~ days until funded_on < 30
    value: if source is demo_request then 14 else 30
      = (if→count (=→yesNo source demo_request:choice4) 14:count 30:count)
      ~ if source = demo_request then 14 else 30
    value: if confirmed then vp else seniority
      = (if→choice5 confirmed vp:choice5 seniority)
      ~ if confirmed then vp else seniority
    (if confirmed then vp else seniority) = ic
      = (=→yesNo (if→choice5 confirmed vp:choice5 seniority) ic:choice5)
      ~ (if confirmed then vp else seniority) = ic
    seniority = (if confirmed then vp else director)
      = (=→yesNo seniority (if→choice5 confirmed vp:choice5 director:choice5))
      ~ seniority = (if confirmed then vp else director)
    if confirmed then opted_out else no
      = (if→yesNo confirmed opted_out no:yesNo)
      ~ if confirmed then opted_out else no
    value: largest known of [deal_size, budget]
      = (largest known of→money deal_size budget)
      ~ largest known of [deal_size, budget]
    value: first known of [company.name, email]
      = (first known of→text company.name email)
      ~ first known of [company.name, email]
    value: first known of [seniority, vp]
      = (first known of→choice5 seniority vp:choice5)
      ~ first known of [seniority, vp]
    first known of [confirmed, no]
      = (first known of→yesNo confirmed no:yesNo)
      ~ first known of [confirmed, no]
    value: min(company.employees, rating)
      = (min→number company.employees rating)
      ~ min(company.employees, rating)
    value: max(budget, 5 USD, deal_size)
      = (max→money budget 5 USD:money deal_size)
      ~ max(budget, 5 USD, deal_size)
    value: min(funded_on, today)
      = (min→date funded_on (today→date))
      ~ min(funded_on, today)
    value: fact.value / 10_000 USD
      = (/→number (fact→money #3) 10000 USD:money)
      ~ fact.value / 10_000 USD
    value: budget * company.growth
      = (*→money budget company.growth)
      ~ budget * company.growth
    value: budget * 2 - 5 USD
      = (-→money (*→money budget 2:count) 5 USD:money)
      ~ budget * 2 - 5 USD
    value: company.growth / 2
      = (/→percent company.growth 2:count)
      ~ company.growth / 2
    value: company.employees - 10
      = (-→number company.employees 10:count)
      ~ company.employees - 10
    value: company.employees + 10
      = (+→count company.employees 10:count)
      ~ company.employees + 10
    value: rating / (company.employees + 1) * 3
      = (*→number (/→number rating (+→count company.employees 1:count)) 3:count)
      ~ rating / (company.employees + 1) * 3
    value: -company.employees
      = (negate→number company.employees)
      ~ -company.employees
    value: -5
      = -5:number
      ~ -5
    value: 1 / 3
      = 0.333333:number
      ~ 0.333333
    value: 2 * 3.5
      = 7:count
      ~ 7
    value: rating * (0.5 * 2)
      = (*→number rating 1:count)
      ~ rating * 1
    value: company.growth
      = company.growth
      ~ company.growth
    value: seniority
      = seniority
      ~ seniority
    value: company.tech
      = company.tech
      ~ company.tech
    value: today
      = (today→date)
      ~ today
    points: score.fit * 0.6 + score.intent * 0.4
      = (+→points (*→points (score→points #0) 0.6:number) (*→points (score→points #1) 0.4:number))
      ~ score.fit * 0.6 + score.intent * 0.4
    points: min(score.fit, 50)
      = (min→points (score→points #0) 50:count)
      ~ min(score.fit, 50)
    points: max(score.fit, score.intent) - 10
      = (-→points (max→points (score→points #0) (score→points #1)) 10:count)
      ~ max(score.fit, score.intent) - 10
    points: score.fit * (1 / 2)
      = (*→points (score→points #0) 0.5:number)
      ~ score.fit * 0.5
    points: 0.5 * score.fit
      = (*→points 0.5:number (score→points #0))
      ~ 0.5 * score.fit
    number: company.growth
      = company.growth
      ~ company.growth
    number: company.employees / 100
      = (/→number company.employees 100:count)
      ~ company.employees / 100
    number: score.fit * 0.5
      = (*→points (score→points #0) 0.5:number)
      ~ score.fit * 0.5
    number: days since created_at
      = (days since→number created_at)
      ~ days since created_at
    score.fit between 60 and 80
      = (between→yesNo (score→points #0) 60:count 80:count)
      ~ score.fit between 60 and 80
    score.fit = score.intent
      = (=→yesNo (score→points #0) (score→points #1))
      ~ score.fit = score.intent
    grade.priority in [A1, A2]
      = (in→yesNo (grade→grade4 #1) A1:grade4 A2:grade4)
      ~ grade.priority in [A1, A2]
    grade.heat is hot
      = (=→yesNo (grade→grade2 #0) hot:grade2)
      ~ grade.heat = hot
    grade.steps = 1
      = (=→yesNo (grade→grade2 #2) 1:grade2)
      ~ grade.steps = 1
    source is partner
      = (=→yesNo source partner:choice4)
      ~ source = partner
    lead.partner = "x"
      = (=→yesNo partner "x":text)
      ~ partner = "x"
    partner = source
      = (=→yesNo partner:choice4 source)
      ~ partner = source
    vp = seniority
      = (=→yesNo vp:choice5 seniority)
      ~ vp = seniority
    lead.source = partner
      = (=→yesNo source partner:choice4)
      ~ source = partner
    answer = yes
      = (=→yesNo answer yes:choice3)
      ~ answer = yes
    answer in [yes, no]
      = (in→yesNo answer yes:choice3 no:choice3)
      ~ answer in [yes, no]
    confirmed = yes
      = (=→yesNo confirmed yes:yesNo)
      ~ confirmed = yes
    opted_out is not yes
      = (!=→yesNo opted_out yes:yesNo)
      ~ opted_out != yes
    stage = "x"
      = (=→yesNo stage "x":text)
      ~ stage = "x"
    company.growth >= 20%
      = (>=→yesNo company.growth 20:percent)
      ~ company.growth >= 20%
    company.growth > 20
      = (>→yesNo company.growth 20:count)
      ~ company.growth > 20
    funded_on in last 12 months
      = (in last→yesNo funded_on 12 months:duration)
      ~ funded_on in last 12 months
    funded_on in next 2 weeks
      = (in next→yesNo funded_on 2 weeks:duration)
      ~ funded_on in next 2 weeks
    created_at in next 14 days
      = (in next→yesNo created_at 14 days:duration)
      ~ created_at in next 14 days
    created_at in last 90 minutes
      = (in last→yesNo created_at 90 minutes:duration)
      ~ created_at in last 90 minutes
    created_at after 2026-01-01T00:00:00Z
      = (after→yesNo created_at 2026-01-01T00:00:00Z:time)
      ~ created_at after 2026-01-01T00:00:00Z
    created_at > 2026-01-01T01:30+01:00
      = (>→yesNo created_at 2026-01-01T00:30:00Z:time)
      ~ created_at > 2026-01-01T00:30:00Z
    funded_on before today
      = (before→yesNo funded_on (today→date))
      ~ funded_on before today
    funded_on >= 2026-02-28
      = (>=→yesNo funded_on 2026-02-28:date)
      ~ funded_on >= 2026-02-28
    funded_on between 2026-01-01 and 2026-12-31
      = (between→yesNo funded_on 2026-01-01:date 2026-12-31:date)
      ~ funded_on between 2026-01-01 and 2026-12-31
    company.name = email
      = (=→yesNo company.name email)
      ~ company.name = email
    company.name in [email, "x"]
      = (in→yesNo company.name email "x":text)
      ~ company.name in [email, "x"]
    tz = "America/New_York"
      = (=→yesNo tz "America/New_York":timezone)
      ~ tz = "America/New_York"
    website = "https://acme.example"
      = (=→yesNo website "https://acme.example":url)
      ~ website = "https://acme.example"
    phone = "+1 555 0100"
      = (=→yesNo phone "+1 555 0100":phone)
      ~ phone = "+1 555 0100"
    company.employees in [1, 2.5]
      = (in→yesNo company.employees 1:count 2.5:number)
      ~ company.employees in [1, 2.5]
    not (confirmed or opted_out) and title is answered
      = (and→yesNo (not→yesNo (or→yesNo confirmed opted_out)) (is answered→yesNo title))
      ~ not (confirmed or opted_out) and title is answered
    (confirmed and opted_out) or signal.pricing
      = (or→yesNo (and→yesNo confirmed opted_out) (signal→yesNo #0))
      ~ confirmed and opted_out or signal.pricing
    seniority in [ic, manager, director, vp, c_level]
      = (in→yesNo seniority ic:choice5 manager:choice5 director:choice5 vp:choice5 c_level:choice5)
      ~ seniority in [ic, manager, director, vp, c_level]
    tier: stack and size
      = (and→yesNo (criterion→yesNo #0.2) (criterion→yesNo #0.0))
      ~ icp.midmarket.stack and icp.midmarket.size
    tier: fact.growing and industry
      = (and→yesNo (fact→yesNo #0) (criterion→yesNo #0.1))
      ~ fact.growing and icp.midmarket.industry
    any call in last 5000 weeks
      = (event→yesNo any #0 in 35000 days)
      ~ any call in last 35000 days
    """#
}
