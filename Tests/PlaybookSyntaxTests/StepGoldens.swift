/// What is said about steps, branches and tracks: each text with its findings.
enum StepGoldens {
  static let all: [(text: String, findings: [String])] = [
    (
      "edition 1\ncadence c {\n  wait 3 days\n}\n",
      [
        "3:3 PB1081 `wait` is no step: a name, a colon, a channel and when were expected (each step says itself when it is due: `intro: email after 3 days`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  wait: 3 days\n}\n",
      [
        "3:3 PB1081 `wait` is no step: a name, a colon, a channel and when were expected (each step says itself when it is due: `intro: email after 3 days`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  day 3: email\n}\n",
      [
        "3:3 PB1081 `day` is no step: a name, a colon, a channel and when were expected (a step begins with its name, and says when behind the channel: `intro: email on day 3`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  email on day 3\n}\n",
      [
        "3:3 PB1081 `email on day` is no step: a name, a colon, a channel and when were expected (a step begins with its name: `intro: email on day 3`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  intro \"Hi\": email day 3\n}\n",
      [
        "3:21 PB1085 `day` stands here: `on day 3`, `after 2 days` or `2 days before FIELD` was expected (write `on day 3`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  b: after 3 days email\n}\n",
      [
        "3:6 PB1112 `after` stands here: a channel such as `email` was expected (the channel stands first: `email after 3 days`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  c: email\n}\n",
      [
        "3:11 PB1085 the step does not say when it is due: `on day 3`, `after 2 days` or `2 days before FIELD` was expected (write `on day 1` for the moment of the enrolment)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  d: email at 09:00\n}\n",
      [
        "3:12 PB1085 `at` stands here: `on day 3`, `after 2 days` or `2 days before FIELD` was expected (the day stands before the time of day: `email on day 3 at 09:00`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  e: email on day 3 at 9:00\n}\n",
      [
        "3:24 PB1060 `9:00` is no time of day: two digits, a colon and two digits such as `09:00` were expected (write `09:00`) [<09:00>]"
      ]
    ),
    (
      "edition 1\ncadence c {\n  f: email on day 3, skip when replied\n}\n",
      [
        "3:27 PB1112 `when` stands here: `if` or `unless` was expected (write `skip if`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  g: email on day 3, unless replied\n}\n",
      [
        "3:22 PB1112 `unless` stands here: a clause such as `skip if` was expected (write `skip if replied`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  h: email on day 3, else skip\n}\n",
      [
        "3:22 PB1112 `else` stands here: a clause that needs no time of day was expected (`else` says what holds when a time of day is over: `at 09:00, else next day`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  i: email 3 days\n}\n",
      [
        "3:18 PB1112 the line ends here: `before` or `after` and what it counts from was expected (from the step before it, write `after 3 days`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  j: email in 3 days\n}\n",
      [
        "3:12 PB1085 `in` stands here: `on day 3`, `after 2 days` or `2 days before FIELD` was expected (from the step before it, write `after 3 days`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  k: email on monday\n}\n",
      [
        "3:15 PB1112 `monday` stands here: `day 3` or a field was expected (a step is due on a day of the cadence, `on day 3`, or on the date in a field of the lead)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  l: email on day 3 at 09:00, else next business day\n}\n",
      [
        "3:41 PB1112 `business` stands here: `day` was expected"
      ]
    ),
    (
      "edition 1\ncadence c {\n  m: email on day 3, due in 5 minutes\n}\n",
      [
        "3:26 PB1112 `in` stands here: `within` was expected (write `due within 5 minutes`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  n: email on day 3, variants a 1, b 2\n}\n",
      [
        "3:31 PB1112 `a` stands here: `[` was expected (write the variants and their weights in square brackets: `[short 1, long 2]`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  o: email on day 3, template intro\n}\n",
      [
        "3:31 PB1112 `intro` stands here: a text in quotes was expected (write it in double quotes: `\"intro\"`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  p: \"email\" on day 3\n}\n",
      [
        "3:6 PB1112 `\"email\"` stands here: a channel such as `email` was expected (a channel stands without quotes)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  q: email on day 3, when done pass\n}\n",
      [
        "3:27 PB1112 `done` stands here: `undone` was expected (to do the step on a condition, write `skip unless`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  start: email on day 3\n}\n",
      [
        "3:3 PB1080 a step cannot be called `start`, which a cadence says something else with: another name was expected (write `start_1`, or what the step is for)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  on: email on day 1\n}\n",
      [
        "3:3 PB1080 a step cannot be called `on`, which a cadence says something else with: another name was expected (write `on_1`, or what the step is for)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  goto intro\n}\n",
      [
        "3:3 PB1081 `goto` is no step: a name, a colon, a channel and when were expected (steps run from the top to the bottom; a cadence runs once more with `again: after 90 days`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  goto: intro\n}\n",
      [
        "3:3 PB1081 `goto` is no step: a name, a colon, a channel and when were expected (steps run from the top to the bottom; a cadence runs once more with `again: after 90 days`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  unless replied { x: email on day 1 }\n}\n",
      [
        "3:3 PB1081 `unless` is no step: a name, a colon, a channel and when were expected (a cadence parts with `if replied within 2 days { … } else { … }`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  if replied within 2 days {\n    send: in office\n    on x { end: resume }\n  } else if bounced {\n    a: email on day 5\n  } else {\n    b: email on day 6\n  }\n  else { c: email on day 7 }\n}\n",
      [
        "4:5 PB1084 `send` stands in a block of steps: a line about the cadence was expected outside of it (what holds for one step stands behind it after a comma)",
        "5:5 PB1084 `on` stands in a block of steps: a track was expected outside of it (a track is entered from every step: write it behind the steps of the cadence)",
        "6:5 PB1082 a second `if` follows `else`: `{` was expected after `else` (put the second `if` inside: `else { if … { … } }`)",
        "11:3 PB1083 this `else` has no `if`: it was expected right behind the block of an `if`",
      ]
    ),
    (
      "edition 1\ncadence c {\n  if intro opened\n    a: email on day 8\n  }\n}\n",
      [
        "3:18 PB1106 a block begins here without its brace: `{` was expected [< {>]"
      ]
    ),
    (
      "edition 1\ncadence c {\n  if intro opened: {\n    a: email on day 8\n  }\n}\n",
      [
        "3:18 PB1106 a block has no colon: `{` was expected after its name and label [<>]"
      ]
    ),
    (
      "edition 1\ncadence c {\n  if intro opened\n  {\n    a: email on day 8\n  }\n}\n",
      []
    ),
    (
      "edition 1\ncadence c {\n  if replied: email on day 2\n}\n",
      [
        "3:3 PB1118 `if replied` is a block, not a line: `if replied within 2 days { … }` was expected"
      ]
    ),
    (
      "edition 1\ncadence c {\n  if intro was opened within 2 days { }\n}\n",
      [
        "3:6 PB1112 `intro` stands here: an event, `replied`, what a step did, or a condition was expected (write `intro opened`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  if replied where x = 1 { }\n}\n",
      [
        "3:14 PB1112 `where` stands here: `on` and a channel, or the end of this alternative was expected (only a kind of event takes a filter: `email_replied where …`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  if not intro opened { }\n}\n",
      [
        "3:6 PB1112 `not` stands here: an event, `replied`, what a step did, or a condition was expected (ask for what happens: `skip unless replied`, or `if replied within 2 days { } else { … }`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  if within 2 days replied { }\n}\n",
      [
        "3:6 PB1112 `within` stands here: an event, `replied`, what a step did, or a condition was expected (what is waited for stands first: `replied within 2 days`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  if a or\n    (b and\n      c) { d e: email on day 1 }\n}\n",
      [
        "5:12 PB1110 this name has spaces or hyphens: one word was expected (write `d_e`; what people read is the label in quotes after it)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  if replied { } else { } else { }\n}\n",
      [
        "3:27 PB1083 this `else` has no `if`: it was expected right behind the block of an `if`"
      ]
    ),
    (
      "edition 1\ncadence c {\n  if replied { } } else { }\n  a: email on day 1\n}\n",
      [
        "3:18 PB1102 this `}` closes nothing: every `{` before it has its `}`"
      ]
    ),
    (
      "edition 1\ncadence c {\n  else if replied { }\n}\n",
      [
        "3:3 PB1083 this `else` has no `if`: it was expected right behind the block of an `if`"
      ]
    ),
    (
      "edition 1\ncadence c {\n  intro { email on day 1 }\n}\n",
      [
        "3:3 PB1118 `intro` is a line, not a block: a colon and its value were expected"
      ]
    ),
    (
      "edition 1\ncadence c {\n  on a or b { }\n}\n",
      [
        "3:8 PB1112 `or` stands here: `{` was expected (a track waits for one thing: write a second track)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  on every demo_request { end: resume }\n}\n",
      [
        "3:6 PB1112 `every` stands here: a kind of event was expected (write `on demo_request every time { … }`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  on demo { end: over }\n}\n",
      [
        "3:18 PB1112 `over` stands here: `outcome NAME`, `resume` or `start cadence NAME` was expected (write `outcome over`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  a: email 2 days before\n}\n",
      [
        "3:25 PB1112 the line ends here: `enrolment`, a field of type date or time, or `last` and an event was expected"
      ]
    ),
    (
      "edition 1\ncadence c {\n  a: email on day three\n}\n",
      [
        "3:19 PB1112 `three` stands here: the number of the day was expected (write `on day 3`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  a: email on days 3\n}\n",
      [
        "3:15 PB1016 `days` is not written in a book: `day` was expected [<day>]"
      ]
    ),
    (
      "edition 1\ncadence c {\n  a: email on 2026-05-01\n}\n",
      [
        "3:15 PB1112 `2026-05-01` stands here: `day 3` or a field was expected (a step is due on a day of the cadence, `on day 3`, or on the date in a field of the lead)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  a: email 1 day after enrollment\n}\n",
      [
        "3:24 PB1016 `enrollment` is not written in a book: `enrolment` was expected [<enrolment>]"
      ]
    ),
    (
      "edition 1\ncadence c {\n  a: email on day 1 template \"x\"\n}\n",
      [
        "3:21 PB1112 `template` stands here: a comma was expected before it [<,>]"
      ]
    ),
    (
      "edition 1\ncadence c {\n  a: email on day 1, template \"x\", template \"y\"\n}\n",
      [
        "3:36 PB1111 `template` stands here a second time: a step has it once"
      ]
    ),
    (
      "edition 1\ncadence c {\n  a: email on day 1, variants [a 50%, b 50%]\n}\n",
      [
        "3:34 PB1112 `50%` stands here: the variant's weight was expected (write `a 50`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  a: email on day 1, skip unless\n}\n",
      [
        "3:33 PB1112 the line ends here: an event, `replied`, what a step did, or a condition was expected"
      ]
    ),
    (
      "edition 1\ncadence c {\n  a: email immediately\n}\n",
      [
        "3:12 PB1085 `immediately` stands here: `on day 3`, `after 2 days` or `2 days before FIELD` was expected (write `on day 1`, the moment of the enrolment)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  step a: email on day 1\n}\n",
      [
        "3:3 PB1110 `step` is too much here: a step begins with its name"
      ]
    ),
    (
      "edition 1\ncadence c {\n  a: email on day 1, when undone\n}\n",
      [
        "3:33 PB1112 the line ends here: `block`, `pass` or `skip after 2 days` was expected"
      ]
    ),
    (
      "edition 1\ncadence c {\n  limits: 1 a day\n}\n",
      [
        "3:11 PB1112 `1` stands here: a channel such as `email` was expected (did you mean `limit:`?)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  stop: when replied or\n}\n",
      [
        "3:24 PB1112 the line ends here: an event, `replied`, what a step did, or a condition was expected"
      ]
    ),
    (
      "edition 1\ncadence c {\n  stop: when replied where x\n}\n",
      [
        "3:22 PB1112 `where` stands here: `on` and a channel, or the end of this alternative was expected (only a kind of event takes a filter: `email_replied where …`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  touches: 6 touches in 12 days\n}\n",
      [
        "3:14 PB1112 `touches` stands here: `in` was expected (write `6 in 12 days`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  end: resume\n}\n",
      [
        "3:8 PB1112 `resume` stands here: `outcome NAME` was expected (only a track goes back to the steps: `on demo_request { … end: resume }`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  end: outcome x\n  end: outcome y\n}\n",
      [
        "4:3 PB1111 `end` stands here a second time: a cadence has it once"
      ]
    ),
    (
      "edition 1\ncadence c {\n  send: in \"UTC\"\n}\n",
      [
        "3:12 PB1112 `\"UTC\"` stands here: a calendar or `owner calendar` was expected (the hours stand before their zone: `09:00 to 18:00 in …`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  send: in office and\n}\n",
      [
        "3:22 PB1112 the line ends here: `in` and a calendar, or hours such as `09:00 to 18:00` was expected"
      ]
    ),
    (
      "edition 1\ncadence c {\n  closed days: next open day\n}\n",
      [
        "3:29 PB1112 the line ends here: `, same time` was expected (write `next open day, same time`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  else: email on day 1\n}\n",
      [
        "3:3 PB1080 a step cannot be called `else`, which a cadence says something else with: another name was expected (write `else_1`, or what the step is for)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  intro: email or sms after 1 hour\n}\n",
      [
        "3:16 PB1112 `or` stands here: `else` or when the step is due was expected (write `email else sms`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  intro: after 1 hour: email\n}\n",
      [
        "3:22 PB1081 a second colon stands in this step: one behind its name, a channel and when were expected (the channel stands first: `email after 1 hour`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  intro: email next monday\n}\n",
      [
        "3:16 PB1085 `next` stands here: `on day 3`, `after 2 days` or `2 days before FIELD` was expected (a step is due on a day of the cadence, `on day 3`, or on the date in a field of the lead)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  intro: email monday\n}\n",
      [
        "3:16 PB1085 `monday` stands here: `on day 3`, `after 2 days` or `2 days before FIELD` was expected (a step is due on a day of the cadence, `on day 3`, or on the date in a field of the lead)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  intro: email on day 3, skip if no phone\n}\n",
      [
        "3:34 PB1112 `no` stands here: an event, `replied`, what a step did, or a condition was expected (write `phone is missing`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  if intro opened in 3 days {\n    a: email on day 4\n  }\n}\n",
      [
        "3:19 PB1112 `in` stands here: `within` or `or` was expected (write `within 3 days`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  if replied in 3 days {\n    a: email on day 4\n  }\n}\n",
      [
        "3:14 PB1112 `in` stands here: `within` or `or` was expected (write `within 3 days`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  if created_at in 3 days {\n    a: email on day 4\n  }\n}\n",
      [
        "3:17 PB1112 `in` stands here: `within` or `or` was expected (write `within 3 days`, or of a date `in next 3 days`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  if replied, bounced within 2 days {\n    a: email on day 4\n  }\n}\n",
      [
        "3:13 PB1112 `,` stands here: `or` or `within` was expected (join them with `or`: `replied or bounced`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  intro: email on day 4, undone pass\n}\n",
      [
        "3:26 PB1112 `undone` stands here: a clause such as `skip if` was expected (write `when undone pass`)"
      ]
    ),
    (
      "edition 1\ncadence c {\n  intro \"a\\u{110000}b \\u{zz}\": email on day 1\n}\n",
      [
        "3:11 PB1012 `\\u` has no meaning in a text: `\\\"`, `\\\\`, `\\n`, `\\t` or `\\u{1F600}` was expected (write a backslash itself as `\\\\`)"
      ]
    ),
  ]
}
