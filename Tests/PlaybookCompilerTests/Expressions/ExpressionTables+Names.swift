extension ExpressionTables {
  /// Names that are not there, or not to be read here.
  static let names = #"""
    employees > 5
      PB2201 at `employees`
        the lead has no field `employees`
        hint: did you mean `company.employees`?
    company.employes > 5
      PB2201 at `company.employes`
        the lead has no field `company.employes`
        hint: did you mean `company.employees`?
    foo
      PB2201 at `foo`
        the lead has no field `foo`
    foo = bar
      PB2201 at `foo`
        the lead has no field `foo`
    lead.titel = "x"
      PB2201 at `lead.titel`
        the lead has no field `titel`
        hint: did you mean `title`?
    titel = "x"
      PB2201 at `titel`
        the lead has no field `titel`
        hint: did you mean `title`?
    company.name = Acme
      PB2201 at `Acme`
        the lead has no field `Acme`
        hint: to compare with a text, put it in quotes: `"Acme"`
        fix: Acme → "Acme" (unsafe)
    title contains VP
      PB2201 at `VP`
        the lead has no field `VP`
        hint: to compare with a text, put it in quotes: `"VP"`
        fix: VP → "VP" (unsafe)
    company.tech includes HubSpot
      PB2201 at `HubSpot`
        the lead has no field `HubSpot`
        hint: to compare with a text, put it in quotes: `"HubSpot"`
        fix: HubSpot → "HubSpot" (unsafe)
    title in [Head, "Chief"]
      PB2201 at `Head`
        the lead has no field `Head`
        hint: to compare with a text, put it in quotes: `"Head"`
        fix: Head → "Head" (unsafe)
    confirmed = vp
      PB2201 at `vp`
        the lead has no field `vp`
    demo_request
      PB2201 at `demo_request`
        the lead has no field `demo_request`
        hint: did you mean `any demo_request`?
    pricing
      PB2201 at `pricing`
        the lead has no field `pricing`
        hint: did you mean `signal.pricing`?
    midmarket
      PB2201 at `midmarket`
        the lead has no field `midmarket`
        hint: did you mean `icp.midmarket fits`?
    bant
      PB2201 at `bant`
        the lead has no field `bant`
        hint: did you mean `checklist.bant passes`?
    bant.need
      PB2201 at `bant.need`
        the lead has no field `bant.need`
        hint: did you mean `checklist.bant.need`?
    words
      PB2201 at `words`
        the lead has no field `words`
        hint: did you mean `list.words`?
    nope.x.y
      PB2201 at `nope.x.y`
        the lead has no field `nope.x.y`
    score.fitt > 5
      PB2202 at `fitt`
        the book has no score `fitt`
        hint: did you mean `fit`?
    score.bant > 5
      PB2202 at `bant`
        the book has no score `bant`
        hint: did you mean `checklist.bant`?
    company.domain in list.nope
      PB2202 at `nope`
        the book has no list `nope`
    fact.nope.x
      PB2202 at `nope`
        the book has no fact `nope`
    icp.midmarket.sizes
      PB2203 at `sizes`
        `icp.midmarket` has no criterion `sizes`
        hint: did you mean `size`?
    icp.midmarket.tier = 5
      PB2203 at `tier`
        `icp.midmarket` has no criterion `tier`
        hint: conditions read the criteria, such as `icp.midmarket.industry`
    icp.midmarket.size.more
      PB2203 at `more`
        nothing inside `icp.midmarket.size` can be read here
        hint: conditions read `icp.midmarket.size` as a whole
    checklist.bant.budgett
      PB2203 at `budgett`
        `checklist.bant` has no item `budgett`
        hint: did you mean `budget`?
    score.fit.rule > 5
      PB2203 at `rule`
        nothing inside `score.fit` can be read here
        hint: conditions read `score.fit` as a whole
    signal.pricing.x
      PB2203 at `x`
        nothing inside `signal.pricing` can be read here
        hint: conditions read `signal.pricing` as a whole
    tier: siz and stack
      PB2203 at `siz`
        `icp.midmarket` has no criterion `siz`
        hint: did you mean `size`?
    seniority = VP
      PB2204 at `VP`
        `VP` is not a value of `seniority`, which is one of `ic`, `manager`, `director`, `vp`, `c_level`
        hint: write `vp`
        fix: VP → vp
    seniority = vpp
      PB2204 at `vpp`
        `vpp` is not a value of `seniority`, which is one of `ic`, `manager`, `director`, `vp`, `c_level`
        hint: did you mean `vp`?
    seniority = "vpp"
      PB2204 at `"vpp"`
        `vpp` is not a value of `seniority`, which is one of `ic`, `manager`, `director`, `vp`, `c_level`
        hint: did you mean `vp`?
    seniority = "Vice Presidents"
      PB2204 at `"Vice Presidents"`
        `Vice Presidents` is not a value of `seniority`, which is one of `ic`, `manager`, `director`, `vp`, `c_level`
        hint: did you mean `vp`?
    seniority = partner
      PB2204 at `partner`
        `partner` is not a value of `seniority`, which is one of `ic`, `manager`, `director`, `vp`, `c_level`
        hint: to read the field of that name, write `lead.partner`
    seniority = source
      PB2204 at `source`
        `source` is not a value of `seniority`, which is one of `ic`, `manager`, `director`, `vp`, `c_level`
        hint: to read the field of that name, write `lead.source`
    seniority in [vp, boss]
      PB2204 at `boss`
        `boss` is not a value of `seniority`, which is one of `ic`, `manager`, `director`, `vp`, `c_level`
    fact.soon = soonish
      PB2204 at `soonish`
        `soonish` is not a value of `fact.soon`, which is one of `now`, `later`, `none`
    grade.priority = A9
      PB2205 at `A9`
        `grade.priority` never comes to `A9`: it is one of `A1`, `A2`, `B1`, `B2`
        hint: did you mean `A1`?
    grade.priority in [A1, "Z"]
      PB2205 at `"Z"`
        `grade.priority` never comes to `Z`: it is one of `A1`, `A2`, `B1`, `B2`
    company.country = us
      PB2206 at `us`
        `us` is not a country: expected a code of two or three capital letters, such as `US` or `USA`
        hint: write `US`
    company.country = Germany
      PB2206 at `Germany`
        `Germany` is not a country: expected a code of two or three capital letters, such as `US` or `USA`
        hint: write `DE`
    company.country = "Germania"
      PB2206 at `"Germania"`
        `Germania` is not a country: expected a code of two or three capital letters, such as `US` or `USA`
    company.country = XX
      PB2206 at `XX`
        `XX` is not a country: expected a code of two or three capital letters, such as `US` or `USA`
    company.markets includes any of [US, XX]
      PB2206 at `XX`
        `XX` is not a country: expected a code of two or three capital letters, such as `US` or `USA`
    company.country = vat_country
      PB2206 at `vat_country`
        `vat_country` is not a country: expected a code of two or three capital letters, such as `US` or `USA`
    budget > 10 USB
      PB2207 at `USB`
        `USB` is not a currency: expected a code of three capital letters, such as `USD`
        hint: did you mean `USD`?
    budget > 10 XYZ
      PB2207 at `XYZ`
        `XYZ` is not a currency: expected a code of three capital letters, such as `USD`
    any page_vieww
      PB2208 at `page_vieww`
        `page_vieww` is not a kind of event: it is neither built in nor declared
        hint: did you mean `page_view`?
    count of sms_read > 2
      PB2208 at `sms_read`
        `sms_read` is not a kind of event: it is neither built in nor declared
        hint: declare it with `event sms_read { … }`
    any page_view where pagee = "x"
      PB2209 at `pagee`
        the event `page_view` has no field `pagee`
        hint: did you mean `page`?
    any page_view where page = pricing
      PB2209 at `pricing`
        the event `page_view` has no field `pricing`
        hint: to compare with a text, put it in quotes: `"pricing"`
    any demo_request where foo = 1
      PB2209 at `foo`
        the event `demo_request` has no field `foo`
        hint: declare the field with `event demo_request { foo: … }`
    any call where at in last 3 days
      PB2209 at `at`
        the event `call` has no field `at`
        hint: the moment is asked for with `in last 30 days`, or read with `last call`
    last call.resultt = answered
      PB2209 at `resultt`
        the event `call` has no field `resultt`
        hint: did you mean `result`?
    any page_view where page = company.name
      PB2210 at `company.name`
        `company.name` is a field of the lead, but `where` reads only the fields of the event `page_view`, fixed values and lists
        hint: ask about it outside the event, joined by `and`
    any page_view where page = lead.title
      PB2210 at `lead.title`
        `lead.title` is a field of the lead, but `where` reads only the fields of the event `page_view`, fixed values and lists
        hint: ask about it outside the event, joined by `and`
    any page_view where score.fit > 5
      PB2210 at `score.fit`
        `score.fit` is a score of the book, but `where` reads only the fields of the event `page_view`, fixed values and lists
        hint: ask about it outside the event, joined by `and`
    any page_view where icp.midmarket.size
      PB2210 at `icp.midmarket.size`
        `icp.midmarket.size` is a part of the book, but `where` reads only the fields of the event `page_view`, fixed values and lists
        hint: ask about it outside the event, joined by `and`
    any page_view where icp.midmarket fits
      PB2210 at `icp.midmarket`
        `icp.midmarket` is a part of the book, but `where` reads only the fields of the event `page_view`, fixed values and lists
        hint: ask about it outside the event, joined by `and`
    any page_view where any call
      PB2210 at `any call`
        `any call` is a question of its own, but `where` reads only the fields of the event `page_view`, fixed values and lists
        hint: ask about it outside the event, joined by `and`
    any referral where due before today
      PB2210 at `today`
        `today` is the day of the decision, but `where` reads only the fields of the event `referral`, fixed values and lists
        hint: ask about it outside the event, joined by `and`
    stage.lifecycle = mql
      PB2211 at `stage.lifecycle`
        `stage.lifecycle` is an outcome of the decision, which a condition cannot read
        hint: read what the stage itself rests on, such as a score or a checklist
    route.territory = 5
      PB2211 at `route.territory`
        `route.territory` is an outcome of the decision, which a condition cannot read
        hint: read what the route itself rests on, such as `company.country`
    handoff.to_ae
      PB2211 at `handoff.to_ae`
        `handoff.to_ae` is an outcome of the decision, which a condition cannot read
        hint: name the condition with `fact`, and read that in both places
    playbook.inbound
      PB2211 at `playbook.inbound`
        `playbook.inbound` is an outcome of the decision, which a condition cannot read
        hint: name the condition with `fact`, and read that in both places
    verdict = qualified
      PB2211 at `verdict`
        `verdict` is an outcome of the decision, which a condition cannot read
        hint: name the condition with `fact`, and read that in both places
    seniority = "VP"
      PB2212 at `"VP"`
        `VP` is in quotes, but the values of `seniority` are written without
        hint: write `vp`
        fix: "VP" → vp
    seniority = "vp"
      PB2212 at `"vp"`
        `vp` is in quotes, but the values of `seniority` are written without
        hint: write `vp`
        fix: "vp" → vp
    seniority in [vp, "director"]
      PB2212 at `"director"`
        `director` is in quotes, but the values of `seniority` are written without
        hint: write `director`
        fix: "director" → director
    grade.priority = "A1"
      PB2212 at `"A1"`
        `A1` is in quotes, but the values of `grade.priority` are written without
        hint: write `A1`
        fix: "A1" → A1
    company.country = "US"
      PB2212 at `"US"`
        `US` is in quotes, but the values of `company.country` are written without
        hint: write `US`
        fix: "US" → US
    company.country = "Germany"
      PB2212 at `"Germany"`
        `Germany` is in quotes, but the values of `company.country` are written without
        hint: write `DE`
        fix: "Germany" → DE
    company.markets includes "US"
      PB2212 at `"US"`
        `US` is in quotes, but the values of `company.markets` are written without
        hint: write `US`
        fix: "US" → US
    any call where result = "No answer"
      PB2212 at `"No answer"`
        `No answer` is in quotes, but the values of `result` are written without
        hint: write `no_answer`
        fix: "No answer" → no_answer
    answer = "maybe"
      PB2212 at `"maybe"`
        `maybe` is in quotes, but the values of `answer` are written without
        hint: write `maybe`
        fix: "maybe" → maybe
    icp.midmarket
      PB2213 at `icp.midmarket`
        `icp.midmarket` alone is no condition: expected `icp.midmarket fits` or a criterion of it
        hint: write `icp.midmarket fits`
        fix: icp.midmarket → icp.midmarket fits
    checklist.bant
      PB2213 at `checklist.bant`
        `checklist.bant` alone is no condition: expected `checklist.bant passes` or an item of it
        hint: write `checklist.bant passes`
        fix: checklist.bant → checklist.bant passes
    checklist.bant fits
      PB2213 at `checklist.bant`
        `fits` is asked of an ICP, but found `checklist.bant`
        hint: write `checklist.bant passes`
    icp.midmarket passes
      PB2213 at `icp.midmarket`
        `passes` is asked of a checklist, but found `icp.midmarket`
        hint: write `icp.midmarket fits`
    icp.midmarket.stack fits
      PB2213 at `icp.midmarket.stack`
        `fits` is asked of an ICP, but found `icp.midmarket.stack`
        hint: it is a condition already: write `icp.midmarket.stack`
    midmarket fits
      PB2213 at `midmarket`
        `fits` is asked of an ICP, but found `midmarket`
        hint: write `icp.midmarket fits`
    signal.pricing fits
      PB2213 at `signal.pricing`
        `fits` is asked of an ICP, but found `signal.pricing`
        hint: write `signal.pricing` alone if it is a condition
    score > 5
      PB2213 at `score`
        `score` stands alone: expected its name after a point
        hint: write its kind and name, such as `score.fit`
    icp
      PB2213 at `icp`
        `icp` stands alone: expected its name after a point
        hint: write its kind and name, such as `icp.midmarket`
    company.domain.domain = "x"
      PB2214 at `company.domain.domain`
        `company.domain` is a domain, but `.domain` is read from an e-mail address
    any referral where due.domain = "x"
      PB2214 at `due.domain`
        `due` is a date, but `.domain` is read from an e-mail address
    """#
}
