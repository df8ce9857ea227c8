extension ExpressionTables {
  /// Lists, in brackets and named.
  static let lists = #"""
    company.domain in "acme.example"
      PB3020 at `"acme.example"`
        expected a list after `in`, but found `"acme.example"`
        hint: write it in brackets: `in ["acme.example"]`
    seniority in vp
      PB3020 at `vp`
        expected a list after `in`, but found `vp`
        hint: write it in brackets: `in [vp]`
    company.domain = list.competitors
      PB3020 at `list.competitors`
        `list.competitors` is a list, but expected a single value
        hint: write `company.domain in list.competitors`
    seniority = [vp, ic]
      PB3020 at `[vp, ic]`
        `[vp, ic]` is a list, but expected a single value
        hint: write `seniority in [vp, ic]`
    seniority != [vp, ic]
      PB3020 at `[vp, ic]`
        `[vp, ic]` is a list, but expected a single value
        hint: write `not seniority in [vp, ic]`
    "HubSpot" in company.tech
      PB3020 at `company.tech`
        expected a list after `in`, but found `company.tech`
        hint: ask the list: `company.tech includes "HubSpot"`
    company.employees in source
      PB3020 at `source`
        expected a list after `in`, but found `source`
        hint: write the values in brackets, such as `in [a, b]`
    company.tech includes ["x"]
      PB3020 at `["x"]`
        `["x"]` is a list, but expected a single value
        hint: write `company.tech includes any of ["x"]`, or `includes all of`
    company.tech includes list.words
      PB3020 at `list.words`
        `list.words` is a list, but expected a single value
        hint: write `company.tech includes any of list.words`, or `includes all of`
    company.tech includes any of company.tech
      PB3020 at `company.tech`
        expected a list after `includes any of`, but found `company.tech`
        hint: write the values in brackets, such as `includes any of [a, b]`
    title contains ["a", "b"]
      PB3020 at `["a", "b"]`
        `["a", "b"]` is a list, but expected a single value
        hint: one text at a time: join several questions with `or`
    title contains any word in "Head"
      PB3020 at `"Head"`
        expected a list after `contains any word in`, but found `"Head"`
        hint: write it in brackets: `contains any word in ["Head"]`
    list.competitors
      PB3020 at `list.competitors`
        `list.competitors` is a list, but expected a single value
        hint: ask whether a field is in it: `… in list.competitors`
    any call where list.words = 5
      PB3020 at `list.words`
        `list.words` is a list, but expected a single value
        hint: ask whether a field is in it: `… in list.words`
    value: [1, 2]
      PB3020 at `[1, 2]`
        `[1, 2]` is a list, but expected a single value
        hint: lists stand after `in` and `includes any of`
    company.name includes "x"
      PB3021 at `company.name includes "x"`
        `includes` asks a list, but `company.name` is a text
        hint: to look inside a text, write `company.name contains "x"`
    company.name includes any of ["x", "y"]
      PB3021 at `company.name includes any of ["x", "y"]`
        `includes any of` asks a list, but `company.name` is a text
        hint: to look inside a text, write `company.name contains any word in ["x", "y"]`
    seniority includes vp
      PB3021 at `seniority includes vp`
        `includes` asks a list, but `seniority` is one of [ic, manager, director, vp, c_level]
        hint: a single value is compared: `seniority = vp`
    company.employees includes any of [1, 2]
      PB3021 at `company.employees includes any of [1, 2]`
        `includes any of` asks a list, but `company.employees` is a count
        hint: a single value is compared: `company.employees in [1, 2]`
    company.tech in list.words
      PB3020 at `company.tech`
        `company.tech` is a list, but expected a single value
        hint: ask the list: `company.tech includes any of list.words`
    company.employees in []
      PB3017 at `[]`
        the list is empty, so nothing is in it: expected at least one value
    company.tech includes any of []
      PB3017 at `[]`
        the list is empty, so nothing is in it: expected at least one value
    title contains any word in []
      PB3017 at `[]`
        the list is empty, so nothing is in it: expected at least one value
    value: first known of []
      PB3017 at `first known of []`
        the list is empty, so nothing is in it: expected at least one value
    company.employees in [1, 2, 2]
      PB3018 (warning) at `2`
        `2` stands in this list twice: expected each value once
        label at `2`: it stands here first
      = (in→yesNo company.employees 1:count 2:count)
      ~ company.employees in [1, 2]
    title in ["VP", "Head", "vp"]
      PB3018 (warning) at `"vp"`
        `"vp"` stands in this list twice: expected each value once
        label at `"VP"`: it stands here first
      = (in→yesNo title "VP":text "Head":text)
      ~ title in ["VP", "Head"]
    seniority in [vp, ic, vp]
      PB3018 (warning) at `vp`
        `vp` stands in this list twice: expected each value once
        label at `vp`: it stands here first
      = (in→yesNo seniority vp:choice5 ic:choice5)
      ~ seniority in [vp, ic]
    company.tech includes all of ["a", "A"]
      PB3018 (warning) at `"A"`
        `"A"` stands in this list twice: expected each value once
        label at `"a"`: it stands here first
      = (includes all of→yesNo company.tech "a":text)
      ~ company.tech includes all of ["a"]
    company.employees in list.competitors
      PB3019 at `company.employees in list.competitors`
        `company.employees` is a count, but `list.competitors` holds texts
        hint: write the values in brackets, such as `in [1, 2]`
    confirmed in list.words
      PB3019 at `confirmed in list.words`
        `confirmed` is a yes or no, but `list.words` holds texts
        hint: write the values in brackets, such as `in [1, 2]`
    company.domain in list.www
      PB3019 at `company.domain in list.www`
        `company.domain` is a domain, but `list.www` holds `https://www.globex.example/jobs`, which it can never be
        label at ``: the list is declared here
        hint: in the list write `globex.example`
    company.domain in list.names
      PB3019 at `company.domain in list.names`
        `company.domain` is a domain, but `list.names` holds `Acme Corp`, which it can never be
        label at ``: the list is declared here
    company.industry in list.industries
      PB3019 at `company.industry in list.industries`
        `company.industry` is one of [saas, fintech, health], but `list.industries` holds `Software`, which it can never be
        label at ``: the list is declared here
        hint: in the list write `saas`, the name of that value
    seniority in list.words
      PB3019 at `seniority in list.words`
        `seniority` is one of [ic, manager, director, vp, c_level], but `list.words` holds `Head`, which it can never be
        label at ``: the list is declared here
    company.country in list.words
      PB3019 at `company.country in list.words`
        `company.country` is a country, but `list.words` holds `VP`, which it can never be
        label at ``: the list is declared here
    title contains any word in list.phrases
      PB3023 at `list.phrases`
        `list.phrases` holds `vice president`, which is not one word: expected letters, digits and `_` only
        label at ``: the list is declared here
    """#
}
