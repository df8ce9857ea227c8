/// What is said about lines of playbooks, hand-offs and calendars written from habit: each text with its findings.
enum HabitGoldens {
  static let all: [(text: String, findings: [String])] = [
    (
      "edition 1\nplaybook p {\n  applies: email is answered\n}\n",
      [
        "3:12 PB1112 `email` stands here: `when` and a condition was expected (write `when email is answered`) [<when >]"
      ]
    ),
    (
      "edition 1\nplaybook p {\n  qualified: any page_view where page = \"/pricing\"\n}\n",
      [
        "3:14 PB1112 `any` stands here: `when` and a condition was expected (write `when any page_view where page = \"/pricing\"`) [<when >]"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept: within 12 hours from offered\n}\n",
      [
        "3:27 PB1112 `from` stands here: `of` and what starts the clock was expected (write `within 12 hours of offered`)"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept: 3 business hours of offered\n}\n",
      [
        "3:11 PB1112 `3` stands here: `within` and a length of time was expected (write `within 3 business hours of offered`)"
      ]
    ),
    (
      "edition 1\nplaybook p {\n  target x: 6 touches before giving up\n}\n",
      [
        "3:23 PB1112 `before` stands here: `a day` was expected (write `at least 6 touches before giving up`)"
      ]
    ),
    (
      "edition 1\nplaybook p {\n  target x: 20-30 touches a day\n}\n",
      [
        "3:15 PB1112 `-` stands here: `to` was expected (write `20 to 30 touches a day`)"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  reject r: recycle in 45 days\n}\n",
      [
        "3:21 PB1112 `in` stands here: `after` was expected (write `recycle after 45 days`)"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  reject r: 60 business days\n}\n",
      [
        "3:13 PB1112 `60` stands here: `recycle after 90 days` or `never again` was expected (write `recycle after 60 business days`)"
      ]
    ),
    (
      "edition 1\nplaybook p {\n  cadence: fast when not qualified\n}\n",
      [
        "3:22 PB1112 `not` stands here: `verdict` was expected (write `when verdict in [not_qualified]`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: mon to fri 09:00-17:30\n}\n",
      [
        "3:26 PB1112 `-` stands here: `to` was expected (write `09:00 to 17:30`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: 09:00 to 12:00\n  hours: sat 10:00 to 12:00\n}\n",
      [
        "4:3 PB1111 `hours` stands here a second time: a calendar has it once (join them with a comma: `mon to fri 09:00 to 17:00, sat 10:00 to 12:00`)"
      ]
    ),
    (
      "edition 1\nplaybook p {\n  cadence: a\n  cadence: b\n}\n",
      [
        "4:3 PB1111 `cadence` stands here a second time: a playbook has it once (join them with a comma: `nurture when verdict in [needs_info], later when verdict in [not_qualified]`)"
      ]
    ),
  ]
}
