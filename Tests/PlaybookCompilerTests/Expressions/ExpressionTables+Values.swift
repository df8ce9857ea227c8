extension ExpressionTables {
  /// Texts, words, patterns and the state of a field.
  static let values = #"""
    company.tech contains "x"
      PB3022 at `company.tech contains "x"`
        `contains` asks a text, but `company.tech` is a list of texts
        hint: ask the list: `company.tech includes "x"`
    company.country contains "U"
      PB3022 at `company.country contains "U"`
        `contains` asks a text, but `company.country` is a country
        hint: list the countries that count: `company.country in [US, CA]`
    seniority contains "v"
      PB3022 at `seniority contains "v"`
        `contains` asks a text, but `seniority` is one of [ic, manager, director, vp, c_level]
        hint: list the values that count: `seniority in [ic, manager]`
    budget contains "v"
      PB3022 at `budget contains "v"`
        `contains` asks a text, but `budget` is an amount of money
    title like company.name
      PB3024 at `company.name`
        expected a text in quotes after `like`
        hint: write it out, such as `like "…"`
    email.domain is answered
      PB3025 at `email.domain`
        `is answered` asks about a field of the lead, but `email.domain` is a part of one
        hint: ask about the address: `email is answered`
    score.fit is answered
      PB3025 at `score.fit`
        `is answered` asks about a field of the lead, but `score.fit` is worked out from others
        hint: ask about the fields that it reads
    activities is answered
      PB3025 at `activities`
        `is answered` asks about a field of the lead, but `activities` is the activity history, which is always complete
        hint: ask about one kind of event, such as `any demo_request in last 30 days`
    last call is answered
      PB3025 at `last call`
        `is answered` asks about a field of the lead, but `last call` is read from the history
        hint: ask whether it happened: `any call`
    5 is answered
      PB3025 at `5`
        `is answered` asks about a field of the lead, but `5` is a fixed value
        hint: ask about the fields that it reads
    title = " x "
      PB3013 at `" x "`
        this text begins or ends with spaces, which a value of a lead never does: expected `"x"`
        fix: " x " → "x"
    title contains " x "
      PB3013 at `" x "`
        this text begins or ends with spaces, which a value of a lead never does: expected `"x"`
        hint: to find a whole word, use `contains word`
        fix: " x " → "x" (unsafe)
    company.domain = "Acme Corp"
      PB3014 at `"Acme Corp"`
        `Acme Corp` can never be a value of `company.domain`: expected a domain, such as `acme.example`
    email = "x"
      PB3014 at `"x"`
        `x` can never be a value of `email`: expected an e-mail address, such as `ann@acme.example`
    email in ["ann@acme.example", "ann at acme"]
      PB3014 at `"ann at acme"`
        `ann at acme` can never be a value of `email`: expected an e-mail address, such as `ann@acme.example`
    phone = "call me"
      PB3014 at `"call me"`
        `call me` can never be a value of `phone`: expected a phone number, such as `+1 555 0100`
    website = "x y"
      PB3014 at `"x y"`
        `x y` can never be a value of `website`: expected a web address, such as `https://acme.example`
    tz = "New York"
      PB3014 at `"New York"`
        `New York` can never be a value of `tz`: expected a time zone, such as `America/New_York`
    title contains ""
      PB3015 at `""`
        the text after `contains` is empty, so every text passes: expected some text
        hint: to ask whether there is a value, use `is answered`
    title = ""
      PB3015 at `""`
        this text is empty, but a value of `title` never is: expected some text
        hint: to ask whether there is no value, use `is missing`
    title in ["a", ""]
      PB3015 at `""`
        this text is empty, but a value of `title` never is: expected some text
        hint: to ask whether there is no value, use `is missing`
    budget between 20 USD and 10 USD
      PB3016 at `20 USD and 10 USD`
        `between 20 USD and 10 USD` holds nothing: expected the smaller end first
        hint: write `between 10 USD and 20 USD`
        fix: 20 USD and 10 USD → 10 USD and 20 USD (unsafe)
    company.employees between 50 and 10
      PB3016 at `50 and 10`
        `between 50 and 10` holds nothing: expected the smaller end first
        hint: write `between 10 and 50`
        fix: 50 and 10 → 10 and 50 (unsafe)
    funded_on between 2026-12-31 and 2026-01-01
      PB3016 at `2026-12-31 and 2026-01-01`
        `between 2026-12-31 and 2026-01-01` holds nothing: expected the smaller end first
        hint: write `between 2026-01-01 and 2026-12-31`
        fix: 2026-12-31 and 2026-01-01 → 2026-01-01 and 2026-12-31 (unsafe)
    created_at between 2026-12-31T00:00Z and 2026-01-01T00:00Z
      PB3016 at `2026-12-31T00:00Z and 2026-01-01T00:00Z`
        `between 2026-12-31T00:00Z and 2026-01-01T00:00Z` holds nothing: expected the smaller end first
        hint: write `between 2026-01-01T00:00Z and 2026-12-31T00:00Z`
        fix: 2026-12-31T00:00Z and 2026-01-01T00:00Z → 2026-01-01T00:00Z and 2026-12-31T00:00Z (unsafe)
    rating between 1 and -1
      PB3016 at `1 and -1`
        `between 1 and -1` holds nothing: expected the smaller end first
        hint: write `between -1 and 1`
        fix: 1 and -1 → -1 and 1 (unsafe)
    title contains word "vice president"
      PB3023 at `"vice president"`
        `vice president` is not one word: expected letters, digits and `_` only, because whole words are compared
        hint: use `contains` to find a phrase
    title contains any word in ["Head", "Head of"]
      PB3023 at `"Head of"`
        `Head of` is not one word: expected letters, digits and `_` only, because whole words are compared
        hint: use `contains` to find a phrase
    """#
}
