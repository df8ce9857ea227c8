/// What is said about the lines of channels and cadences: each text with its findings.
enum CadenceGoldens {
  static let all: [(text: String, findings: [String])] = [
    (
      "edition 1\nchannel c {\n  address: phone number\n}\n",
      [
        "3:18 PB1113 `number` is too much here: the end of the line was expected"
      ]
    ),
    (
      "edition 1\nchannel c {\n  rules: standrad\n}\n",
      [
        "3:10 PB1112 `standrad` stands here: `standard` or `none` was expected (did you mean `standard`?)"
      ]
    ),
    (
      "edition 1\nchannel c {\n  hours: mon to fri 9:00 to 17:00\n}\n",
      [
        "3:21 PB1060 `9:00` is no time of day: two digits, a colon and two digits such as `09:00` were expected (write `09:00`) [<09:00>]"
      ]
    ),
    (
      "edition 1\nchannel c {\n  hours florida \"Florida\": company.state = \"FL\" 08:00 to 20:00\n}\n",
      [
        "3:49 PB1112 `08:00` stands here: an operator or `->` and hours was expected"
      ]
    ),
    (
      "edition 1\nchannel c {\n  limit: 3 per day\n}\n",
      [
        "3:12 PB1112 `per` stands here: `a day` or `in any 7 days` was expected (write `3 a day`)"
      ]
    ),
    (
      "edition 1\nchannel c {\n  template: yes\n}\n",
      [
        "3:13 PB1112 `yes` stands here: `required` was expected"
      ]
    ),
    (
      "edition 1\nchannel c {\n  manual: true\n}\n",
      [
        "3:11 PB1112 `true` stands here: `yes` or `no` was expected (write `yes`)"
      ]
    ),
    (
      "edition 1\nchannel c {\n  message: after connect\n}\n",
      [
        "3:25 PB1112 the line ends here: `accepted` or `done` was expected (write `after connect done`)"
      ]
    ),
    (
      "edition 1\nchannel c {\n  adress: phone\n}\n",
      [
        "3:3 PB1108 a channel has no line `adress`: `address`, `consent`, `opt out`, `zone`, `country`, `region`, `rules`, `hours`, `limit`, `template`, `actions` or `manual` was expected (did you mean `address`?) [perhaps <address>]"
      ]
    ),
    (
      "edition 1\nchannel c {\n  opt_out: x\n}\n",
      [
        "3:3 PB1108 a channel has no line `opt_out`: `address`, `consent`, `opt out`, `zone`, `country`, `region`, `rules`, `hours`, `limit`, `template`, `actions` or `manual` was expected (did you mean `opt out`?) [perhaps <opt out>]"
      ]
    ),
    (
      "edition 1\ncadence c {\n  zone: America/New_York\n}\n",
      [
        "3:9 PB1112 `America` stands here: a zone was expected (write its name in quotes: `\"America/New_York\"`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  closed days: skip\n}\n",
      [
        "3:16 PB1112 `skip` stands here: `next open day, same time` or `business days` was expected (a step on a closed day is never lost: write `next open day, same time`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  first step: immediately\n}\n",
      [
        "3:15 PB1112 `immediately` stands here: `at once` was expected (write `at once`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  send: office\n}\n",
      [
        "3:9 PB1112 `office` stands here: `in` and a calendar, or hours such as `09:00 to 18:00` was expected (name a calendar: `in office`, or hours: `mon to fri 09:00 to 17:00`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  send call: 09:00 to 12:00 in lead.timezone, 13:00 to 17:00\n}\n",
      [
        "3:47 PB1112 `13:00` stands here: `and` or the end of the windows was expected (the zone stands after the last hours: `09:00 to 12:00, 13:00 to 17:00 in …`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  limit: once a day\n}\n",
      [
        "3:10 PB1112 `once` stands here: a limit such as `1 a day` or `3 in any 7 days` was expected (write `1 a day`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  limit email: 3 per week\n}\n",
      [
        "3:18 PB1112 `per` stands here: `a day` or `in any 7 days` was expected (write `3 in any 7 days`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  exclusive: yes\n}\n",
      [
        "3:14 PB1112 `yes` stands here: `every cadence` or names of cadences was expected (write `every cadence`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  again: 90 days\n}\n",
      [
        "3:10 PB1112 `90` stands here: `never` or `after 90 days` was expected (write `after` before the length of time)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  start: 7 days after any touch\n}\n",
      [
        "3:10 PB1112 `7` stands here: `at least` and a length of time was expected (write `at least 7 days after any touch`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  undone tasks: ignore\n}\n",
      [
        "3:17 PB1112 `ignore` stands here: `block`, `pass` or `skip after 2 days` was expected"
      ]
    ),
    (
      "edition 1\ncadence c {\n  no adress: skip\n}\n",
      [
        "3:3 PB1108 a cadence has no line `no adress`: `closed days`, `first step`, `undone tasks` or `no address` was expected (did you mean `no address`?) [perhaps <no address>]"
      ]
    ),
    (
      "edition 1\ncadence c {\n  stop: replied or bounced\n}\n",
      [
        "3:9 PB1112 `replied` stands here: `when` and what ends it was expected (write `when replied or bounced`) [<when >]"
      ]
    ),
    (
      "edition 1\ncadence c {\n  stop email: if replied\n}\n",
      [
        "3:15 PB1112 `if` stands here: `when` was expected (write `when`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  stop sms: when intro open or no reply\n}\n",
      [
        "3:24 PB1112 `open` stands here: what a step did: `opened`, `clicked`, `replied`, `bounced`, `accepted`, `answered` or `done` was expected (did you mean `opened`?)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  end: nurture\n}\n",
      [
        "3:8 PB1112 `nurture` stands here: `outcome NAME`, `resume` or `start cadence NAME` was expected (write `outcome nurture`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  outcome nurture: recycle 60 days\n}\n",
      [
        "3:28 PB1112 `60` stands here: `after` was expected (write `recycle after 60 days`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  stop: when replied, meeting_booked\n}\n",
      [
        "3:21 PB1112 `,` stands here: `or` or the end of the line was expected (join them with `or`: `replied or meeting_booked`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  limit: 3 in 24 hours\n}\n",
      [
        "3:12 PB1112 `in` stands here: `a day` or `in any 7 days` was expected (write `3 in any 24 hours`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  limit: 3 per 24 hours\n}\n",
      [
        "3:12 PB1112 `per` stands here: `a day` or `in any 7 days` was expected (write `3 in any 24 hours`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  stop: when opt out\n}\n",
      [
        "3:14 PB1112 `opt` stands here: an event, `replied`, what a step did, or a condition was expected (write `opted out`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  stop: when meeting booked\n}\n",
      [
        "3:14 PB1112 `meeting` stands here: an event, `replied`, what a step did, or a condition was expected (the name of an event is one word: `meeting_booked`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  undone: pass\n}\n",
      [
        "3:11 PB1112 `pass` stands here: a channel was expected (did you mean `undone tasks:`?)"
      ]
    ),
  ]
}
