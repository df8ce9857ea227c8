/// What is said about hours, timers, targets and what else has to do with time: each text with its findings.
enum TimeGoldens {
  static let all: [(text: String, findings: [String])] = [
    (
      "edition 1\ncalendar c {\n  hours: 9:00 to 17:00\n}\n",
      [
        "3:10 PB1060 `9:00` is no time of day: two digits, a colon and two digits such as `09:00` were expected (write `09:00`) [<09:00>]"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: mon to fri 9am to 5pm\n}\n",
      [
        "3:21 PB1060 `9am` is no time of day: two digits, a colon and two digits such as `09:00` were expected (write `09:00`) [perhaps <09:00>]"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: mon to fri 09:00 to 5:30 pm\n}\n",
      [
        "3:30 PB1060 `5:30 pm` is no time of day: two digits, a colon and two digits such as `09:00` were expected (write `17:30`) [<17:30>]"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: mon to fri 09:00 to 25:00\n}\n",
      [
        "3:30 PB1060 `25:00` is no time of day: two digits, a colon and two digits such as `09:00` were expected (a day goes from `00:00` to `24:00`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: 09:00:00 to 17:00\n}\n",
      [
        "3:10 PB1060 `09:00:00` is no time of day: two digits, a colon and two digits such as `09:00` were expected (leave out the seconds)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: 9 to 17:00\n}\n",
      [
        "3:10 PB1060 `9` is no time of day: two digits, a colon and two digits such as `09:00` were expected (write `09:00`) [perhaps <09:00>]"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: Monday to friday 09:00 to 17:00\n}\n",
      [
        "3:10 PB1061 `Monday` is no day of the week: `mon`, `tue`, `wed`, `thu`, `fri`, `sat` or `sun` was expected (write `mon`) [perhaps <mon>]"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: weekdays 09:00 to 17:00\n}\n",
      [
        "3:10 PB1061 `weekdays` is no day of the week: `mon`, `tue`, `wed`, `thu`, `fri`, `sat` or `sun` was expected (write `mon to fri`) [perhaps <mon to fri>]"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: monn 09:00 to 17:00\n}\n",
      [
        "3:10 PB1061 `monn` is no day of the week: `mon`, `tue`, `wed`, `thu`, `fri`, `sat` or `sun` was expected (write `mon`) [perhaps <mon>]"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: mon-fri 09:00 to 17:00\n}\n",
      [
        "3:13 PB1112 `-` stands here: `to` was expected (write `mon to fri`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: mon to fri 09:00-17:00\n}\n",
      [
        "3:26 PB1112 `-` stands here: `to` was expected (write `09:00 to 17:00`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: mon to fri from 09:00 to 17:00\n}\n",
      [
        "3:21 PB1112 `from` stands here: a time of day such as `09:00` was expected (leave out `from`: `mon to fri 09:00 to 17:00`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: mon, wed 09:00 to 17:00\n}\n",
      [
        "3:13 PB1112 `,` stands here: a time of day such as `09:00` was expected (join days with `and`: `mon and wed 09:00 to 17:00`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: mon to fri, 09:00 to 17:00\n}\n",
      [
        "3:20 PB1112 `,` stands here: a time of day such as `09:00` was expected (leave out the comma: `mon to fri 09:00 to 17:00`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: 09:00 to 17:00 mon to fri\n}\n",
      [
        "3:25 PB1112 `mon` stands here: a comma or the end of the hours was expected (the days stand before their hours: `mon to fri 09:00 to 17:00`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: mon to fri noon to 17:00\n}\n",
      [
        "3:21 PB1112 `noon` stands here: a time of day such as `09:00` was expected (write `12:00`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: 09:00 to 12:00, office\n}\n",
      [
        "3:26 PB1061 `office` is no day of the week: `mon`, `tue`, `wed`, `thu`, `fri`, `sat` or `sun` was expected"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: mon to fri\n}\n",
      [
        "3:20 PB1112 the line ends here: a time of day such as `09:00` was expected (write `mon to fri 09:00 to 17:00`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  holidays: 2026-12-25\n}\n",
      [
        "3:3 PB1108 a calendar has no line `holidays`: `zone`, `hours` or `closed` was expected (did you mean `closed`?) [perhaps <closed>]"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  closed: 2026-12-24 - 2026-12-26\n}\n",
      [
        "3:22 PB1112 `-` stands here: `to` was expected (write `2026-12-27 to 2027-01-01`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  closed: Dec 25\n}\n",
      [
        "3:11 PB1112 `Dec` stands here: a date such as `2026-12-25` was expected (a date is written as year, month and day: `2026-03-02`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  closed: 2026-12-25, \"holidays.csv\"\n}\n",
      [
        "3:23 PB1112 `\"holidays.csv\"` stands here: a date such as `2026-12-25` was expected (write `from \"holidays.csv\"`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  zone: UTC\n}\n",
      [
        "3:9 PB1112 `UTC` stands here: a text in quotes was expected (write it in double quotes: `\"UTC\"`)"
      ]
    ),
    (
      "edition 1\nteam t {\n  rep a: away 2026-01-01\n  rep b: weight 1, away 2026-08-03, 2026-12-28\n  rep c: weight 1, vacation 2026-08-03\n}\n",
      [
        "3:10 PB1112 `away` stands here: `weight` was expected (the weight comes first: `weight 1, away 2026-08-03 to 2026-08-14`)",
        "4:37 PB1112 `2026-12-28` stands here: `away` was expected (write `away` before each of them: `away 2026-08-03, away 2026-12-28`)",
        "5:20 PB1117 `vacation` has no meaning after the comma: `away` was expected",
      ]
    ),
    (
      "edition 1\nlead {\n  a: money, fresh 90 days by b\n  b: money, fresh for 90 d by c\n  c: money, fresh for 90 days of d\n  d: money, fresh for 90\n}\n",
      [
        "3:19 PB1112 `90` stands here: `for` was expected (write `fresh for 90 days by updated_at`)",
        "4:26 PB1120 `d` is no unit of time: `days`, `weeks`, `months`, `hours`, `minutes`, `seconds`, `business days` or `business hours` was expected (did you mean `days`?)",
        "5:31 PB1112 `of` stands here: `by` and the field that says when it was written down was expected",
        "6:25 PB1120 a unit of time is missing: `days`, `weeks`, `months`, `hours`, `minutes`, `seconds`, `business days` or `business hours` was expected",
      ]
    ),
    (
      "edition 1\nscore s {\n  a: +5 each call, expires 30 days\n  b: +5 each call, halves after 14 days\n  c: +5 each call, loses 5 points every 7 days\n  d: +5 each call, loses 5 every 7 days since email_opened\n  e: +5 each call, decays 5\n  never below: 0\n}\n",
      [
        "3:28 PB1112 `30` stands here: `after` was expected (write `expires after 30 days`)",
        "4:27 PB1112 `after` stands here: `every` was expected (write `halves every 14 days`)",
        "5:28 PB1112 `points` stands here: `every` was expected (leave out `points`: `loses 5 every 7 days`)",
        "6:47 PB1112 `email_opened` stands here: `last` and an event was expected (write `since last email_opened`)",
        "7:20 PB1117 `decays` has no meaning after the comma: `up to … points`, `once`, `once per day`, `once per week`, `unknown counts 0`, `expires after`, `loses` or `halves every` was expected",
        "8:17 PB1112 the line ends here: `at the end of each day` was expected (write `never below: 0 at the end of each day`)",
      ]
    ),
    (
      "edition 1\nevent e {\n  means: text\n}\n",
      [
        "3:10 PB1112 `text` stands here: `touch on CHANNEL`, `reply on CHANNEL`, `away until FIELD`, `opt out of CHANNEL`, `bounce on CHANNEL` or `soft bounce on CHANNEL` was expected (a field of an event cannot be called `means`: give it another name)"
      ]
    ),
    (
      "edition 1\nevent e {\n  means: touch email\n}\n",
      [
        "3:16 PB1112 `email` stands here: `on` and a channel was expected (write `on email`)"
      ]
    ),
    (
      "edition 1\nevent e {\n  means: unsubscribe\n}\n",
      [
        "3:10 PB1112 `unsubscribe` stands here: `touch on CHANNEL`, `reply on CHANNEL`, `away until FIELD`, `opt out of CHANNEL`, `bounce on CHANNEL` or `soft bounce on CHANNEL` was expected (write `opt out of all`)"
      ]
    ),
    (
      "edition 1\nevent e {\n  means: reply on email when a = b\n}\n",
      [
        "3:25 PB1112 `when` stands here: `where` was expected (write `where` and a condition)"
      ]
    ),
    (
      "edition 1\nevent e {\n  means: opt out email\n}\n",
      [
        "3:18 PB1112 `email` stands here: `of` was expected (write `opt out of email`)"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept: 24 hours of offered\n  meeting: within 2 business days after offered\n}\n",
      [
        "3:11 PB1112 `24` stands here: `within` and a length of time was expected (write `within 24 hours of offered`)",
        "4:35 PB1112 `after` stands here: `of` and what starts the clock was expected (write `within 2 business days of offered`)",
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept: within 24 h of offered\n  meeting: within 24hrs of offered\n}\n",
      [
        "3:21 PB1120 `h` is no unit of time: `days`, `weeks`, `months`, `hours`, `minutes`, `seconds`, `business days` or `business hours` was expected (did you mean `hours`?)",
        "4:19 PB1112 `24hrs` stands here: a number and a unit of time such as `30 days` was expected (write `24 hours`)",
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept: within 24 of offered\n  meeting: within 2 working days of offered\n}\n",
      [
        "3:21 PB1120 a unit of time is missing: `days`, `weeks`, `months`, `hours`, `minutes`, `seconds`, `business days` or `business hours` was expected",
        "4:21 PB1120 `working` is no unit of time: `days`, `weeks`, `months`, `hours`, `minutes`, `seconds`, `business days` or `business hours` was expected (did you mean `business days`?)",
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept: within 24 hours, else tell \"x\"\n  meeting: within 2 business days of offered in office\n}\n",
      [
        "3:26 PB1112 `,` stands here: `of` and what starts the clock was expected (write `within 24 hours of offered`)",
        "4:46 PB1112 `in` stands here: the end of the clock was expected (the calendar stands after the length: `within 2 business days in office of offered`)",
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept: within 24 hours of offered until accepted\n  timer t: within 24 hours of offered, else reassign\n}\n",
      [
        "3:38 PB1113 `until` is too much here: `, else …` or the end of the line was expected (`accept` ends when the hand-off is accepted or rejected; for another end write `timer NAME: …`)",
        "4:38 PB1112 `,` stands here: `until` and what stops the clock was expected (write `of accepted until meeting_held`)",
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept: within 24 hours of offered, else notify \"boss\"\n  meeting: within 24 hours of offered, at 50 tell \"boss\"\n  reassign: within 48 hours of offered\n}\n",
      [
        "3:44 PB1112 `notify` stands here: `tell \"…\"`, `queue NAME` or `reassign` was expected (write `tell \"sales-manager\"`)",
        "4:43 PB1112 `50` stands here: a share of the time such as `50%` was expected (write `at 50%`)",
        "5:13 PB1112 `within` stands here: a length of time was expected (write `48 hours after offered`)",
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept: within 24 hours of offered, else tell boss\n  reassign: 48 hours\n}\n",
      [
        "3:49 PB1112 `boss` stands here: a text in quotes was expected (write it in double quotes: `\"boss\"`)",
        "4:21 PB1112 the line ends here: `after` and what starts the clock was expected (write `48 hours after offered`)",
      ]
    ),
    (
      "edition 1\nhandoff h {\n  meeting: within 2 business days in the office of offered, tell \"x\"\n  reject x: 90 days\n  reject y: recycle in 90 days\n  reject z: recycle after 90 days, at most twice\n}\n",
      [
        "3:38 PB1112 `the` stands here: a calendar was expected (leave out `the`)",
        "4:13 PB1112 `90` stands here: `recycle after 90 days` or `never again` was expected (write `recycle after 90 days`)",
        "5:21 PB1112 `in` stands here: `after` was expected (write `recycle after 90 days`)",
        "6:44 PB1112 `twice` stands here: a number of times was expected (write `at most 2 times`)",
      ]
    ),
    (
      "edition 1\nhandoff h {\n  acept: within 24 hours of offered\n}\n",
      [
        "3:3 PB1108 a hand-off has no line `acept`: `needs`, `owner`, `accept`, `meeting`, `reassign`, `timer`, `reject` or `brief` was expected (did you mean `accept`?) [perhaps <accept>]"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept \"Label\": within 24 hours of offered\n}\n",
      [
        "3:10 PB1110 `\"Label\"` is too much here: nothing more was expected before the colon or brace"
      ]
    ),
    (
      "edition 1\nplaybook p {\n  cadence: a if verdict in [needs_info]\n}\n",
      [
        "3:14 PB1112 `if` stands here: `when` was expected (write `a when verdict in [needs_info]`)"
      ]
    ),
    (
      "edition 1\nplaybook p {\n  cadence: a when verdict = needs_info\n}\n",
      [
        "3:27 PB1112 `=` stands here: `in` and a list of verdicts was expected (write `verdict in [needs_info]`)"
      ]
    ),
    (
      "edition 1\nplaybook p {\n  cadence: a when verdict in needs_info\n}\n",
      [
        "3:30 PB1112 `needs_info` stands here: `[` was expected (write `verdict in [needs_info]`)"
      ]
    ),
    (
      "edition 1\nplaybook p {\n  target a: within 90 seconds of created_at\n  target b: 90 seconds from created_at\n  target c: speed\n  target d: 6 touches\n  target e: at least 6 touches\n  target f: reply rate at least 5\n  target: 90 seconds from created_at until first touch\n}\n",
      [
        "3:13 PB1112 `within` stands here: a length of time was expected (leave out `within`: `90 seconds from created_at until first touch`)",
        "4:39 PB1112 the line ends here: `until` and what stops the clock was expected (write `90 seconds from created_at until first touch`)",
        "5:13 PB1112 `speed` stands here: a length of time, a number of touches or `reply rate` was expected (write `90 seconds from created_at until first touch`, `at least 6 touches before giving up`, `40 to 60 touches a day` or `reply rate at least 5%`)",
        "6:22 PB1112 the line ends here: `a day` was expected (write `6 touches a day`)",
        "7:31 PB1112 the line ends here: `before giving up` was expected (write `at least 6 touches before giving up`)",
        "8:33 PB1112 `5` stands here: a percentage such as `5%` was expected (write `5%`)",
        "9:9 PB1109 this target has no name: a word was expected here",
      ]
    ),
    (
      "edition 1\nfact a: b in last 24h\n",
      [
        "2:19 PB1112 `24h` stands here: a number and a unit of time such as `30 days` was expected (write `24 hours`)"
      ]
    ),
    (
      "edition 1\nfact a: b in last 2 hrs\n",
      [
        "2:21 PB1120 `hrs` is no unit of time: `days`, `weeks`, `months`, `hours`, `minutes`, `seconds`, `business days` or `business hours` was expected (did you mean `hours`?)"
      ]
    ),
    (
      "edition 1\nfact a: b = 24:30\n",
      [
        "2:13 PB1060 `24:30` is no time of day: two digits, a colon and two digits such as `09:00` were expected (a day goes from `00:00` to `24:00`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: mon to fri 09:00 to 12:00\n    and 13:00 to 17:00\n}\n",
      [
        "4:5 PB1112 `and` stands here: a comma or the end of the line was expected (further hours stand after a comma: `09:00 to 12:00, 13:00 to 17:30`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: 24/7\n}\n",
      [
        "3:10 PB1112 `24` stands here: a day or a time of day was expected (write `00:00 to 24:00`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: always\n}\n",
      [
        "3:10 PB1112 `always` stands here: a day or a time of day was expected (write `00:00 to 24:00`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: 09:00 to 17:00 every day\n}\n",
      [
        "3:25 PB1112 `every` stands here: a comma or the end of the hours was expected (the days stand before their hours: `mon to fri 09:00 to 17:00`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: mon to fri 09.00 to 17.00\n}\n",
      [
        "3:21 PB1060 `09.00` is no time of day: two digits, a colon and two digits such as `09:00` were expected (write `09:00`) [perhaps <09:00>]"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: mon to fri 0900 to 1700\n}\n",
      [
        "3:21 PB1060 `0900` is no time of day: two digits, a colon and two digits such as `09:00` were expected (write `09:00`) [perhaps <09:00>]"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: mon to fri 09:00–17:00\n}\n",
      [
        "3:26 PB1016 `–` makes no range in a book: `between 10 and 20`, `0 to 100` in a total or `09:00 to 17:00` in hours was expected"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: mon to fri 09:00 to 17:00 except 12:00 to 13:00\n}\n",
      [
        "3:36 PB1112 `except` stands here: a comma or the end of the line was expected (write the hours before and after a pause: `09:00 to 12:00, 13:00 to 17:30`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: mon to fri 09:00 to 17:00 in \"Europe/Berlin\"\n}\n",
      [
        "3:36 PB1112 `in` stands here: a comma or the end of the line was expected (the zone is a line of its own: `zone: \"Europe/Berlin\"`)"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  closed: 12-25\n}\n",
      [
        "3:11 PB1112 `12` stands here: a date such as `2026-12-25` was expected"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  closed: \"Christmas\": 2026-12-25\n}\n",
      [
        "3:11 PB1112 `\"Christmas\"` stands here: a date such as `2026-12-25` was expected"
      ]
    ),
    (
      "edition 1\ncalendar c {\n  hours: \"mon to fri 09:00 to 17:00\"\n}\n",
      [
        "3:10 PB1112 `\"mon to fri 09:00 to 17:00\"` stands here: a time of day such as `09:00` was expected (hours stand without quotes: `mon to fri 09:00 to 17:00`)"
      ]
    ),
    (
      "edition 1\ncalendar c: mon to fri 09:00 to 17:00\n",
      [
        "2:1 PB1118 `calendar c` is a block, not a line: `calendar name \"Label\" { … }` was expected"
      ]
    ),
    (
      "edition 1\nteam t {\n  calendar: \"office\"\n}\n",
      [
        "3:13 PB1112 `\"office\"` stands here: a name was expected (a name stands without quotes)"
      ]
    ),
    (
      "edition 1\nteam t {\n  calendar: calendar office\n}\n",
      [
        "3:13 PB1112 `calendar` stands here: only the name was expected (write `calendar: office`)"
      ]
    ),
    (
      "edition 1\nteam t {\n  rep a \"A\": weight 1, away from 2026-08-03 to 2026-08-14\n}\n",
      [
        "3:29 PB1112 `from` stands here: a date such as `2026-12-25` was expected (leave out `from`: `2026-08-03 to 2026-08-14`)"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept within 24 hours of offered\n}\n",
      [
        "3:9 PB1104 this line has no colon: `:` was expected between what it is called and what it says [perhaps <:>]"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  timer: within 24 hours of offered until accepted\n}\n",
      [
        "3:8 PB1109 this timer has no name: a word was expected here"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  timer t within 24 hours of offered until accepted\n}\n",
      [
        "3:10 PB1104 this line has no colon: `:` was expected between what it is called and what it says [perhaps <:>]"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept: within 24 hours, of offered\n}\n",
      [
        "3:26 PB1112 `,` stands here: `of` and what starts the clock was expected (write `within 24 hours of offered`)"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept: within 24 business hours of offered else tell \"x\"\n}\n",
      [
        "3:47 PB1112 `else` stands here: a comma was expected before it [<,>]"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept: within one day of offered\n}\n",
      [
        "3:18 PB1112 `one` stands here: a number and a unit of time such as `30 days` was expected (write `1 day`)"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept: within a day of offered\n}\n",
      [
        "3:18 PB1112 `a` stands here: a number and a unit of time such as `30 days` was expected (write `1 day`)"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept: within 24 hours of offered, then tell \"x\"\n}\n",
      [
        "3:39 PB1112 `then` stands here: `else` or `at 50%` was expected (write `else tell \"sales-manager\"`)"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept: within 24 hours of offered, tell \"x\"\n}\n",
      [
        "3:39 PB1112 `tell` stands here: `else` or `at 50%` was expected (write `else tell \"sales-manager\"`)"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept: within 24 hours of offered, else tell \"x\" and reassign\n}\n",
      [
        "3:53 PB1113 `and` is too much here: `, else …` or the end of the line was expected"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept: within 24 hours of offered, else tell \"x\", \"y\"\n}\n",
      [
        "3:54 PB1117 `\"y\"` has no meaning after the comma: `else tell`, `else queue`, `else reassign` or `at 50% tell` was expected"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept: within 24 hours of offered, at 50 % tell \"x\"\n}\n",
      [
        "3:45 PB1008 `%` has no meaning here: a word, a number, a text in quotes or a sign was expected (a percentage is a number and at once its sign: `80%`)"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  accept: within 24 hours of the offer\n}\n",
      [
        "3:30 PB1112 `the` stands here: an event such as `offered`, a field of type time, or `first touch` was expected (leave out `the`: `of offered`)"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  reject: recycle after 90 days\n}\n",
      [
        "3:9 PB1109 this reason has no name: a word was expected here"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  reject x \"X\": never\n}\n",
      [
        "3:22 PB1112 the line ends here: `again` was expected (write `never again`)"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  reject x \"X\": recycle never\n}\n",
      [
        "3:25 PB1112 `never` stands here: `after` was expected (write `never again`)"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  reject x \"X\": recycle after 90 days into cadence later\n}\n",
      [
        "3:39 PB1112 `into` stands here: a comma was expected before it [<,>]"
      ]
    ),
    (
      "edition 1\nhandoff h {\n  reject x \"X\": recycle after 90 days, max 2\n}\n",
      [
        "3:40 PB1117 `max` has no meaning after the comma: `into cadence` or `at most` was expected (did you mean `at most`?)"
      ]
    ),
    (
      "edition 1\nplaybook p {\n  cadence: inbound_fast, later when needs_info\n}\n",
      [
        "3:37 PB1112 `needs_info` stands here: `verdict` was expected (write `when verdict in [needs_info]`)"
      ]
    ),
    (
      "edition 1\nplaybook p {\n  cadence inbound_fast: when verdict in [needs_info]\n}\n",
      [
        "3:11 PB1110 `inbound_fast` is too much here: nothing more was expected before the colon or brace"
      ]
    ),
    (
      "edition 1\nplaybook p {\n  target a \"A\": 90 seconds from created_at to first touch\n}\n",
      [
        "3:44 PB1112 `to` stands here: `until` and what stops the clock was expected (write `until` in place of `to`)"
      ]
    ),
    (
      "edition 1\nplaybook p {\n  target a \"A\": first touch within 90 seconds\n}\n",
      [
        "3:17 PB1112 `first` stands here: a length of time, a number of touches or `reply rate` was expected (write `90 seconds from created_at until first touch`, `at least 6 touches before giving up`, `40 to 60 touches a day` or `reply rate at least 5%`)"
      ]
    ),
    (
      "edition 1\nplaybook p {\n  target a \"A\": 40-60 touches a day\n}\n",
      [
        "3:19 PB1112 `-` stands here: `to` was expected (write `40 to 60 touches a day`)"
      ]
    ),
    (
      "edition 1\nplaybook p {\n  target a \"A\": 40 touches per day\n}\n",
      [
        "3:28 PB1112 `per` stands here: `a day` was expected (write `40 touches a day`)"
      ]
    ),
    (
      "edition 1\nplaybook p {\n  target a \"A\": reply rate > 5%\n}\n",
      [
        "3:28 PB1112 `>` stands here: `at least` was expected (write `reply rate at least 5%`)"
      ]
    ),
    (
      "edition 1\nplaybook p {\n  target a \"A\": at least 6 calls before giving up\n}\n",
      [
        "3:28 PB1112 `calls` stands here: `touches` was expected"
      ]
    ),
    (
      "edition 1\nscore s {\n  a: +5 each call expires after 30 days\n}\n",
      [
        "3:19 PB1112 `expires` stands here: a comma was expected before it [<,>]"
      ]
    ),
    (
      "edition 1\nscore s {\n  never below 0 at the end of each day\n}\n",
      [
        "3:14 PB1104 this line has no colon: `:` was expected between what it is called and what it says [perhaps <:>]"
      ]
    ),
    (
      "edition 1\nlead {\n  a: money, stale after 90 days\n}\n",
      [
        "3:13 PB1117 `stale` has no meaning after the comma: `required`, `private`, `can change`, `default`, `ask`, `blank`, `reads`, `take`, `only if equal`, `as`, `currency`, `in zone` or `fresh for` was expected"
      ]
    ),
  ]
}
