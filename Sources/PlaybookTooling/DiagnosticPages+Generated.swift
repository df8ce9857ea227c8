// swift-format-ignore-file
// Generated from docs/diagnostics by `make generate`; do not edit.

extension DiagnosticPages {
  package static let all: [(code: String, text: StaticString)] = [
    (
      "PB1001",
      ###"""
      # PB1001: the file does not begin with its edition

      Every file of a book begins with the edition of the language that it is written in, so that it still means the same when
      the language has moved on. Only comments and blank lines may stand before it.

      Write `edition 1` as the first line.

      ## Fails

      ```playbook fail
      lead {
        employees: count
      }

      fact big "Over 500 people": employees > 500
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees > 500
      ```

      """###
    ),
    (
      "PB1002",
      ###"""
      # PB1002: the edition is not known

      The file asks for an edition of the language that this version of the program does not know. Nothing else in the file is
      judged, since it may follow other rules.

      Write `edition 1`, or update the program if the file was written for a newer one.

      ## Fails

      ```playbook fail
      edition 2

      lead {
        employees: count
      }

      fact big "Over 500 people": employees > 500
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees > 500
      ```

      """###
    ),
    (
      "PB1003",
      ###"""
      # PB1003: the file is not text

      A book is plain text in UTF-8. This file is something else: an image, a spreadsheet, an archive, or text saved as UTF-16.

      Check that the right file is named. If it is text, save it again with the encoding UTF-8.

      ## Fails

      ```console fail
      $ playbookc check playbooks/logo.playbook
      playbooks/logo.playbook:1:1: error[PB1003]: this is not a text file: a book in UTF-8 was expected
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees > 500
      ```

      """###
    ),
    (
      "PB1004",
      ###"""
      # PB1004: the file is not quite UTF-8

      Somewhere in the file stands a byte that begins no character in UTF-8, usually a letter such as `ü` from a file that was
      saved with an older encoding. Only the first such place is shown.

      Save the file again with the encoding UTF-8; most editors offer it under "Save as".

      ## Fails

      ```console fail
      $ playbookc check playbooks/sales.playbook
      playbooks/sales.playbook:3:16: error[PB1004]: this is not UTF-8: the byte `FC` begins no character
        hint: save the file again with the encoding UTF-8
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees > 500
      ```

      """###
    ),
    (
      "PB1005",
      ###"""
      # PB1005: the file is too large

      A file of a book may have at most 8 MiB; a book of ten thousand lines has about half of one. Larger files are not read at all.

      Split the book into several files in one directory: they form one book, in any order. Long lists of values belong into a
      file of their own, which a `list` names.

      ## Fails

      ```console fail
      $ playbookc check playbooks/export.playbook
      playbooks/export.playbook:1:1: error[PB1005]: this file has 20971520 bytes: at most 8388608 (8 MiB) are read
        hint: split the book into several files in one directory
      ```

      ## Repaired

      ```playbook ok
      edition 1

      list free_mail "Free mail": ["gmail.com", "outlook.com"]
      ```

      """###
    ),
    (
      "PB1006",
      ###"""
      # PB1006: a control character stands in the text

      The file holds a character that is no text, such as a NUL or a bell. It cannot be seen in most editors and often comes
      along when text is copied from another program.

      Delete it. In a label or a text it can be written as an escape: `\u{7}`.

      ## Fails

      ```console fail
      $ playbookc check playbooks/sales.playbook
      playbooks/sales.playbook:7:12: error[PB1006]: a control character stands here: only text was expected
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees > 500
      ```

      """###
    ),
    (
      "PB1007",
      ###"""
      # PB1007: a special space or an invisible character stands in the text

      Word processors and web pages use spaces that look like a plain one and are another character, for example the
      non-breaking space; others take no room at all. Outside of quotes only plain spaces, tabs and line ends may stand.

      Replace it by a plain space. Inside of quotes any character is allowed.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees > 500
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees > 500
      ```

      """###
    ),
    (
      "PB1008",
      ###"""
      # PB1008: a character has no meaning here

      Outside of quotes a book is made of words, numbers and a few signs. This character is none of them.

      If it belongs to a text, put the text into double quotes. A currency is written after its amount in three capital letters,
      and a percentage has its sign at once after the number: `80%`.

      ## Fails

      ```playbook fail
      edition 1

      book "Example Sales" {
        currency: USD
      }

      lead {
        budget: money
      }

      fact funded "Has a budget": budget >= $10_000
      ```

      ## Repaired

      ```playbook ok
      edition 1

      book "Example Sales" {
        currency: USD
      }

      lead {
        budget: money
      }

      fact funded "Has a budget": budget >= 10_000 USD
      ```

      """###
    ),
    (
      "PB1009",
      ###"""
      # PB1009: a name has letters other than A–Z

      Names are made of the letters a–z and A–Z, the digits and `_`, so that every system and every keyboard can write them. The
      label in quotes beside the name may hold any letter.

      Write the name in plain letters and put the right spelling into the label.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      fact größe "Über 500 Leute": employees > 500
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      fact groesse "Über 500 Leute": employees > 500
      ```

      """###
    ),
    (
      "PB1010",
      ###"""
      # PB1010: a text is not closed

      A text begins and ends with `"` on the same line. Here the second quote is missing, so the rest of the line was taken as
      part of the text.

      Add the quote. A quote inside of a text is written `\"`, a line end `\n`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people: employees > 500
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees > 500
      ```

      """###
    ),
    (
      "PB1011",
      ###"""
      # PB1011: a text is in other quotes

      Texts stand in straight double quotes. Word processors turn them into curly ones, and other languages use single ones; the
      text was read all the same.

      Replace the quotes by `"`, or turn off "smart quotes" where you write.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      fact big “Over 500 people”: employees > 500
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees > 500
      ```

      """###
    ),
    (
      "PB1012",
      ###"""
      # PB1012: a backslash with an unknown letter

      In a text a backslash begins an escape: `\"` is a quote, `\\` a backslash, `\n` a line end, `\t` a tab and `\u{1F600}` the
      character with that number. Any other letter after it means nothing.

      Write a backslash itself as `\\`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 (Sales\Europe)": employees > 500
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 (Sales\\Europe)": employees > 500
      ```

      """###
    ),
    (
      "PB1013",
      ###"""
      # PB1013: a text is too long

      One text may have at most 10,000 characters. A longer one is usually a second quote that stands far too late.

      Look for the missing quote, or move the text out of the book.

      ## Fails

      ```console fail
      $ playbookc check playbooks/sales.playbook
      playbooks/sales.playbook:5:10: error[PB1013]: this text is too long: at most 10000 characters were expected
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees > 500
      ```

      """###
    ),
    (
      "PB1014",
      ###"""
      # PB1014: a number or a name is not written properly

      Numbers are digits, with at most one point, and `_` between digits where it helps reading: `10_000`, `12.5`. Shorthand such
      as `10k` or `1e5` is not read, and names do not begin with a digit.

      Write the number in full, or begin the name with a letter.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees > 10k
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees > 10_000
      ```

      """###
    ),
    (
      "PB1015",
      ###"""
      # PB1015: a date or a time is not written properly

      A date is year, month and day with two digits each for the last two: `2026-03-02`. A time is a date, `T`, hours and
      minutes, seconds if wanted, and either `Z` for UTC or an offset: `2026-03-02T15:00:00Z`, `2026-03-02T10:00-05:00`.

      Dates of other forms are refused because `2/3/2026` is another day on each side of the ocean.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        signed_on: date
      }

      fact recent "Signed this spring": signed_on >= 2026-3-2
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        signed_on: date
      }

      fact recent "Signed this spring": signed_on >= 2026-03-02
      ```

      """###
    ),
    (
      "PB1016",
      ###"""
      # PB1016: a sign or word of another language

      Formulas elsewhere write `==`, `&&`, `||`, `!`, `true` or `//`; a book writes `=`, `and`, `or`, `not`, `yes` and `#`. The sign
      was read as what it probably means.

      Write it as shown; the repair is safe.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees == 500
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees = 500
      ```

      """###
    ),
    (
      "PB1017",
      ###"""
      # PB1017: the file has too many entries

      A file may have at most 100,000 lines and blocks, and one entry at most 500,000 words and signs. That is far more than a
      person writes; such a file is usually generated.

      Split the book into several files in one directory, and put long lists of values into a file of their own.

      ## Fails

      ```console fail
      $ playbookc check playbooks/generated.playbook
      playbooks/generated.playbook:100002:1: error[PB1017]: the file has too many entries: at most 100000 were expected
        hint: split the book into several files in one directory
      ```

      ## Repaired

      ```playbook ok
      edition 1

      list free_mail "Free mail": ["gmail.com", "outlook.com"]
      ```

      """###
    ),
    (
      "PB1018",
      ###"""
      # PB1018: blocks are nested too deeply

      Blocks may be nested at most sixteen levels deep; the language itself never needs more than three. Usually a `}` is missing
      somewhere above.

      Close the blocks that have ended.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      score fit "Fit" {
        group level_1 {
          group level_2 {
            group level_3 {
              group level_4 {
                group level_5 {
                  group level_6 {
                    group level_7 {
                      group level_8 {
                        group level_9 {
                          group level_10 {
                            group level_11 {
                              group level_12 {
                                group level_13 {
                                  group level_14 {
                                    group level_15 {
                                      group level_16 {
                                        group level_17 {
                                          size: +5 when employees > 500
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      score fit "Fit" {
        group company "Company" {
          at most: 20
          size "Over 500 people": +15 when employees > 500
        }
      }
      ```

      """###
    ),
    (
      "PB1019",
      ###"""
      # PB1019: an expression is nested too deeply

      Brackets in brackets, or one long chain of `+` or `*`, may be at most a hundred steps deep. Nobody could check such a
      condition. What stands beside each other with `or` or `and` is not nested, however much it is.

      Give its parts names with `fact`, or write alternatives as a list: `country in [US, CA]`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": (((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((employees > 500)))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))))
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": (employees > 500)
      ```

      """###
    ),
    (
      "PB1020",
      ###"""
      # PB1020: there are more mistakes than are shown

      The first hundred mistakes of a file are shown; from the place named here on there are more. So many usually have one reason:
      a file that is no book, or one slip near the top.

      Mend the first ones and check again.

      ## Fails

      ```console fail
      $ playbookc check playbooks/notes.playbook
      playbooks/notes.playbook:101:1: error[PB1020]: there are more mistakes from here on: the first 100 of the file are shown
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees > 500
      ```

      """###
    ),
    (
      "PB1021",
      ###"""
      # PB1021: a file of YAML with the name of the text form

      The name of a file says its form: `.playbook` is the text form, `.yaml` and `.yml` are YAML. This file begins with a key and a
      block without braces, as YAML does, so that nothing of it can be read as text. Rename it, or write it in the text form.

      ## Fails

      ```playbook fail
      edition: 1

      lead:
        id: text, required
        size: count

      playbook inbound:
        label: Inbound
        qualified: when size >= 50
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        id:    text, required
        size:  count
      }

      playbook inbound "Inbound" {
        qualified: when size >= 50
      }
      ```

      """###
    ),
    (
      "PB1060",
      ###"""
      # PB1060: a time of day is not written properly

      A time of day is two digits, a colon and two digits on a clock of 24 hours: `09:00`, `17:30`. A day goes from `00:00` to
      `24:00`, the end of the day. There are no seconds, and no `am` or `pm`.

      ## Fails

      ```playbook fail
      edition 1

      calendar office "Office" {
        hours: mon to fri 9:00 to 17:30
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      calendar office "Office" {
        hours: mon to fri 09:00 to 17:30
      }
      ```

      """###
    ),
    (
      "PB1061",
      ###"""
      # PB1061: no such day of the week

      The days of the week are `mon`, `tue`, `wed`, `thu`, `fri`, `sat` and `sun`. Several in a row are written `mon to fri`,
      others are joined by `and`: `mon to wed and fri 09:00 to 17:30`. Hours without days are those of every day.

      ## Fails

      ```playbook fail
      edition 1

      calendar office "Office" {
        hours: Monday to Friday 09:00 to 17:30
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      calendar office "Office" {
        hours: mon to fri 09:00 to 17:30
      }
      ```

      """###
    ),
    (
      "PB1080",
      ###"""
      # PB1080: a step with the name of a line

      A cadence has lines such as `start`, `limit` or `end`, and blocks that begin with `if`, `else` and `on`. A step has none of
      these words as its name: whoever reads it would take it for the line.

      Call the step by what it is for.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email:      email
        activities: events
      }

      cadence hello {
        end: outcome quiet
        outcome quiet: never again
        again: never
        stop: when replied

        start: email on day 1
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email:      email
        activities: events
      }

      cadence hello {
        end: outcome quiet
        outcome quiet: never again
        again: never
        stop: when replied

        welcome: email on day 1
      }
      ```

      """###
    ),
    (
      "PB1081",
      ###"""
      # PB1081: not a step

      A step is `name "Label": CHANNEL WHEN`. There are no lines that wait, jump or go back: each step says itself when it is due,
      counted from the enrolment (`on day 3`), from the step before it (`after 3 days`) or from a date of the lead.

      Give the line a name, put the channel first, and say when behind it.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email:      email
        activities: events
      }

      cadence hello {
        end: outcome quiet
        outcome quiet: never again
        again: never
        stop: when replied

        intro: email on day 1
        wait 3 days
        more: email after 1 hour
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email:      email
        activities: events
      }

      cadence hello {
        end: outcome quiet
        outcome quiet: never again
        again: never
        stop: when replied

        intro: email on day 1
        more: email after 3 days
      }
      ```

      """###
    ),
    (
      "PB1082",
      ###"""
      # PB1082: an if behind else

      `else` is followed by a block. What is asked next stands in that block.

      Put the second `if` inside the braces of `else`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email:      email
        activities: events
      }

      cadence hello {
        end: outcome quiet
        outcome quiet: never again
        again: never
        stop: when replied

        intro: email on day 1
        if intro clicked within 2 days {
          offer: email on day 4
        } else if intro opened within 2 days {
          story: email on day 5
        }
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email:      email
        activities: events
      }

      cadence hello {
        end: outcome quiet
        outcome quiet: never again
        again: never
        stop: when replied

        intro: email on day 1
        if intro clicked within 2 days {
          offer: email on day 4
        } else {
          if intro opened within 2 days {
            story: email on day 5
          }
        }
      }
      ```

      """###
    ),
    (
      "PB1083",
      ###"""
      # PB1083: an else without its if

      `else { … }` stands right behind the block of its `if`. In YAML, where a block has each key once, it is a key inside the block
      of its `if`.

      Move it there, or take away what stands between.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email:      email
        activities: events
      }

      cadence hello {
        end: outcome quiet
        outcome quiet: never again
        again: never
        stop: when replied

        intro: email on day 1
        if intro opened within 2 days {
          offer: email on day 4
        }
        news: email on day 6
        else {
          story: email on day 5
        }
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email:      email
        activities: events
      }

      cadence hello {
        end: outcome quiet
        outcome quiet: never again
        again: never
        stop: when replied

        intro: email on day 1
        if intro opened within 2 days {
          offer: email on day 4
        } else {
          story: email on day 5
        }
        news: email on day 6
      }
      ```

      """###
    ),
    (
      "PB1084",
      ###"""
      # PB1084: a line in a block of steps

      The blocks of `if`, `else` and `on` hold steps, further branches and how they end. Lines such as `send` or `limit` are about
      the whole cadence, and a track (`on EVENT { … }`) may be entered from every step.

      Move the line or the track out of the block.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email:      email
        activities: events
      }

      cadence hello {
        end: outcome quiet
        outcome quiet: never again
        again: never
        stop: when replied

        intro: email on day 1
        if intro opened within 2 days {
          limit email: 1 a day
          offer: email on day 4
        }
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email:      email
        activities: events
      }

      cadence hello {
        end: outcome quiet
        outcome quiet: never again
        again: never
        stop: when replied

        limit email: 1 a day
        intro: email on day 1
        if intro opened within 2 days {
          offer: email on day 4
        }
      }
      ```

      """###
    ),
    (
      "PB1085",
      ###"""
      # PB1085: a step without when

      Each step says when it is due, right behind its channel: `on day 3` (day 1 is the enrolment), `after 2 days` (from the step
      before it), `2 days before renewal_date`, or `on renewal_date`. A time of day may follow: `on day 3 at 09:00, else next day`.

      Say when.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email:      email
        activities: events
      }

      cadence hello {
        end: outcome quiet
        outcome quiet: never again
        again: never
        stop: when replied

        intro: email
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email:      email
        activities: events
      }

      cadence hello {
        end: outcome quiet
        outcome quiet: never again
        again: never
        stop: when replied

        intro: email on day 1
      }
      ```

      """###
    ),
    (
      "PB1101",
      ###"""
      # PB1101: a block is not closed

      A block begins with `{` and ends with `}`. Here the second brace is missing: another block begins, or the file ends, before
      it. The indentation was used to tell where it belongs.

      Add the `}` on a line of its own.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      icp midmarket "Mid-market" {
        must size "50 people or more": employees >= 50

      fact big "Over 500 people": employees > 500
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      icp midmarket "Mid-market" {
        must size "50 people or more": employees >= 50
      }

      fact big "Over 500 people": employees > 500
      ```

      """###
    ),
    (
      "PB1102",
      ###"""
      # PB1102: a brace closes nothing

      There is one `}` more than there are blocks to close. Either it was left over, or the `{` it belongs to is missing.

      Delete it, or add the missing `{`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      icp midmarket "Mid-market" {
        must size "50 people or more": employees >= 50
      }
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      icp midmarket "Mid-market" {
        must size "50 people or more": employees >= 50
      }
      ```

      """###
    ),
    (
      "PB1103",
      ###"""
      # PB1103: a bracket is not closed

      A `[` or `(` has no partner before the entry ends. An entry ends where the next one begins, so the lines after it are read as
      they were meant.

      Add the missing bracket.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        country: country
      }

      fact home "US or Canada": country in [US, CA

      fact away "Anywhere else": not fact.home
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        country: country
      }

      fact home "US or Canada": country in [US, CA]

      fact away "Anywhere else": not fact.home
      ```

      """###
    ),
    (
      "PB1104",
      ###"""
      # PB1104: a line has no colon

      Every line has one colon: left of it stands what the line is called, right of it what it says. This line has none.

      Put the colon after the name and the label.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      icp midmarket "Mid-market" {
        must size "50 people or more" employees >= 50
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      icp midmarket "Mid-market" {
        must size "50 people or more": employees >= 50
      }
      ```

      """###
    ),
    (
      "PB1105",
      ###"""
      # PB1105: two entries on one line

      Every line has one entry, so that it can be found, quoted and moved. A second one begins here.

      Begin a new line before it.

      ## Fails

      ```playbook fail
      edition 1

      book "Example Sales" {
        currency: USD zone: "UTC"
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      book "Example Sales" {
        currency: USD
        zone: "UTC"
      }
      ```

      """###
    ),
    (
      "PB1106",
      ###"""
      # PB1106: a block is not written as a block

      A block is `keyword name "Label" { … }`, without a colon. Here there is a colon before the brace, the brace is missing, or a
      brace stands without a word before it.

      Write the keyword, the name, the label and then `{`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      icp midmarket "Mid-market": {
        must size "50 people or more": employees >= 50
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      icp midmarket "Mid-market" {
        must size "50 people or more": employees >= 50
      }
      ```

      """###
    ),
    (
      "PB1107",
      ###"""
      # PB1107: no such kind of block

      At the left edge of a file stand blocks, and lines for lists, facts and signals. This word begins none of them. Keywords
      are written in lower case.

      If a suggestion is shown, it was used for the rest of the check.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      ICP midmarket "Mid-market" {
        must size "50 people or more": employees >= 50
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      icp midmarket "Mid-market" {
        must size "50 people or more": employees >= 50
      }
      ```

      """###
    ),
    (
      "PB1108",
      ###"""
      # PB1108: a block has no such line

      Each kind of block has lines of its own, and this one is none of them. Usually it is misspelt, or it belongs into another block.

      The message names the lines that the block has.

      ## Fails

      ```playbook fail
      edition 1

      book "Example Sales" {
        curency: USD
        zone: "UTC"
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      book "Example Sales" {
        currency: USD
        zone: "UTC"
      }
      ```

      """###
    ),
    (
      "PB1109",
      ###"""
      # PB1109: a name is missing

      What other parts of the book or the explanation refer to needs a name: one word, before the label in quotes. The label is
      for people, the name is for the book.

      Put a short name before the label.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      icp midmarket "Mid-market" {
        must "50 people or more": employees >= 50
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      icp midmarket "Mid-market" {
        must size "50 people or more": employees >= 50
      }
      ```

      """###
    ),
    (
      "PB1110",
      ###"""
      # PB1110: too many words before the colon or brace

      Left of the colon or brace stand a keyword or role, one name and one label, and nothing else. A name is one word: parts are
      joined with `_`.

      Delete what is too much, or put it into the label.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      icp mid market "Mid-market" {
        must size "50 people or more": employees >= 50
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      icp mid_market "Mid-market" {
        must size "50 people or more": employees >= 50
      }
      ```

      """###
    ),
    (
      "PB1111",
      ###"""
      # PB1111: a line stands twice

      This line may stand once in its block. The first one is shown as well; the second is not used.

      Delete one of them.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      score fit "Fit" {
        size "Over 500 people": +40 when employees > 500
        total: 0 to 100
        total: 0 to 50
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      score fit "Fit" {
        size "Over 500 people": +40 when employees > 500
        total: 0 to 100
      }
      ```

      """###
    ),
    (
      "PB1112",
      ###"""
      # PB1112: something else was expected here

      The line begins well, but at this place stands a word or a sign that does not fit, or the line ends too early. The message
      says what could stand there.

      Complete or correct the line.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees >
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees > 500
      ```

      """###
    ),
    (
      "PB1113",
      ###"""
      # PB1113: something is too much at the end

      The line was complete before this word or sign. Often an operator is missing or misspelt, a condition has `when` where none
      belongs, or a number has a comma: numbers are written `1_000`.

      Delete it, or join it to the rest with an operator such as `and`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees > 500 people
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees > 500
      ```

      """###
    ),
    (
      "PB1114",
      ###"""
      # PB1114: two comparisons in a row

      A comparison compares two values. `50 <= x <= 1_000` would compare the answer of the first comparison with a number.

      Write `x between 50 and 1_000` (both ends included), or join two comparisons with `and`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      fact middle "50 to 1,000 people": 50 <= employees <= 1_000
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      fact middle "50 to 1,000 people": employees between 50 and 1_000
      ```

      """###
    ),
    (
      "PB1115",
      ###"""
      # PB1115: `not` stands in the middle of a phrase

      A condition is turned around by `not` before the whole of it, as in `not country in [US, CA]`. Written so, it is plain that an
      unknown value stays unknown.

      Move the `not` to the front; the repair is safe.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        country: country
      }

      fact away "Not in North America": country not in [US, CA]
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        country: country
      }

      fact away "Not in North America": not country in [US, CA]
      ```

      """###
    ),
    (
      "PB1116",
      ###"""
      # PB1116: no such type

      A field's type says what its values may be: `text`, `yes/no`, `count`, `money` and so on. This word is none of them.

      The message lists them all. A set of your own values is `one of [a, b, c]`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: cuont
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }
      ```

      """###
    ),
    (
      "PB1117",
      ###"""
      # PB1117: no such property or clause

      After a comma stands a further property of the field, or a clause of the rule or item. This one is not known, or nothing
      follows the comma.

      The message lists those that may stand here.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count, requird
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count, required
      }
      ```

      """###
    ),
    (
      "PB1118",
      ###"""
      # PB1118: a line is written as a block, or a block as a line

      Lists, facts, signals and all entries inside of blocks are lines with a colon; everything else at the left edge is a block
      with braces.

      Write it in its own form.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people" {
        size: employees > 500
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      fact big "Over 500 people": employees > 500
      ```

      """###
    ),
    (
      "PB1119",
      ###"""
      # PB1119: points have no sign

      Points for a condition or an event are added or taken away, and the line shows which: `+40 when …`, `-30 when …`.

      Write the sign before the number.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        employees: count
      }

      score fit "Fit" {
        size "Over 500 people": 40 when employees > 500
        total: 0 to 100
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        employees: count
      }

      score fit "Fit" {
        size "Over 500 people": +40 when employees > 500
        total: 0 to 100
      }
      ```

      """###
    ),
    (
      "PB1120",
      ###"""
      # PB1120: no such unit of time

      A stretch of time is a number and a unit: `seconds`, `minutes`, `hours`, `days`, `weeks`, `months`, or `business days` and
      `business hours`.

      Write the unit in full.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        created_at: time
      }

      fact fresh "New this month": created_at in last 30 dyas
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        created_at: time
      }

      fact fresh "New this month": created_at in last 30 days
      ```

      """###
    ),
    (
      "PB1201",
      ###"""
      # PB1201: something stands after a value that is complete

      YAML reads a file by its colons, quotes, brackets and indentation, and here they do not fit together: most often a value
      that starts with a quote or a bracket goes on after it. Put the whole value into single quotes.

      ## Fails

      ```yaml fail
      edition: 1
      book:
        label: "Example" sales
        currency: USD
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      book:
        label: '"Example" sales'
        currency: USD
      ```

      """###
    ),
    (
      "PB1202",
      ###"""
      # PB1202: a tab indents a line

      YAML counts spaces to see which lines belong together, and a tab is no number of spaces. Let the editor write two spaces for each level.

      ## Fails

      ```yaml fail
      edition: 1
      book:
      	currency: USD
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      book:
        currency: USD
      ```

      """###
    ),
    (
      "PB1203",
      ###"""
      # PB1203: a second colon in a value

      A colon and a space make a name in YAML. A value that holds them goes into single quotes; a line that belongs to a block of its own goes below, two spaces further in.

      ## Fails

      ```yaml fail
      edition: 1
      lead:
        pain: text, ask "Pain: what hurts?"
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      lead:
        pain: 'text, ask "Pain: what hurts?"'
      ```

      """###
    ),
    (
      "PB1204",
      ###"""
      # PB1204: a line stands in the wrong column

      Lines of one block start in the same column, and the lines inside another one are further in. This line is in neither column.

      ## Fails

      ```yaml fail
      edition: 1
      book:
          currency: USD
        zone: UTC
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      book:
        currency: USD
        zone: UTC
      ```

      """###
    ),
    (
      "PB1205",
      ###"""
      # PB1205: a quote is not closed

      A text in quotes ends with the quote that it began with. The message points at where it began.

      ## Fails

      ```yaml fail
      edition: 1
      book:
        label: "Example sales
        currency: USD
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      book:
        label: "Example sales"
        currency: USD
      ```

      """###
    ),
    (
      "PB1206",
      ###"""
      # PB1206: a name stands twice in one block

      YAML readers keep one of the two and drop the other without a word. Nobody can say which one you meant, so a playbook has each name once.

      ## Fails

      ```yaml fail
      edition: 1
      book:
        currency: USD
        currency: EUR
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      book:
        currency: USD
      ```

      """###
    ),
    (
      "PB1207",
      ###"""
      # PB1207: an alias or an anchor

      YAML can name a piece (`&name`) and repeat it elsewhere (`*name`). A playbook does not, so that each line means what it says where it stands. What is used more than once can be a `fact`, a `list` or a `signal`.

      ## Fails

      ```yaml fail
      edition: 1
      lead:
        pain: &open text
        need: *open
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      lead:
        pain: text
        need: text
      ```

      """###
    ),
    (
      "PB1208",
      ###"""
      # PB1208: a tag

      YAML tags (`!name`) give a value a type. In a playbook the type of a field is declared, and nothing else decides.

      ## Fails

      ```yaml fail
      edition: 1
      book:
        currency: !text USD
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      book:
        currency: USD
      ```

      """###
    ),
    (
      "PB1209",
      ###"""
      # PB1209: a second document in one file

      A line `---` begins another document. One file holds one; the files of a directory are one book.

      ## Fails

      ```yaml fail
      edition: 1
      book:
        currency: USD
      ---
      edition: 1
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      book:
        currency: USD
      ```

      """###
    ),
    (
      "PB1210",
      ###"""
      # PB1210: a merge key

      `<<` copies lines from elsewhere in some YAML readers. A playbook has all its lines where they are read.

      ## Fails

      ```yaml fail
      edition: 1
      book:
        <<: {zone: UTC}
        currency: USD
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      book:
        zone: UTC
        currency: USD
      ```

      """###
    ),
    (
      "PB1211",
      ###"""
      # PB1211: the file is nested too deeply

      No playbook needs more than a few levels. A file that opens many brackets or blocks inside each other is damaged or hostile, and is not read further.

      ## Fails

      ```yaml fail
      edition: 1
      book: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      book:
        currency: USD
      ```

      """###
    ),
    (
      "PB1212",
      ###"""
      # PB1212: a name is a list or a block

      Left of a colon stands a name. A name that starts with a bracket or a question mark needs quotes, and in a playbook no name does.

      ## Fails

      ```yaml fail
      edition: 1
      [book, lead]: text
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      book:
        currency: USD
      ```

      """###
    ),
    (
      "PB1213",
      ###"""
      # PB1213: a name is too long

      Left of a colon stands a short name; what people read belongs to the right of it, as `label`.

      ## Fails

      ```yaml fail
      edition: 1
      signal ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss: any call
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      lead:
        activities: events
      signal s:
        label: A long text is a label
        when: any call
      ```

      """###
    ),
    (
      "PB1214",
      ###"""
      # PB1214: an invisible line end

      Some characters look like a space or like nothing and count as a line end in YAML, while editors show one line. The place of every later message would be wrong, so they are refused.

      ## Fails

      ```yaml fail
      edition: 1
      book:
        label: Example sales
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      book:
        label: Example sales
      ```

      """###
    ),
    (
      "PB1215",
      ###"""
      # PB1215: the file is not made of lines with a name

      A playbook in YAML is a block of lines `name: value`, and the first one is `edition: 1`.

      ## Fails

      ```yaml fail
      - edition 1
      - lead
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      lead:
        pain: text
      ```

      """###
    ),
    (
      "PB1216",
      ###"""
      # PB1216: a list, a block or a text where something else was expected

      Each line takes one kind of value: a text, a list or a block. The message says which.

      ## Fails

      ```yaml fail
      edition: 1
      lead:
        pain: [text, required]
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      lead:
        pain: text, required
      ```

      """###
    ),
    (
      "PB1217",
      ###"""
      # PB1217: a line has a key that says nothing about it

      The long form of a line has a few keys: what it says, its label, and what may follow after a comma in the text form. The message lists them.

      ## Fails

      ```yaml fail
      edition: 1
      lead:
        pain:
          type: text
          aks: What hurts?
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      lead:
        pain:
          type: text
          ask: What hurts?
      ```

      """###
    ),
    (
      "PB1218",
      ###"""
      # PB1218: nothing stands right of the colon

      A line says something. Write its value, or delete the line.

      ## Fails

      ```yaml fail
      edition: 1
      book:
        currency:
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      book:
        currency: USD
      ```

      """###
    ),
    (
      "PB1219",
      ###"""
      # PB1219: a line for the YAML reader

      A line that starts with `%` speaks to the YAML reader and not to the people who read the book. It is not needed.

      ## Fails

      ```yaml fail
      %YAML 1.2
      ---
      edition: 1
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      lead:
        pain: text
      ```

      """###
    ),
    (
      "PB1220",
      ###"""
      # PB1220: a line without a colon

      Every line has one colon: left of it stands what the line is called, right of it what it says.

      ## Fails

      ```yaml fail
      edition: 1
      book:
        currency USD
        zone: UTC
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      book:
        currency: USD
        zone: UTC
      ```

      """###
    ),
    (
      "PB1221",
      ###"""
      # PB1221: a bracket is not closed

      A list opens with `[` and closes with `]`, a block in one line opens with `{` and closes with `}`. An expression that starts with a bracket is no list and goes into single quotes.

      ## Fails

      ```yaml fail
      edition: 1
      list rivals: [acme.example, globex.example
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      list rivals: [acme.example, globex.example]
      ```

      """###
    ),
    (
      "PB1222",
      ###"""
      # PB1222: a value starts with a reserved character

      Some characters mean something to YAML at the start of a value. Put the whole value into single quotes.

      ## Fails

      ```yaml fail
      edition: 1
      book:
        label: @example
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      book:
        label: '@example'
      ```

      """###
    ),
    (
      "PB1223",
      ###"""
      # PB1223: an escape that YAML does not know

      In double quotes a backslash starts an escape. Write two for one backslash, or use single quotes.

      ## Fails

      ```yaml fail
      edition: 1
      book:
        label: "Sales\Marketing"
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      book:
        label: 'Sales\Marketing'
      ```

      """###
    ),
    (
      "PB1224",
      ###"""
      # PB1224: a line's long form lacks its main key

      The long form of a line needs the key that says the main thing: `when` for a condition, `type` for a field, `value` for points.

      ## Fails

      ```yaml fail
      edition: 1
      lead:
        pain:
          ask: What hurts?
      ```

      ## Repaired

      ```yaml ok
      edition: 1
      lead:
        pain:
          type: text
          ask: What hurts?
      ```

      """###
    ),
    (
      "PB1225",
      ###"""
      # PB1225: two lines would be one key of YAML

      `playbookc convert` writes each line of the text form as a key of YAML, and a key stands once in its block. Two branches that
      wait for the very same words cannot both be keys. Keep such a file in the text form, since a book may have files of both, or
      join the branches into one. The same goes for a test whose lead says a key twice.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      cadence hello "Hello" {
        again: never
        intro: email on day 1
        if intro opened within 2 days {
          a: email on day 4
        }
        if intro opened within 2 days {
          b: email on day 5
        }
      }
      ```

      ```console fail run
      $ playbookc convert main.playbook
      main.playbook:9:3: error[PB1225]: `if intro opened within 2 days` stands here a second time, which the YAML form cannot say: expected each key of a block once
        9 |   if intro opened within 2 days {
          |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        main.playbook:6:3: the first one
        6 |   if intro opened within 2 days {
          |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: keep this file in the text form: a book may have files of both forms
      ```

      """###
    ),
    (
      "PB2001",
      ###"""
      # PB2001: two things have one name

      Each name means one thing: a second fact, field, criterion, item, rule, row or rep of the same name would leave open which
      one is meant. Both places are shown.

      Give one of the two another name, or remove the one that is not needed. Parts of different kinds may share a name: a score
      `fit` and a fact `fit` are told apart as `score.fit` and `fact.fit`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      fact large "Large": company.employees > 500

      fact large "Large": company.employees > 1_000
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      fact large "Large": company.employees > 500

      fact huge "Huge": company.employees > 1_000
      ```

      """###
    ),
    (
      "PB2002",
      ###"""
      # PB2002: parts rest on each other in a circle

      A part is worked out from other parts, and those from others again. Where the chain comes back to its beginning, nothing
      can be worked out at all. The message prints the circle, and each place where it goes on.

      Take one of the questions out. Often two parts ask about each other because a third one is missing: the question that
      both of them need.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      icp midmarket "Mid-market" {
        must size "50 or more": company.employees >= 50
        must fit "A good score": score.fit >= 40
      }

      score fit "Fit" {
        core "Core ICP": +40 when icp.midmarket fits
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      icp midmarket "Mid-market" {
        must size "50 or more": company.employees >= 50
      }

      score fit "Fit" {
        core "Core ICP": +40 when icp.midmarket fits
      }
      ```

      """###
    ),
    (
      "PB2003",
      ###"""
      # PB2003: two fields read one source

      Each source of a lead feeds one field; else one value would be two facts, and a change to one field would quietly
      change the other. A field's own path is its first source.

      Remove the source from one of the two `reads`, or use a single field in both places.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count, reads "NumberOfEmployees"
        company.size: count, reads "NumberOfEmployees"
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count, reads "NumberOfEmployees"
        company.size: count, reads "SizeClass"
      }
      ```

      """###
    ),
    (
      "PB2004",
      ###"""
      # PB2004: a spelling is used twice

      A value of a closed set is recognised by its name or by one of the spellings behind it, upper and lower case alike. A
      spelling that stands for two values, or for a value and for "not answered" (`blank`), leaves open which one a lead means.

      Keep the spelling where it belongs.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.industry: one of [saas "Software", it_services "IT" "Software"]
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.industry: one of [saas "Software", it_services "IT"]
      }
      ```

      """###
    ),
    (
      "PB2005",
      ###"""
      # PB2005: too many of something

      A set of values, a table or a grade that is larger than the limit is no longer a rule that a person can read: a set may
      have 1,000 values, a table or a set of bands 1,000 rows, and a matrix 100 rows and 100 columns.

      Long sets of values belong in a `list`, which has no such limit.

      ## Fails

      ```console fail
      $ playbookc check
      main.playbook:4:12: error[PB2005]: this set has 1001 values: expected at most 1,000
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        account: text
      }

      list accounts: ["a0", "a1", "a2"]
      ```

      """###
    ),
    (
      "PB2006",
      ###"""
      # PB2006: a field has a reserved name

      Some names already mean something in a condition: `score.fit` is a score, `lead.title` is the field `title`, and
      `email.domain` is the domain of the e-mail address in `email`. A field of such a name could not be told apart from it. In an
      event, `type`, `id`, `at`, `received_at`, `cadence`, `enrolment`, `step`, `person` and `by` belong to every event.

      Call the field something else. Its values can still come from a source of the old name: `reads "score.total"`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        score.total: number
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        crm_score: number, reads "score.total"
      }
      ```

      """###
    ),
    (
      "PB2007",
      ###"""
      # PB2007: an empty text between quotes

      A source, a spelling or a value of a list that is empty can never be found in a lead: empty values count as not answered.

      Write the text, or remove the empty quotes.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.name: text, reads "Company", ""
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.name: text, reads "Company"
      }
      ```

      """###
    ),
    (
      "PB2008",
      ###"""
      # PB2008: a chain of parts is too long

      Parts rest on other parts, and each answer is explained by the parts beneath it. More than fifty of them in one chain
      cannot be explained to anybody.

      Let parts read the fields themselves instead of passing an answer on from part to part.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      fact f00: company.employees > 50
      fact f01: fact.f00
      fact f02: fact.f01
      fact f03: fact.f02
      fact f04: fact.f03
      fact f05: fact.f04
      fact f06: fact.f05
      fact f07: fact.f06
      fact f08: fact.f07
      fact f09: fact.f08
      fact f10: fact.f09
      fact f11: fact.f10
      fact f12: fact.f11
      fact f13: fact.f12
      fact f14: fact.f13
      fact f15: fact.f14
      fact f16: fact.f15
      fact f17: fact.f16
      fact f18: fact.f17
      fact f19: fact.f18
      fact f20: fact.f19
      fact f21: fact.f20
      fact f22: fact.f21
      fact f23: fact.f22
      fact f24: fact.f23
      fact f25: fact.f24
      fact f26: fact.f25
      fact f27: fact.f26
      fact f28: fact.f27
      fact f29: fact.f28
      fact f30: fact.f29
      fact f31: fact.f30
      fact f32: fact.f31
      fact f33: fact.f32
      fact f34: fact.f33
      fact f35: fact.f34
      fact f36: fact.f35
      fact f37: fact.f36
      fact f38: fact.f37
      fact f39: fact.f38
      fact f40: fact.f39
      fact f41: fact.f40
      fact f42: fact.f41
      fact f43: fact.f42
      fact f44: fact.f43
      fact f45: fact.f44
      fact f46: fact.f45
      fact f47: fact.f46
      fact f48: fact.f47
      fact f49: fact.f48
      fact f50: fact.f49
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      fact f00: company.employees > 50
      fact f01: fact.f00
      ```

      """###
    ),
    (
      "PB2101",
      ###"""
      # PB2101: a part is empty

      An ICP without criteria would fit every lead, a checklist without items would always pass, a team without reps has
      nobody to choose. An empty part is nearly always one that somebody meant to finish.

      Write its first line, or remove the block.

      ## Fails

      ```playbook fail
      edition 1

      icp midmarket "Mid-market" {
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      icp midmarket "Mid-market" {
        must size "50 or more": company.employees >= 50
      }
      ```

      """###
    ),
    (
      "PB2102",
      ###"""
      # PB2102: a second `book` block

      What the book says about itself (its name, its currency, the order of its playbooks) is said in one place, however many
      files it has.

      Move everything into one `book` block.

      ## Fails

      ```playbook fail
      edition 1

      book "Example Sales" {
        currency: USD
      }

      book "Example Sales, Europe" {
        currency: EUR
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      book "Example Sales" {
        currency: USD
      }
      ```

      """###
    ),
    (
      "PB2103",
      ###"""
      # PB2103: a second history

      A lead has one history, so one field of type `events`.

      Where different systems keep the history under different names, name the others with `reads`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        activities: events
        web_visits: events
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        activities: events, reads "web_visits"
      }
      ```

      """###
    ),
    (
      "PB2104",
      ###"""
      # PB2104: a type that cannot stand here

      A list holds single values, so there is no list of lists and no list of histories; and a field of an event holds a single
      value or a list, never a history.

      Choose the type of a single value.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        visits: list of events
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        visits: events
      }
      ```

      """###
    ),
    (
      "PB2105",
      ###"""
      # PB2105: something is said about a field that does not fit it

      Some of what can be said about a field belongs to certain types: `currency` and its source to money, `as fraction` to a
      percent, `take larger` to numbers that have several sources, `in zone` to dates and times. A field of an event has no
      default and no question, because the history is complete. `fresh for` says with `by` which field of type date or time holds
      the moment of the answer; that field cannot go stale itself.

      Remove it, or give the field the type that was meant.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        budget: text, currency "budget_currency"
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        budget: money, currency "budget_currency"
      }
      ```

      """###
    ),
    (
      "PB2106",
      ###"""
      # PB2106: something is said twice about a field

      Of two defaults, two questions or two lists of sources only one can count.

      Keep one of them. Several sources or spellings stand behind one word: `reads "size", "NumberOfEmployees"`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        pain: text, ask "What hurts?", ask "What does it cost you?"
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        pain: text, ask "What does it cost you?"
      }
      ```

      """###
    ),
    (
      "PB2107",
      ###"""
      # PB2107: a required field with a default

      `required` refuses a lead without a value; `default` puts a value in its place. With both, the default always wins and
      the field is never missing.

      Keep `default` where silence has a meaning, and `required` where a lead without the value cannot be judged.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        do_not_contact: yes/no, required, default no
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        do_not_contact: yes/no, default no
      }
      ```

      """###
    ),
    (
      "PB2108",
      ###"""
      # PB2108: a time zone that cannot be used

      Days and opening hours belong to a time zone. Zones are named as in the IANA list, after a city: `America/New_York`,
      `Europe/Berlin`, or `UTC`. Their rules come from the machine's zone files, which the package `tzdata` installs; without them
      only `UTC` is known.

      Correct the name. If the message says that there are no zone files or that one is damaged, install `tzdata`.

      ## Fails

      ```playbook fail
      edition 1

      book "Example Sales" {
        zone: "America/New_Yrok"
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      book "Example Sales" {
        zone: "America/New_York"
      }
      ```

      """###
    ),
    (
      "PB2109",
      ###"""
      # PB2109: a rate that cannot be used

      A rate says what one unit of a currency is worth in another one, from a day on: `rate EUR: 1.08 USD from 2026-01-01`. It
      needs a price above 0, two different currencies and a day of the calendar, and there can be one rate for each day.

      Correct the line; later rates are added as further lines with later days.

      ## Fails

      ```playbook fail
      edition 1

      book "Example Sales" {
        currency: USD
        rate EUR: 0 USD from 2026-01-01
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      book "Example Sales" {
        currency: USD
        rate EUR: 1.08 USD from 2026-01-01
      }
      ```

      """###
    ),
    (
      "PB2110",
      ###"""
      # PB2110: a field was expected

      What must be written down before a hand-off, and who is meant by `person in`, is a field of the lead. A score, a signal or
      another part is worked out, so nobody can fill it in.

      Name the field that the answer is written into.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        pain: text
      }

      fact hurts "Has a pain": pain is answered

      route territory "Territories" {
        otherwise: queue closers
      }

      handoff to_ae "SDR to AE" {
        needs: fact.hurts
        owner: route territory
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        pain: text
      }

      route territory "Territories" {
        otherwise: queue closers
      }

      handoff to_ae "SDR to AE" {
        needs: pain
        owner: route territory
      }
      ```

      """###
    ),
    (
      "PB2111",
      ###"""
      # PB2111: a checklist does not say when it passes

      A checklist without `pass` would have items and no answer.

      Say how many items must be met, and which of them in any case: `pass: at least 3 of 4, including need`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        pain: text
        timeline_days: count
      }

      checklist bant "BANT" {
        need "A pain that we solve": pain is answered
        timeline "Buying within 6 months": timeline_days <= 180
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        pain: text
        timeline_days: count
      }

      checklist bant "BANT" {
        need "A pain that we solve": pain is answered
        timeline "Buying within 6 months": timeline_days <= 180
        pass: at least 1 of 2
      }
      ```

      """###
    ),
    (
      "PB2112",
      ###"""
      # PB2112: a checklist that always or never passes

      `at least 5 of 4` can never be reached, and `at least 0` is reached by everybody: the checklist would say the same about
      every lead.

      Ask for a number from 1 up to what the items come to together.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        pain: text
        timeline_days: count
      }

      checklist bant "BANT" {
        need "A pain that we solve": pain is answered
        timeline "Buying within 6 months": timeline_days <= 180
        pass: at least 3 of 2
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        pain: text
        timeline_days: count
      }

      checklist bant "BANT" {
        need "A pain that we solve": pain is answered
        timeline "Buying within 6 months": timeline_days <= 180
        pass: at least 2 of 2
      }
      ```

      """###
    ),
    (
      "PB2113",
      ###"""
      # PB2113: `of` does not agree with the items

      The number after `of` is what all items come to together: their count, or the sum of their weights. It is written so that
      a reader sees the whole rule in one line, and checked so that it stays true when an item is added.

      Write the number that the message gives, and look at the number after `at least` again.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        pain: text
        timeline_days: count
      }

      checklist bant "BANT" {
        need "A pain that we solve": pain is answered, weight 2
        timeline "Buying within 6 months": timeline_days <= 180
        pass: at least 2 of 2
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        pain: text
        timeline_days: count
      }

      checklist bant "BANT" {
        need "A pain that we solve": pain is answered, weight 2
        timeline "Buying within 6 months": timeline_days <= 180
        pass: at least 2 of 3
      }
      ```

      """###
    ),
    (
      "PB2114",
      ###"""
      # PB2114: a weight of an item does not fit

      A weight says how much an item counts when it is met: a number above 0. An item that is a table counts the points of its
      row, so it has no weight beside it, its points are not below 0, and at least one row is above 0.

      Correct the number. What should count against a lead belongs into a `score`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        pain: text
      }

      checklist bant "BANT" {
        need "A pain that we solve": pain is answered, weight 0
        pass: at least 1
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        pain: text
      }

      checklist bant "BANT" {
        need "A pain that we solve": pain is answered, weight 2
        pass: at least 2
      }
      ```

      """###
    ),
    (
      "PB2115",
      ###"""
      # PB2115: a weight of a rep does not fit

      A weight is a rep's share of the leads: a whole number from 1 to 100, and at most 100 for the whole team. A rep who takes
      no leads is left out of the team.

      Use small numbers: weights of 1 and 2 share the leads as 50 and 100 would.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        id: text, required
      }

      team enterprise "Enterprise" {
        rep dana "Dana": weight 0
        rep lee "Lee": weight 2
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        id: text, required
      }

      team enterprise "Enterprise" {
        rep dana "Dana": weight 1
        rep lee "Lee": weight 2
      }
      ```

      """###
    ),
    (
      "PB2116",
      ###"""
      # PB2116: two rows overlap

      A value that falls into two rows of a table would count for both, and which one wins would depend on the order. Such
      tables ("11–1000", "1000 and more") are the most common fault in scoring sheets.

      `[10, 100)` holds 10 and not 100, so the next row can begin at 100: `[100, 500)`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      score fit "Fit" {
        size "Size": points by company.employees [0, 100) 5, [50, 500) 10, from 500 15
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      score fit "Fit" {
        size "Size": points by company.employees [0, 100) 5, [100, 500) 10, from 500 15
      }
      ```

      """###
    ),
    (
      "PB2117",
      ###"""
      # PB2117: a table has a gap

      A value that no row holds would get no points, or no name, without anybody having decided so. The message says which values
      are missing. A count is never below 0; every other number needs a row for all of them, or an `else`.

      Add the row, or say with `else` what becomes of the rest.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      score fit "Fit" {
        size "Size": points by company.employees [10, 100) 5, [200, 500) 10, from 500 15
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      score fit "Fit" {
        size "Size": points by company.employees [10, 100) 5, [100, 500) 10, from 500 15, else 0
      }
      ```

      """###
    ),
    (
      "PB2118",
      ###"""
      # PB2118: two bounds stand in the wrong order

      From a greater number up to a smaller one there is nothing, and between two equal bounds there is no room.

      Write the smaller number first.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      score fit "Fit" {
        size "Size": +10 when company.employees > 50
        total: 100 to 0
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      score fit "Fit" {
        size "Size": +10 when company.employees > 50
        total: 0 to 100
      }
      ```

      """###
    ),
    (
      "PB2119",
      ###"""
      # PB2119: a number cannot be given as points

      Points have at most two decimal places, so that sums stay readable and every implementation comes to the same total.

      Round the number.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      score fit "Fit" {
        size "Size": +10.125 when company.employees > 50
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      score fit "Fit" {
        size "Size": +10.12 when company.employees > 50
      }
      ```

      """###
    ),
    (
      "PB2120",
      ###"""
      # PB2120: a limit that leaves nothing

      `up to N points` limits how large a rule's points can become, whether it gives or takes them. A limit of 0 or below leaves
      nothing of the rule.

      Write the size without a minus: a rule of `-10 each …` with `up to 30 points` takes at most 30 points.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        activities: events
      }

      score intent "Intent" {
        bounced "Mail bounces": -10 each email_bounced, up to -30 points
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        activities: events
      }

      score intent "Intent" {
        bounced "Mail bounces": -10 each email_bounced, up to 30 points
      }
      ```

      """###
    ),
    (
      "PB2121",
      ###"""
      # PB2121: a rule without a limit

      A rule that is worked out from a number can give any points at all. While the number is unknown, the score has to say what
      it could still become, so the rule needs a limit.

      Add `up to N points`; or `unknown counts 0`, where an unknown number should count as nothing.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        budget: money
      }

      score fit "Fit" {
        deal "Deal size": budget / 10_000 USD
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        budget: money
      }

      score fit "Fit" {
        deal "Deal size": budget / 10_000 USD, up to 10 points
      }
      ```

      """###
    ),
    (
      "PB2122",
      ###"""
      # PB2122: a clause does not fit its rule

      `once`, `once per day` and `once per week` say how often events count, so they belong to rules with `each` or `every`; so do
      `expires`, `loses` and `halves`, by which the points of events fade. A rule has one of `loses` and `halves`; points halve by
      whole days. `never below` holds the points of events, so a score with that line has such a rule.
      `unknown counts 0` belongs to rules that read fields: the history is complete, and a score always lies between two numbers.

      Remove the clause, or write the rule that was meant.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      score fit "Fit" {
        size "Size": +10 when company.employees > 50, once per day
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      score fit "Fit" {
        size "Size": +10 when company.employees > 50
      }
      ```

      """###
    ),
    (
      "PB2123",
      ###"""
      # PB2123: points for every part of an event

      `+3 every 5 page_view` gives points for each full five events, so the number is a whole one from 1 on.

      Write a whole number, or `each` for every single event.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        activities: events
      }

      score intent "Intent" {
        reading "Reads": +3 every 2.5 page_view
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        activities: events
      }

      score intent "Intent" {
        reading "Reads": +3 every 3 page_view
      }
      ```

      """###
    ),
    (
      "PB2124",
      ###"""
      # PB2124: a grade is neither bands nor a matrix

      A grade has either `bands` over one score, or `rows` and `columns` over two. With one half of a matrix, or with both forms
      at once, it is not clear what the grade is.

      Write the half that is missing, or remove the form that was not meant.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      score fit "Fit" {
        size "Size": +70 when company.employees > 50
      }

      grade priority "Priority" {
        rows: score.fit, A from 60, else B
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      score fit "Fit" {
        size "Size": +70 when company.employees > 50
      }

      grade priority "Priority" {
        bands: score.fit, A from 60, else B
      }
      ```

      """###
    ),
    (
      "PB2125",
      ###"""
      # PB2125: a grade says nothing about low scores

      Every score must come to a grade, so the bands end with `else` and a name for whatever lies below the last one.

      Add it, even where the score cannot become so low: the bounds of a score may change.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      score fit "Fit" {
        size "Size": +70 when company.employees > 50
      }

      grade heat "Heat" {
        bands: score.fit, hot from 60, warm from 30
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      score fit "Fit" {
        size "Size": +70 when company.employees > 50
      }

      grade heat "Heat" {
        bands: score.fit, hot from 60, warm from 30, else cold
      }
      ```

      """###
    ),
    (
      "PB2126",
      ###"""
      # PB2126: the bands of a grade are out of order

      Bands are written from the top down: the first one that the score reaches is the grade. A band that stands after a lower
      one, or at the same number, could never be reached in reading order.

      Write the highest band first.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      score fit "Fit" {
        size "Size": +70 when company.employees > 50
      }

      grade heat "Heat" {
        bands: score.fit, warm from 30, hot from 60, else cold
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      score fit "Fit" {
        size "Size": +70 when company.employees > 50
      }

      grade heat "Heat" {
        bands: score.fit, hot from 60, warm from 30, else cold
      }
      ```

      """###
    ),
    (
      "PB2127",
      ###"""
      # PB2127: two cells of a grade have one name

      A cell is called by its row followed by its column: row `A` and column `1` make `A1`. Where two pairs make the same name, a
      condition could not say which cell it means.

      Name the rows with letters and the columns with numbers.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      score fit "Fit" {
        size "Size": +70 when company.employees > 50
      }

      grade priority "Priority" {
        rows: score.fit, A from 60, else AB
        columns: score.fit, BC from 40, else C
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      score fit "Fit" {
        size "Size": +70 when company.employees > 50
      }

      grade priority "Priority" {
        rows: score.fit, A from 60, else B
        columns: score.fit, 1 from 40, else 2
      }
      ```

      """###
    ),
    (
      "PB2128",
      ###"""
      # PB2128: a team needs the lead's id

      A team chooses a rep by the lead's id, so that the same lead always gets the same rep. Without a field `id` of type `text`
      there is nothing to choose by.

      Add `id: text, required` to `lead`, and name its source with `reads` where the CRM calls it otherwise.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      team enterprise "Enterprise" {
        rep dana "Dana": weight 1
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        id: text, required, reads "email"
      }

      team enterprise "Enterprise" {
        rep dana "Dana": weight 1
      }
      ```

      """###
    ),
    (
      "PB2129",
      ###"""
      # PB2129: a capacity that does not fit

      The capacity of a team is how many leads each rep can take a day: a whole number from 1 on.

      Correct the number, or leave the line out where there is no limit.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        id: text, required
      }

      team enterprise "Enterprise" {
        rep dana "Dana": weight 1
        capacity: 0 a day
        overflow: queue pool
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        id: text, required
      }

      team enterprise "Enterprise" {
        rep dana "Dana": weight 1
        capacity: 12 a day
        overflow: queue pool
      }
      ```

      """###
    ),
    (
      "PB2130",
      ###"""
      # PB2130: a route without `otherwise`

      Some lead always comes that no row takes. Without `otherwise` it would belong to nobody and be forgotten.

      End the route with `otherwise`, if need be with a queue that somebody looks through.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      route territory "Territories" {
        large "Over 500 people": company.employees > 500 -> rep dana
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      route territory "Territories" {
        large "Over 500 people": company.employees > 500 -> rep dana
        otherwise: queue inbound
      }
      ```

      """###
    ),
    (
      "PB2131",
      ###"""
      # PB2131: a line after `otherwise`

      Rows are tried from the top down, and `otherwise` takes every lead that comes to it. What stands after it is never reached.

      Move the row above `otherwise`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      route territory "Territories" {
        otherwise: queue inbound
        large "Over 500 people": company.employees > 500 -> rep dana
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      route territory "Territories" {
        large "Over 500 people": company.employees > 500 -> rep dana
        otherwise: queue inbound
      }
      ```

      """###
    ),
    (
      "PB2132",
      ###"""
      # PB2132: a field that names no person

      `person in FIELD` gives the lead to the person whom the field names, and `never: person in FIELD` keeps it from them. A
      number or a yes/no names nobody.

      Use a field of type `text` or `email`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        has_owner: yes/no
        owner_id: text
      }

      route territory "Territories" {
        owned "Has an owner": has_owner -> person in has_owner
        otherwise: queue inbound
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        has_owner: yes/no
        owner_id: text
      }

      route territory "Territories" {
        owned "Has an owner": has_owner -> person in owner_id
        otherwise: queue inbound
      }
      ```

      """###
    ),
    (
      "PB2133",
      ###"""
      # PB2133: a target that cannot stand here

      `otherwise` must take every lead, but a field may name nobody. And a lead in doubt waits until somebody has looked at it, so
      `in doubt` names a queue.

      Name a rep, a team or a queue after `otherwise`, and a queue after `in doubt`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        owner_id: text
      }

      route territory "Territories" {
        otherwise: person in owner_id
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        owner_id: text
      }

      route territory "Territories" {
        owned "Has an owner": owner_id is answered -> person in owner_id
        otherwise: queue inbound
      }
      ```

      """###
    ),
    (
      "PB2134",
      ###"""
      # PB2134: a playbook that qualifies nobody

      The purpose of a playbook is to say who is qualified. Without that line every lead would stay undecided.

      Add `qualified: when` and the condition.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        pain: text
      }

      playbook outbound "Outbound" {
        motion: outbound
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        pain: text
      }

      playbook outbound "Outbound" {
        motion: outbound
        qualified: when pain is answered
      }
      ```

      """###
    ),
    (
      "PB2135",
      ###"""
      # PB2135: a disqualifier without a reason

      Whoever is turned down, and the rep who has to explain it, is told why. The label of a disqualifier is that reason.

      Write it in quotes after the name, in the words that the rep should use.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        pain: text
        do_not_contact: yes/no, default no
      }

      playbook inbound "Inbound" {
        disqualify blocked: do_not_contact
        qualified: when pain is answered
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        pain: text
        do_not_contact: yes/no, default no
      }

      playbook inbound "Inbound" {
        disqualify blocked "Asked us not to make contact": do_not_contact
        qualified: when pain is answered
      }
      ```

      """###
    ),
    (
      "PB2136",
      ###"""
      # PB2136: several playbooks without an order

      A lead is decided by the first playbook that applies to it. The order of files and blocks never counts, so with several
      playbooks the book has to say which one is tried first.

      Name all of them in the `order` of the `book` block.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        pain: text
        source: one of [demo_request, outbound]
      }

      playbook inbound "Inbound" {
        applies: when source is demo_request
        qualified: when pain is answered
      }

      playbook outbound "Outbound" {
        applies: when source is outbound
        qualified: when pain is answered
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        pain: text
        source: one of [demo_request, outbound]
      }

      book "Example Sales" {
        order: inbound, outbound
      }

      playbook inbound "Inbound" {
        applies: when source is demo_request
        qualified: when pain is answered
      }

      playbook outbound "Outbound" {
        applies: when source is outbound
        qualified: when pain is answered
      }
      ```

      """###
    ),
    (
      "PB2137",
      ###"""
      # PB2137: the order of the playbooks is not complete

      A playbook that is not in the `order` would never be tried, and one that stands there twice is tried once.

      Name every playbook once.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        pain: text
        source: one of [demo_request, outbound]
      }

      book "Example Sales" {
        order: inbound
      }

      playbook inbound "Inbound" {
        applies: when source is demo_request
        qualified: when pain is answered
      }

      playbook outbound "Outbound" {
        applies: when source is outbound
        qualified: when pain is answered
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        pain: text
        source: one of [demo_request, outbound]
      }

      book "Example Sales" {
        order: inbound, outbound
      }

      playbook inbound "Inbound" {
        applies: when source is demo_request
        qualified: when pain is answered
      }

      playbook outbound "Outbound" {
        applies: when source is outbound
        qualified: when pain is answered
      }
      ```

      """###
    ),
    (
      "PB2138",
      ###"""
      # PB2138: a list's file cannot be used

      The values of a list can stand in a file of their own, in the book's directory. Here that file is not there, or cannot be
      read.

      Check the name, upper and lower case included, and that the file lies beside the book's files. The path counts from the
      book's directory.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      list competitors: from "competitors.txt"
      ```

      ## Repaired

      ```playbook ok main.playbook
      edition 1

      list competitors: from "competitors.txt"
      ```

      ```text ok competitors.txt
      # Who else sells what we sell.
      acme.example
      globex.example
      ```

      """###
    ),
    (
      "PB2139",
      ###"""
      # PB2139: a list's file outside the book

      A book holds everything that it needs, so that it means the same on every machine. A path that leads out of its directory is
      refused: no `..`, no `/` at the beginning, no `\`; and so is a link that leads outside.

      Copy the file into the book's directory.

      ## Fails

      ```playbook fail
      edition 1

      list competitors: from "../shared/competitors.txt"
      ```

      ## Repaired

      ```playbook ok main.playbook
      edition 1

      list competitors: from "competitors.txt"
      ```

      ```text ok competitors.txt
      acme.example
      globex.example
      ```

      """###
    ),
    (
      "PB2140",
      ###"""
      # PB2140: a list's file cannot be read as text

      A file of values is text in UTF-8. In a `.csv` file the columns are separated by commas, every line has as many values as the
      first one, and a value that holds a comma, a quote or a line break stands in quotes, with `""` for a quote inside.

      Correct the line that the message shows, or save the file again as "CSV UTF-8".

      ## Fails

      ```playbook fail main.playbook
      edition 1

      list accounts: from "accounts.csv" column "domain"
      ```

      ```text fail accounts.csv
      name,domain
      Acme,acme.example
      Globex, Inc.,globex.example
      ```

      ## Repaired

      ```playbook ok main.playbook
      edition 1

      list accounts: from "accounts.csv" column "domain"
      ```

      ```text ok accounts.csv
      name,domain
      Acme,acme.example
      "Globex, Inc.",globex.example
      ```

      """###
    ),
    (
      "PB2141",
      ###"""
      # PB2141: the column of a list's file

      The first line of a `.csv` file names its columns. With several of them, the list says which one holds its values; and the
      name is written exactly as in the file.

      Write `column` and the name behind the file. A file with another ending holds one value on each line and has no columns.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      list accounts: from "accounts.csv" column "website"
      ```

      ```text fail accounts.csv
      name,domain
      Acme,acme.example
      ```

      ## Repaired

      ```playbook ok main.playbook
      edition 1

      list accounts: from "accounts.csv" column "domain"
      ```

      ```text ok accounts.csv
      name,domain
      Acme,acme.example
      ```

      """###
    ),
    (
      "PB2142",
      ###"""
      # PB2142: hours in which nothing is open

      A block of hours goes from a time of day to another one. The end may be earlier than the beginning, then it lies on the next
      day; it cannot be the same time. `24:00` is the end of a day, so nothing can begin then.

      Write two different times. A whole day is `00:00 to 24:00`.

      ## Fails

      ```playbook fail
      edition 1

      calendar support "Support" {
        hours: mon to fri 00:00 to 00:00
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      calendar support "Support" {
        hours: mon to fri 00:00 to 24:00
      }
      ```

      """###
    ),
    (
      "PB2143",
      ###"""
      # PB2143: days that cannot be read

      Days on which a calendar is closed or a rep is away are days or go from an earlier day to a later one, both included. A file
      of days holds one `YYYY-MM-DD` on each line, or in the column that is named.

      Put the earlier day first. In a file, write every day the same way: `07/03/2026` could be two different days.

      ## Fails

      ```playbook fail
      edition 1

      calendar office "Office" {
        hours: mon to fri 09:00 to 17:00
        closed: 2027-01-01 to 2026-12-24, from "holidays.csv" column "date"
      }
      ```

      ```text fail holidays.csv
      date,name
      07/03/2026,Independence Day (observed)
      ```

      ## Repaired

      ```playbook ok
      edition 1

      calendar office "Office" {
        hours: mon to fri 09:00 to 17:00
        closed: 2026-12-24 to 2027-01-01, from "holidays.csv" column "date"
      }
      ```

      ```text ok holidays.csv
      date,name
      2026-07-03,Independence Day (observed)
      ```

      """###
    ),
    (
      "PB2144",
      ###"""
      # PB2144: a calendar that stays closed

      What waits for a calendar to open would wait for more than a year. Most often a year is mistyped.

      Correct the days after `closed`.

      ## Fails

      ```playbook fail
      edition 1

      calendar office "Office" {
        hours: mon to fri 09:00 to 17:00
        closed: 2026-12-24 to 2037-01-01
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      calendar office "Office" {
        hours: mon to fri 09:00 to 17:00
        closed: 2026-12-24 to 2027-01-01
      }
      ```

      """###
    ),
    (
      "PB2145",
      ###"""
      # PB2145: a meaning that does not fit its event

      `means` says what an event stands for. `away until` names a field of the event of type date or time; `opt out of channel in`
      names a closed set or a text; an action after `touch on` is one that the channel has.

      Name another field or another action.

      ## Fails

      ```playbook fail
      edition 1

      event voice_note "Sent a voice note" {
        length: count
        means: touch on linkedin speak
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      event voice_note "Sent a voice note" {
        length: count
        means: touch on linkedin message
      }
      ```

      """###
    ),
    (
      "PB2146",
      ###"""
      # PB2146: a length of time and a calendar that do not go together

      Business hours and business days pass only while somebody is there, so they name the calendar that counts them. Hours, days
      and weeks pass by day and by night; no calendar counts them. `in owner calendar` is the calendar of the owner's team, so at
      least one team must have one.

      Name the calendar, or leave it out.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        pain: text
      }

      calendar office "Office" {
        hours: mon to fri 09:00 to 17:00
      }

      route territory "Territories" {
        otherwise: queue closers
      }

      handoff to_ae "SDR to AE" {
        needs: pain
        owner: route territory
        accept: within 4 business hours of offered, else tell "sales-manager"
        meeting: within 2 days in office of offered, else tell "sales-manager"
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        pain: text
      }

      calendar office "Office" {
        hours: mon to fri 09:00 to 17:00
      }

      route territory "Territories" {
        otherwise: queue closers
      }

      handoff to_ae "SDR to AE" {
        needs: pain
        owner: route territory
        accept: within 4 business hours in office of offered, else tell "sales-manager"
        meeting: within 2 business days in office of offered, else tell "sales-manager"
      }
      ```

      """###
    ),
    (
      "PB2147",
      ###"""
      # PB2147: something that starts or stops no clock

      A clock starts and stops with an event (`handoff_accepted`, `call where result = answered`), at the moment in a field of type
      `time`, or with the `first touch`. A hand-off also knows the words `offered`, `accepted`, `rejected` and `returned`.

      Name an event or a field of type time. A date says only the day: declare the field as a `time`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        created_on: date
        pain: text
      }

      playbook outbound "Outbound" {
        qualified: when pain is answered
        target speed_to_lead: 90 seconds from created_on until first touch
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        created_at: time
        pain: text
      }

      playbook outbound "Outbound" {
        qualified: when pain is answered
        target speed_to_lead: 90 seconds from created_at until first touch
      }
      ```

      """###
    ),
    (
      "PB2148",
      ###"""
      # PB2148: a figure that cannot be

      Steps of an escalation come at a share of the time from 1% to 100% and each once; `else` is the one at 100%. A target of
      touches is a whole number from 1, a range goes up, a reply rate is above 0% and at most 100%.

      Correct the number.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        pain: text
      }

      playbook outbound "Outbound" {
        qualified: when pain is answered
        target volume: 60 to 40 touches a day
        target replies: reply rate at least 500%
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        pain: text
      }

      playbook outbound "Outbound" {
        qualified: when pain is answered
        target volume: 40 to 60 touches a day
        target replies: reply rate at least 5%
      }
      ```

      """###
    ),
    (
      "PB2149",
      ###"""
      # PB2149: a cadence for a lead that gets none

      Nothing starts for a lead that is disqualified, or that no playbook takes: somebody who must not be contacted is never
      enrolled by a rule.

      Leave the verdict out. Without `when` a cadence starts with every verdict for which something may start.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
        pain: text
      }

      cadence nurture "Nurture" {
        again: never
        stop: when replied
        end: outcome no_answer
        outcome no_answer: never again
        hello "Hello": email on day 1
      }

      playbook outbound "Outbound" {
        qualified: when pain is answered
        cadence: nurture when verdict in [not_qualified, disqualified]
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
        pain: text
      }

      cadence nurture "Nurture" {
        again: never
        stop: when replied
        end: outcome no_answer
        outcome no_answer: never again
        hello "Hello": email on day 1
      }

      playbook outbound "Outbound" {
        qualified: when pain is answered
        cadence: nurture when verdict in [not_qualified]
      }
      ```

      """###
    ),
    (
      "PB2150",
      ###"""
      # PB2150: no zone

      A zone is taken from a field of type `timezone`, from a calendar, or named in quotes. A field of another type tells no zone,
      even if it holds the name of one.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
        city: text
      }

      cadence follow_up "Follow up" {
        zone: lead.city
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
        timezone: timezone
      }

      cadence follow_up "Follow up" {
        zone: lead.timezone
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      """###
    ),
    (
      "PB2151",
      ###"""
      # PB2151: a field that does not fit a line of a channel

      Each line of a channel names a field of the lead that tells one thing: `address` where to reach the person, `consent` and
      `opt out` a yes or no, `zone` a time zone, `country` a country, `region` a text or a closed set.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        phone: phone
        agreed: date
      }

      channel whatsapp {
        consent: agreed
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        phone: phone
        agreed: yes/no
      }

      channel whatsapp {
        consent: agreed
      }
      ```

      """###
    ),
    (
      "PB2152",
      ###"""
      # PB2152: a channel without a line that its hours need

      Legal hours hold where the recipient is, so a channel with hours says which field tells the zone. The standard rules go by
      the country as well. Where a lead's zone is not known, nothing is sent: the step waits.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        phone: phone
        timezone: timezone
      }

      channel call {
        hours: 09:00 to 20:00
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        phone: phone
        timezone: timezone
      }

      channel call {
        zone: timezone
        hours: 09:00 to 20:00
      }
      ```

      """###
    ),
    (
      "PB2153",
      ###"""
      # PB2153: no standard rules for a channel

      The standard rules hold hours for calls and text messages; [channels.md](../channels.md) lists them. Other channels have
      none, so `rules: standard` would promise what is not there.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      channel email {
        rules: standard
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
      }

      channel email {
        limit: 2 a day
      }
      ```

      """###
    ),
    (
      "PB2154",
      ###"""
      # PB2154: an action that the channel does not have

      A channel with several actions is always named with one of them; a channel without has none. LinkedIn has `view`, `connect`
      and `message`; the block of a channel lists its own with `actions`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        linkedin: url
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        connect "Invitation": linkedin invite on day 1
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        linkedin: url
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        connect "Invitation": linkedin connect on day 1
      }
      ```

      """###
    ),
    (
      "PB2155",
      ###"""
      # PB2155: an action that waits for what never comes

      A line such as `message: after connect accepted` says that one action is possible only after another. An action cannot wait
      for itself, nor for something that never comes of the other one: it could never be done for the first time.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        linkedin: url
      }

      channel linkedin {
        message: after message done
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        linkedin: url
      }

      channel linkedin {
        message: after connect done
      }
      ```

      """###
    ),
    (
      "PB2156",
      ###"""
      # PB2156: closed days without a calendar

      `closed days` go by a calendar: the one that the line names, else the first among the windows of `send`, else that of
      `zone`. Business days and business hours in a step count in the same calendar.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      calendar office {
        hours: mon to fri 09:00 to 17:00
      }

      cadence follow_up "Follow up" {
        closed days: next open day, same time
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
      }

      calendar office {
        hours: mon to fri 09:00 to 17:00
      }

      cadence follow_up "Follow up" {
        closed days: next open day, same time in office
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      """###
    ),
    (
      "PB2157",
      ###"""
      # PB2157: a day that a cadence does not have

      `on day 1` is the day of the enrolment, `on day 3` two days later. There is no day 0, and no half days.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 0
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
      }
      ```

      """###
    ),
    (
      "PB2158",
      ###"""
      # PB2158: a time of day that may be over

      A step `at 09:00` may become due when it is ten already. Whether it is then done on the next day or not at all is a decision
      that only the author can make, so the step says which: `else next day` or `else skip`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1 at 09:00
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1 at 09:00, else next day
      }
      ```

      """###
    ),
    (
      "PB2159",
      ###"""
      # PB2159: nothing to count from

      `2 days before renewal_date` counts from a moment: a field of type `date` or `time`, the enrolment, or the last event of a
      kind. Before the enrolment nothing can be done.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
        renewal: text
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        remind "Renewal": email 2 days before renewal
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
        renewal: date
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        remind "Renewal": email 2 days before renewal
      }
      ```

      """###
    ),
    (
      "PB2160",
      ###"""
      # PB2160: weights of variants that do not fit

      The weights of a step's variants are whole numbers from 1 to 100 and come to at most 100 together. They are shares: 2 and 1
      say the same as 100 and 50 would.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        id: text, required
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1, variants [short 80, long 40]
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        id: text, required
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1, variants [short 2, long 1]
      }
      ```

      """###
    ),
    (
      "PB2161",
      ###"""
      # PB2161: what can never come of a step

      A mail can be opened, a call answered, an invitation accepted. Asked the other way round, the answer would always be no.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        phone: phone
      }

      channel call {
        rules: none
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        first_call "Call": call on day 1
        if first_call opened within 2 days {
          end: outcome nurture
        }
        second_call "Call again": call on day 5
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        phone: phone
      }

      channel call {
        rules: none
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        first_call "Call": call on day 1
        if first_call answered within 2 days {
          end: outcome nurture
        }
        second_call "Call again": call on day 5
      }
      ```

      """###
    ),
    (
      "PB2162",
      ###"""
      # PB2162: a question about a step that comes later

      A branch or a guard is decided when the cadence comes to it. What came of a step that stands behind it, or on another way,
      cannot be known there.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        if intro opened within 2 days {
          case_study "Case study": email on day 4
        }
        intro "First mail": email on day 5
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        if intro opened within 2 days {
          case_study "Case study": email on day 4
        }
      }
      ```

      """###
    ),
    (
      "PB2163",
      ###"""
      # PB2163: windows that are never open together

      Windows that are joined by `and` hold together, and so do the legal hours of the channel and the open days of the calendar
      of `closed days`. When they never meet, no step would ever be done.

      Hours in the lead's own zone can meet hours in a fixed zone almost always, for somewhere clocks show the right time. They
      never do when they are on days too far apart: Sunday morning of the lead is never on a weekday of an office in New York,
      wherever the lead is, from 12 hours behind UTC to 14 hours ahead.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
        timezone: timezone
      }

      cadence follow_up "Follow up" {
        send: mon to fri 09:00 to 12:00 in lead.timezone and 13:00 to 18:00 in lead.timezone
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
        timezone: timezone
      }

      cadence follow_up "Follow up" {
        send: mon to fri 09:00 to 12:00, mon to fri 13:00 to 18:00 in lead.timezone
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      """###
    ),
    (
      "PB2164",
      ###"""
      # PB2164: nothing to wait for

      Stops, branches, guards and tracks wait for a kind of event, for what came of a step (`intro opened`), for `replied`,
      `bounced` or `opted out`, for a verdict, or ask a condition about the lead.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied or meeting_boked
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied or meeting_booked
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      """###
    ),
    (
      "PB2165",
      ###"""
      # PB2165: a branch that does not say how long it waits

      What happens in the history may still happen later. A branch on it waits, and says how long with `within`: it is decided at
      the first yes, or at the end of that time.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        if intro opened {
          case_study "Case study": email on day 4
        }
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        if intro opened within 2 days {
          case_study "Case study": email on day 4
        }
      }
      ```

      """###
    ),
    (
      "PB2166",
      ###"""
      # PB2166: a branch that waits for nothing

      A condition on the lead's own fields is decided when the cadence comes to it. `within` belongs to what may still happen.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
        vip: yes/no
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        if vip within 2 days {
          letter "Invitation": email on day 4
        }
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
        vip: yes/no
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        if vip {
          letter "Invitation": email on day 4
        }
      }
      ```

      """###
    ),
    (
      "PB2167",
      ###"""
      # PB2167: `resume` outside a track

      `end: resume` goes back to the step at which a track cut in. The body of a cadence and its branches have nothing to go back
      to: they go on with the next step, or end with an outcome.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        if intro opened within 2 days {
          case_study "Case study": email on day 4
          end: resume
        }
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        if intro opened within 2 days {
          case_study "Case study": email on day 4
        }
      }
      ```

      """###
    ),
    (
      "PB2168",
      ###"""
      # PB2168: a track without beginning or end

      A track begins with something that happens at a moment, and every way through it ends: with `end: resume`, with an outcome,
      or with the start of another cadence.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
        on demo_request {
          thanks "Thanks": email after 5 minutes
        }
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
        on demo_request {
          thanks "Thanks": email after 5 minutes
          end: resume
        }
      }
      ```

      """###
    ),
    (
      "PB2169",
      ###"""
      # PB2169: a step or an outcome that the cadence does not have

      Steps and outcomes are named within their cadence. Often it is a slip: the message offers the nearest name.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nuture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      """###
    ),
    (
      "PB2201",
      ###"""
      # PB2201: a field that the lead does not have

      A condition names something that no `lead` block declares. It is mostly a slip of the pen, and the message then names
      the nearest field. Write the whole path, as in `company.employees`. A text that the value is compared with stands in
      quotes; parts of the book are named with their kind, as in `signal.pricing`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      fact large "Large": company.employes > 500
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      fact large "Large": company.employees > 500
      ```

      """###
    ),
    (
      "PB2202",
      ###"""
      # PB2202: a part that the book does not have

      A condition names a score, an ICP, a checklist, a grade, a signal, a fact or a list that stands nowhere in the book.
      Names are compared letter by letter, capitals included. The message names the nearest part, also when it is of another
      kind.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        seniority: one of [manager, vp]
      }

      score fit "Fit" {
        senior "VP": +40 when seniority = vp
      }

      fact ready "Ready": score.fitt >= 40
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        seniority: one of [manager, vp]
      }

      score fit "Fit" {
        senior "VP": +40 when seniority = vp
      }

      fact ready "Ready": score.fit >= 40
      ```

      """###
    ),
    (
      "PB2203",
      ###"""
      # PB2203: a criterion or an item that is not there

      An ICP is read by its criteria and a checklist by its items, each by the name that stands before its label. The rows
      of a tier name the criteria of their own ICP without anything before them. Nothing inside a score, a grade, a signal
      or a fact can be read: conditions read these as a whole.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      icp midmarket "Mid-market" {
        must size "50 to 1,000": company.employees between 50 and 1_000
      }

      fact right_size "Right size": icp.midmarket.sizes
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      icp midmarket "Mid-market" {
        must size "50 to 1,000": company.employees between 50 and 1_000
      }

      fact right_size "Right size": icp.midmarket.size
      ```

      """###
    ),
    (
      "PB2204",
      ###"""
      # PB2204: a value outside the closed set

      A field of type `one of […]` and a fact made of bands have only the values that are declared. A comparison with any
      other word could never be yes. Write a declared value by its name; the other spellings that a lead may use stand in
      quotes beside it and are not written in conditions. To compare with another field, put `lead.` before its path.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        seniority: one of [manager "Manager", director "Director", vp "VP" "Vice President"]
      }

      fact senior "Senior": seniority in [vp, chief]
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        seniority: one of [manager "Manager", director "Director", vp "VP" "Vice President"]
      }

      fact senior "Senior": seniority in [vp, director]
      ```

      """###
    ),
    (
      "PB2205",
      ###"""
      # PB2205: a cell that the grade does not have

      A grade comes to one of its bands, or to one of the cells of its matrix: the name of the row followed by the name of
      the column, as in `A1`. A comparison with any other name could never be yes.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        seniority: one of [manager, vp]
      }

      score fit "Fit" {
        senior "VP": +40 when seniority = vp
      }

      grade heat "Heat" {
        bands: score.fit, hot from 40, else cold
      }

      fact urgent "Urgent": grade.heat = warm
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        seniority: one of [manager, vp]
      }

      score fit "Fit" {
        senior "VP": +40 when seniority = vp
      }

      grade heat "Heat" {
        bands: score.fit, hot from 40, else cold
      }

      fact urgent "Urgent": grade.heat = hot
      ```

      """###
    ),
    (
      "PB2206",
      ###"""
      # PB2206: a country that does not exist

      Countries are written with the two or three capital letters of ISO 3166, without quotes: `US` or `USA`. The message
      says the code where the name of a country was written.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.country: country
      }

      fact ours "Our region": company.country in [US, Canada]
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.country: country
      }

      fact ours "Our region": company.country in [US, CA]
      ```

      """###
    ),
    (
      "PB2207",
      ###"""
      # PB2207: a currency that does not exist

      Amounts carry the three capital letters of ISO 4217: `10_000 USD`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        budget: money
      }

      fact funded "Funded": budget >= 10_000 USB
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        budget: money
      }

      fact funded "Funded": budget >= 10_000 USD
      ```

      """###
    ),
    (
      "PB2208",
      ###"""
      # PB2208: a kind of event that is not declared

      A question about the history names a kind of event that is neither built in nor declared by the book, so that it could
      never have happened. The built-in kinds are listed in [events.md](../events.md); a kind of your own needs an `event`
      block.

      ## Fails

      ```playbook fail
      edition 1

      signal active "Active": any demo_call in last 30 days
      ```

      ## Repaired

      ```playbook ok
      edition 1

      event demo_call "A demo by phone" {
        minutes: count
      }

      signal active "Active": any demo_call in last 30 days
      ```

      """###
    ),
    (
      "PB2209",
      ###"""
      # PB2209: a field that the event does not have

      After `where`, and after `last` or `first`, stand the fields of that kind of event. The fields of the built-in kinds
      are listed in [events.md](../events.md); an `event` block adds more. When the event happened is not a field: ask with
      `in last 30 days`.

      ## Fails

      ```playbook fail
      edition 1

      event review "Wrote a review" {
        stars: count
      }

      signal praised "Praised": any review where points >= 4
      ```

      ## Repaired

      ```playbook ok
      edition 1

      event review "Wrote a review" {
        stars: count
      }

      signal praised "Praised": any review where stars >= 4
      ```

      """###
    ),
    (
      "PB2210",
      ###"""
      # PB2210: a `where` that reads more than the event

      The condition after `where` is asked of each event of the history. It may read the fields of that event, fixed values
      and lists, and nothing of the lead or of other parts: the same event would otherwise count for one lead and not for
      another. Ask about the lead outside, and join the two questions with `and`, with the event in brackets.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      event review "Wrote a review" {
        stars: count
      }

      signal praised "Praised by a large company": any review where stars >= 4 and company.employees > 500
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      event review "Wrote a review" {
        stars: count
      }

      signal praised "Praised by a large company": company.employees > 500 and any review where stars >= 4
      ```

      """###
    ),
    (
      "PB2211",
      ###"""
      # PB2211: a condition that reads an outcome

      Stages, routes, hand-offs, playbooks and the verdict are what the book decides. A condition that read them would rest
      on its own answer, so only tests may. Read what the outcome rests on: a score, a checklist, an ICP or a fact. Give a
      condition that you need in two places a name with `fact`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        pain: text
        company.employees: count
      }

      stage ladder "Ladder" {
        lead "Lead": always
        mql "MQL": pain is answered
      }

      fact ready "Ready": stage.ladder = mql and company.employees > 50
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        pain: text
        company.employees: count
      }

      fact marketing_ready "Told us their pain": pain is answered

      stage ladder "Ladder" {
        lead "Lead": always
        mql "MQL": fact.marketing_ready
      }

      fact ready "Ready": fact.marketing_ready and company.employees > 50
      ```

      """###
    ),
    (
      "PB2212",
      ###"""
      # PB2212: a value of a closed set in quotes

      Texts stand in quotes; the values of a closed set, the cells of a grade and countries do not. In quotes it would look
      like any text a lead may hold, and nobody could tell a slip from a value. The message says the name of the value, also
      when one of its other spellings was written.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.industry: one of [saas "SaaS" "Software", fintech "FinTech"]
      }

      fact tech "Technology": company.industry = "Software"
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.industry: one of [saas "SaaS" "Software", fintech "FinTech"]
      }

      fact tech "Technology": company.industry = saas
      ```

      """###
    ),
    (
      "PB2213",
      ###"""
      # PB2213: a part without its question, or with the wrong one

      An ICP is asked whether a lead `fits`, a checklist whether it `passes`: `icp.midmarket fits`, `checklist.bant passes`.
      Their criteria and items are conditions already and stand alone, as in `icp.midmarket.size`; so do signals. Every part
      is named with its kind and its name.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      icp midmarket "Mid-market" {
        must size "50 to 1,000": company.employees between 50 and 1_000
      }

      fact ours "Ours": icp.midmarket
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      icp midmarket "Mid-market" {
        must size "50 to 1,000": company.employees between 50 and 1_000
      }

      fact ours "Ours": icp.midmarket fits
      ```

      """###
    ),
    (
      "PB2214",
      ###"""
      # PB2214: the domain of something that is no e-mail address

      `.domain` is what stands after the `@` of an e-mail address. A field of type `domain` or `url` is compared as it is.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.website: domain
      }

      fact school "A school": company.website.domain ends with ".edu"
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.website: domain
      }

      fact school "A school": company.website ends with ".edu"
      ```

      """###
    ),
    (
      "PB3001",
      ###"""
      # PB3001: a condition was expected

      Where a condition stands, something is needed that is yes or no. A number, a score, a text or a date has to be
      compared first: `score.fit >= 60`, `company.name = "Acme"`. After `or` and `and` a whole condition is needed again:
      not `seniority = vp or director` but `seniority in [vp, director]`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        seniority: one of [manager, director, vp]
      }

      fact senior "Senior": seniority = vp or director
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        seniority: one of [manager, director, vp]
      }

      fact senior "Senior": seniority in [vp, director]
      ```

      """###
    ),
    (
      "PB3002",
      ###"""
      # PB3002: a number was expected

      A score is made of points, and points are numbers. An amount of money becomes one when it is divided by another
      amount, a date when days are counted; a condition gives points with `+10 when …`. The bands of a grade stand over the
      points of a score.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        budget: money
      }

      score size "Size" {
        deal "Deal size": budget, up to 10 points
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        budget: money
      }

      score size "Size" {
        deal "Deal size": budget / 10_000 USD, up to 10 points
      }
      ```

      """###
    ),
    (
      "PB3003",
      ###"""
      # PB3003: a fixed value was expected

      A default, a value of a list and the end of a band are the same for every lead. They are written out: a number, an
      amount, a text, a date, or a value of the closed set.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        budget:    money
        deal_size: money, default budget
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        budget:    money
        deal_size: money, default 10_000 USD
      }
      ```

      """###
    ),
    (
      "PB3004",
      ###"""
      # PB3004: a field is compared with something of another type

      Two sides of a comparison must be of one kind: numbers with numbers, amounts with amounts in a currency, texts with
      texts in quotes. The message says what each side is and, where it can, how to write the other one. A list is asked
      with `includes`, and the history with a question about one kind of event.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        budget: money
      }

      fact funded "Funded": budget > 10_000
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        budget: money
      }

      fact funded "Funded": budget > 10_000 USD
      ```

      """###
    ),
    (
      "PB3005",
      ###"""
      # PB3005: an order where there is none

      Numbers, amounts, dates, times and scores can be smaller or greater. Texts, closed sets, countries, grades and yes/no
      cannot: the order in which a set is written means nothing. List the values that count.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        seniority: one of [manager, director, vp]
      }

      fact senior "Senior": seniority >= director
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        seniority: one of [manager, director, vp]
      }

      fact senior "Senior": seniority in [director, vp]
      ```

      """###
    ),
    (
      "PB3006",
      ###"""
      # PB3006: a date against a time

      A `date` is a day, a `time` a moment of a day. Which moment a day stands for depends on the time zone, so the two are
      never compared silently. Write a moment opposite a time and a day opposite a date, or ask with `in last 30 days`,
      which works for both.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        created_at: time
      }

      fact recent "Created this year": created_at >= 2026-01-01
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        created_at: time
      }

      fact recent "Created this year": created_at >= 2026-01-01T00:00:00Z
      ```

      """###
    ),
    (
      "PB3007",
      ###"""
      # PB3007: two currencies in one calculation

      Two amounts are written out in different currencies and meet in one comparison or calculation. Which of them is
      converted, at which rate, would be hidden from the reader. Write both in one currency. A field may hold any currency:
      its value is converted with the `rate` of the book.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        budget: money
      }

      fact middle "A middle budget": budget between 10_000 USD and 50_000 EUR
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        budget: money
      }

      fact middle "A middle budget": budget between 10_000 USD and 54_000 USD
      ```

      """###
    ),
    (
      "PB3008",
      ###"""
      # PB3008: a calculation that does not exist

      `+`, `-`, `*` and `/` work with numbers, and with amounts as far as they make sense: an amount plus an amount, an
      amount times a number, an amount divided by an amount. Texts, dates and conditions cannot be calculated with; the days
      since a date can.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.name: text
        rating:       number
      }

      fact better "Better": company.name * 2 > rating
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
        rating:            number
      }

      fact better "Better": company.employees * 2 > rating
      ```

      """###
    ),
    (
      "PB3009",
      ###"""
      # PB3009: a calculation that scores do not have

      While something about a lead is unknown, a score is a range from the least to the greatest points that are still
      possible. Such ranges can be compared, added, subtracted, put in `min` and `max`, and multiplied by a number that is
      written out. For anything else the answer would depend on values that are not known yet.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        seniority: one of [manager, vp]
      }

      score fit "Fit" {
        senior "VP": +40 when seniority = vp
      }

      score half "Half of the fit" {
        fit "Fit": score.fit / 2
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        seniority: one of [manager, vp]
      }

      score fit "Fit" {
        senior "VP": +40 when seniority = vp
      }

      score half "Half of the fit" {
        fit "Fit": score.fit * 0.5
      }
      ```

      """###
    ),
    (
      "PB3010",
      ###"""
      # PB3010: choices of different types

      `if … then … else …`, `first known of`, `largest known of`, `min` and `max` come to one of their values. All of them
      have to be of one type, so that it is clear what the result is.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        budget: money
        source: text
      }

      fact worth "What it may be worth": first known of [budget, 10_000]
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        budget: money
        source: text
      }

      fact worth "What it may be worth": first known of [budget, 10_000 USD]
      ```

      """###
    ),
    (
      "PB3011",
      ###"""
      # PB3011: a number that does not fit

      Numbers are exact: up to 6 decimal places, percentages and amounts up to 4, and always smaller than 1,000,000,000,000
      (amounts: 100,000,000,000,000). A count is a whole number from 0 on.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        discount: percent
      }

      fact steep "A steep discount": discount > 12.345678%
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        discount: percent
      }

      fact steep "A steep discount": discount > 12.3457%
      ```

      """###
    ),
    (
      "PB3012",
      ###"""
      # PB3012: a date or time that does not exist

      Dates are written as year, month and day, `2026-03-02`, and have to be in the calendar. Times add the clock and the
      distance from UTC: `2026-03-02T15:00:00Z`, `2026-03-02T10:00-05:00`. There is no hour 24 and no second 60.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        funded_on: date
      }

      fact fresh "Freshly funded": funded_on >= 2026-02-30
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        funded_on: date
      }

      fact fresh "Freshly funded": funded_on >= 2026-02-28
      ```

      """###
    ),
    (
      "PB3013",
      ###"""
      # PB3013: spaces around a text

      Spaces around a lead's values are removed before anything looks at them, so a text that begins or ends with one could
      never be equal to a value. Where the space was meant to find a whole word, ask with `contains word`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        title: text
      }

      fact boss "A head of something": title contains "Head "
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        title: text
      }

      fact boss "A head of something": title contains word "Head"
      ```

      """###
    ),
    (
      "PB3014",
      ###"""
      # PB3014: a text that the value can never be

      E-mail addresses, domains, web addresses and time zones have a form. A text without that form can be equal to none of
      their values, so the comparison would always be no.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.domain: domain
      }

      fact rival "A rival": company.domain in ["acme.example", "Globex Inc."]
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.domain: domain
      }

      fact rival "A rival": company.domain in ["acme.example", "globex.example"]
      ```

      """###
    ),
    (
      "PB3015",
      ###"""
      # PB3015: an empty text

      A value that is empty counts as not answered, so no value is ever equal to an empty text; and every text contains the
      empty one. Ask `is answered`, which stays unknown until somebody knows, or `is missing`, which is certain.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        pain: text
      }

      fact told "Told us": pain != ""
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        pain: text
      }

      fact told "Told us": pain is answered
      ```

      """###
    ),
    (
      "PB3016",
      ###"""
      # PB3016: a `between` that is the wrong way round

      `between A and B` holds everything from A to B, both included. When A is the greater one, it holds nothing.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      fact middle "50 to 1,000": company.employees between 1_000 and 50
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      fact middle "50 to 1,000": company.employees between 50 and 1_000
      ```

      """###
    ),
    (
      "PB3017",
      ###"""
      # PB3017: an empty list

      Nothing is in an empty list, so the answer would always be the same. Write the values, or take the line out.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.country: country
      }

      fact ours "Our region": company.country in []
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.country: country
      }

      fact ours "Our region": company.country in [US, CA]
      ```

      """###
    ),
    (
      "PB3018",
      ###"""
      # PB3018: a value twice in one list

      The second one changes nothing. It is often a slip: another value was meant. Texts are the same when only capitals
      differ.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.country: country
      }

      fact ours "Our region": company.country in [US, CA, US]
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.country: country
      }

      fact ours "Our region": company.country in [US, CA, MX]
      ```

      """###
    ),
    (
      "PB3019",
      ###"""
      # PB3019: a named list whose values do not fit

      The values of a named list are texts. They can be compared with texts of all kinds, with closed sets and with
      countries, and each of them has to be one that the field can have: a domain for a domain, the name of a value for a
      closed set. A value that never fits would be overlooked in silence.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.domain: domain
      }

      list rivals: ["acme.example", "Globex Inc."]

      fact rival "A rival": company.domain in list.rivals
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.domain: domain
      }

      list rivals: ["acme.example", "globex.example"]

      fact rival "A rival": company.domain in list.rivals
      ```

      """###
    ),
    (
      "PB3020",
      ###"""
      # PB3020: a list where a single value belongs, or the reverse

      `=` compares with one value, `in` with the values of a list: `company.country in [US, CA]`, `company.domain in
      list.rivals`. After `includes` stands one value, after `includes any of` and `includes all of` a list.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.domain: domain
      }

      list rivals: ["acme.example", "globex.example"]

      fact rival "A rival": company.domain = list.rivals
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.domain: domain
      }

      list rivals: ["acme.example", "globex.example"]

      fact rival "A rival": company.domain in list.rivals
      ```

      """###
    ),
    (
      "PB3021",
      ###"""
      # PB3021: `includes` asked of something that is no list

      `includes` looks for a value in a field of type `list of …`. A single value is compared with `=` or `in`; inside a
      text one looks with `contains`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        title: text
      }

      fact sales "In sales": title includes "Sales"
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        title: text
      }

      fact sales "In sales": title contains "Sales"
      ```

      """###
    ),
    (
      "PB3022",
      ###"""
      # PB3022: a question about text asked of something else

      `contains`, `starts with`, `ends with` and `like` look inside a text. A list is asked with `includes`; a closed set
      and a country by listing the values that count.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.tech: list of text
      }

      fact crm "Runs our CRM": company.tech contains "HubSpot"
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.tech: list of text
      }

      fact crm "Runs our CRM": company.tech includes "HubSpot"
      ```

      """###
    ),
    (
      "PB3023",
      ###"""
      # PB3023: several words where one is looked for

      `contains word` and `contains any word in` look for one word that stands by itself, made of letters, digits and `_`:
      `VP` is found in “VP of Sales” and not in “MVP”. A phrase is found with `contains`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        title: text
      }

      fact boss "A boss": title contains any word in ["Chief", "Head of"]
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        title: text
      }

      fact boss "A boss": title contains any word in ["Chief", "Head"]
      ```

      """###
    ),
    (
      "PB3024",
      ###"""
      # PB3024: a pattern or a word that is not written out

      What follows `like` and `contains word` is the same for every lead, so that anyone can read what is looked for. It
      stands in quotes; in a pattern `*` means any text and `?` one character.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        title:   text
        pattern: text
      }

      fact matching "Matching": title like pattern
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        title: text
      }

      fact matching "Matching": title like "*head*sales*"
      ```

      """###
    ),
    (
      "PB3025",
      ###"""
      # PB3025: a question about a field asked of something else

      `is answered`, `is on file` and `is missing` ask whether a field of the lead has a value. Scores, facts and the domain
      of an address are worked out from fields: ask about those. Whether something happened is asked of the history, which
      is always complete: `any demo_request`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      fact reachable "Reachable": email.domain is answered
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
      }

      fact reachable "Reachable": email is answered
      ```

      """###
    ),
    (
      "PB3026",
      ###"""
      # PB3026: a question about time asked of something else

      `days since`, `in last`, `before` and their kin need a field of type `date` or `time`, or the moment of an event, as
      in `days since last call`. A number of days is compared like any other number. `time in` takes
      a time and a zone and gives a time of day, which `from 09:00 to 17:00` needs.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        timeline_days: count
      }

      fact soon "Soon": timeline_days in next 60 days
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        timeline_days: count
      }

      fact soon "Soon": timeline_days <= 60
      ```

      """###
    ),
    (
      "PB3027",
      ###"""
      # PB3027: months counted from a moment

      Looking back or ahead from the moment of the decision counts days of 24 hours, and a month has no fixed number of
      them. Write the days that you mean. Months are fine for a field of type `date`, which is compared by the calendar.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        created_at: time
      }

      fact recent "Recent": created_at in last 6 months
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        created_at: time
      }

      fact recent "Recent": created_at in last 180 days
      ```

      """###
    ),
    (
      "PB3028",
      ###"""
      # PB3028: hours counted from a date

      A field of type `date` is a day without a time of day, so hours and minutes cannot be counted from it. Write days,
      weeks or months.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        funded_on: date
      }

      fact fresh "Freshly funded": funded_on in last 48 hours
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        funded_on: date
      }

      fact fresh "Freshly funded": funded_on in last 2 days
      ```

      """###
    ),
    (
      "PB3029",
      ###"""
      # PB3029: business time without a calendar

      Business days and business hours need a calendar that says when you are open. A condition, `fresh for` and the decay of points
      look back over elapsed time and have none: write days, weeks or hours.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        created_at: time
      }

      fact recent "Recent": created_at in last 5 business days
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        created_at: time
      }

      fact recent "Recent": created_at in last 7 days
      ```

      """###
    ),
    (
      "PB3030",
      ###"""
      # PB3030: a span of time that cannot be used

      A span of time is a whole number of its unit above 0, and at most 100 years long. Nothing ever happens within 0 days;
      for parts of a day write hours.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        created_at: time
      }

      fact recent "Recent": created_at in last 1.5 days
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        created_at: time
      }

      fact recent "Recent": created_at in last 36 hours
      ```

      """###
    ),
    (
      "PB3031",
      ###"""
      # PB3031: a calculation without a result

      Everything in this calculation is written out, and it has no result: it divides by zero, or the number is larger than
      any that the tool keeps. For a lead it would be unknown every time.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        rating: number
      }

      fact share "A share": rating / (5 - 5)
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        rating: number
      }

      fact share "A share": rating / (5 - 4)
      ```

      """###
    ),
    (
      "PB4001",
      ###"""
      # PB4001: a condition that always comes out the same

      Whatever the lead says, this condition is yes (or no), so it decides nothing. Often a number was meant that is larger, or a
      value was forgotten.

      Write the condition that was meant, or remove the line.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      icp midmarket "Mid-market" {
        must size "Has people": company.employees >= 0
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      icp midmarket "Mid-market" {
        must size "50 or more": company.employees >= 50
      }
      ```

      """###
    ),
    (
      "PB4002",
      ###"""
      # PB4002: something that nothing uses

      Nothing in the book reads this, so it changes no decision. Either a line that should ask about it is missing, or it is left
      over.

      Use it or remove it. Profiles, checklists, scores, grades and stages are shown with every decision, so they always count as
      used; expectations of tests do not count. A book without a playbook gets no such warning.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        pain: text
        company.domain: domain
      }

      list competitors: ["acme.example", "globex.example"]

      playbook inbound "Inbound" {
        qualified: when pain is answered
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        pain: text
        company.domain: domain
      }

      list competitors: ["acme.example", "globex.example"]

      playbook inbound "Inbound" {
        disqualify competitor "Works for a competitor": company.domain in list.competitors
        qualified: when pain is answered
      }
      ```

      """###
    ),
    (
      "PB4003",
      ###"""
      # PB4003: a criterion rests on whether a value is on file

      `is on file` and `is missing` are always certain: while nobody has asked, the answer is a no, and a lead fails a criterion
      that was never discussed. `is answered` stays unknown until there is a value, and the lead then needs information instead.

      A test that asks first whether its own field is there (`budget is on file and budget >= 10_000 USD`) says what silence
      means, and is not reported.

      Write `is answered`. Where silence is meant to count as a no, give the field a `default`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        budget: money
      }

      checklist bant "BANT" {
        budget "A budget": budget is on file
        pass: at least 1 of 1
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        budget: money
      }

      checklist bant "BANT" {
        budget "A budget": budget is answered
        pass: at least 1 of 1
      }
      ```

      """###
    ),
    (
      "PB4004",
      ###"""
      # PB4004: a list repeats a value

      The value stands in the list twice, upper and lower case alike. It counts once, but one of the two may have been meant to be
      something else.

      Remove it or correct it.

      ## Fails

      ```playbook fail
      edition 1

      list competitors: ["acme.example", "globex.example", "ACME.example"]
      ```

      ## Repaired

      ```playbook ok
      edition 1

      list competitors: ["acme.example", "globex.example"]
      ```

      """###
    ),
    (
      "PB4005",
      ###"""
      # PB4005: bands with an open end

      The bands do not reach as far as the number can go. What lies outside comes to `none`, which a condition can ask about like
      any other name, but nobody has decided it.

      Add a band, such as `from 180 someday`, or end with `else` and a name.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        timeline_days: count
      }

      fact soon "How soon": bands of timeline_days [0, 60) now, [60, 180) later
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        timeline_days: count
      }

      fact soon "How soon": bands of timeline_days [0, 60) now, [60, 180) later, else someday
      ```

      """###
    ),
    (
      "PB4006",
      ###"""
      # PB4006: a cell of a grade without a line

      The matrix says for some cells what to do, and for others nothing. A lead that comes to such a cell leaves the rep without
      advice.

      Add a line for each cell, also where the advice is to leave the lead alone.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
        pain: text
      }

      score fit "Fit" {
        size "Size": +70 when company.employees > 50
      }

      score intent "Intent" {
        need "A pain": +50 when pain is answered
      }

      grade priority "Priority" {
        rows: score.fit, A from 60, else B
        columns: score.intent, 1 from 40, else 2
        cell A1: "Call today"
        cell A2: "Write today"
        cell B1: "Ask what they need"
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
        pain: text
      }

      score fit "Fit" {
        size "Size": +70 when company.employees > 50
      }

      score intent "Intent" {
        need "A pain": +50 when pain is answered
      }

      grade priority "Priority" {
        rows: score.fit, A from 60, else B
        columns: score.intent, 1 from 40, else 2
        cell A1: "Call today"
        cell A2: "Write today"
        cell B1: "Ask what they need"
        cell B2: "Leave alone"
      }
      ```

      """###
    ),
    (
      "PB4007",
      ###"""
      # PB4007: an ICP that every lead fits

      A `want` is welcome but turns nobody away. An ICP that has nothing else fits every lead, so it filters nothing.

      Add the criteria without which you would not sell: a `must`, or a `never` for those whom you refuse.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.employees: count
      }

      icp midmarket "Mid-market" {
        want size "50 or more": company.employees >= 50
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.employees: count
      }

      icp midmarket "Mid-market" {
        must size "50 or more": company.employees >= 50
      }
      ```

      """###
    ),
    (
      "PB4008",
      ###"""
      # PB4008: a fraction beside a percentage

      A percentage is the number before its sign: 80 % is `80%`, and `0.2` beside it means 0.2 %, one part in five hundred. Who
      writes `0.2` mostly means 20 %. With the sign nobody has to guess.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        company.growth: percent
      }

      fact growing "Growing": company.growth >= 0.2
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.growth: percent
      }

      fact growing "Growing": company.growth >= 20%
      ```

      """###
    ),
    (
      "PB4011",
      ###"""
      # PB4011: a clock of which nobody hears

      A clock that runs out and tells nobody is a promise that nobody keeps. An `accept` is also followed up by `reassign`.

      Say what happens: `else tell "…"`, `else queue NAME` or `else reassign`; `at 50% tell "…"` warns before.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        pain: text
      }

      route territory "Territories" {
        otherwise: queue closers
      }

      handoff to_ae "SDR to AE" {
        needs: pain
        owner: route territory
        accept: within 24 hours of offered
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        pain: text
      }

      route territory "Territories" {
        otherwise: queue closers
      }

      handoff to_ae "SDR to AE" {
        needs: pain
        owner: route territory
        accept: within 24 hours of offered, else tell "sales-manager"
      }
      ```

      """###
    ),
    (
      "PB4012",
      ###"""
      # PB4012: an inbound playbook without a speed target

      Somebody who asked for something waits for an answer, and most deals go to whoever answers first. A playbook whose `motion` is
      `inbound` says how long the first touch may take.

      Add a target that stops with the `first touch`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        created_at: time
        pain: text
      }

      playbook inbound "Inbound" {
        motion: inbound
        qualified: when pain is answered
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        created_at: time
        pain: text
      }

      playbook inbound "Inbound" {
        motion: inbound
        qualified: when pain is answered
        target speed_to_lead "Speed to lead": 5 minutes from created_at until first touch
      }
      ```

      """###
    ),
    (
      "PB4013",
      ###"""
      # PB4013: a hand-off without an owner

      A hand-off that does not say who takes over leaves the lead with nobody.

      Add `owner` and the route that finds the AE.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        pain: text
      }

      handoff to_ae "SDR to AE" {
        needs: pain
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        pain: text
      }

      route territory "Territories" {
        otherwise: queue closers
      }

      handoff to_ae "SDR to AE" {
        needs: pain
        owner: route territory
      }
      ```

      """###
    ),
    (
      "PB4014",
      ###"""
      # PB4014: a cadence that never starts

      The cadences of a playbook are tried in the order in which they stand. One that asks for no verdict that is left behind those
      before it never starts.

      Put it first, or give each its own verdicts.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
        pain: text
      }

      cadence fast "Fast" {
        again: never
        stop: when replied
        end: outcome no_answer
        outcome no_answer: never again
        hello "Hello": email on day 1
      }

      cadence slow "Slow" {
        again: never
        stop: when replied
        end: outcome no_answer
        outcome no_answer: never again
        hello "Hello": email on day 7
      }

      playbook outbound "Outbound" {
        qualified: when pain is answered
        cadence: fast, slow when verdict in [not_qualified]
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
        pain: text
      }

      cadence fast "Fast" {
        again: never
        stop: when replied
        end: outcome no_answer
        outcome no_answer: never again
        hello "Hello": email on day 1
      }

      cadence slow "Slow" {
        again: never
        stop: when replied
        end: outcome no_answer
        outcome no_answer: never again
        hello "Hello": email on day 7
      }

      playbook outbound "Outbound" {
        qualified: when pain is answered
        cadence: slow when verdict in [not_qualified], fast
      }
      ```

      """###
    ),
    (
      "PB4020",
      ###"""
      # PB4020: a step that nothing leads to

      Behind an `end`, and behind a branch of which both sides end, nothing is ever done.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        if intro opened within 2 days {
          end: outcome nurture
          case_study "Case study": email on day 4
        }
        reminder "Reminder": email on day 6
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        if intro opened within 2 days {
          case_study "Case study": email on day 4
          end: outcome nurture
        }
        reminder "Reminder": email on day 6
      }
      ```

      """###
    ),
    (
      "PB4021",
      ###"""
      # PB4021: days that run backwards

      Steps are done in the order in which they stand. A step on an earlier day than what stands before it is late from the
      beginning. Waiting counts as well: `else` of a branch `within 2 days` comes two days after the step before.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 5
        reminder "Reminder": email on day 3
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 3
        reminder "Reminder": email on day 5
      }
      ```

      """###
    ),
    (
      "PB4022",
      ###"""
      # PB4022: more touches on a day than the limit allows

      Two steps on one channel stand on the same day, and the limit lets one pass. The second waits for the next day, so the plan
      reads otherwise than it runs.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        limit email: 1 a day
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        ps "One more thing": email on day 1
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        limit email: 1 a day
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        ps "One more thing": email on day 2
      }
      ```

      """###
    ),
    (
      "PB4023",
      ###"""
      # PB4023: a cadence that gives up too early

      The playbook's target says how many touches a lead gets before it is given up, and this cadence has fewer on its shortest
      way to the end. Tasks are no touches, nor are steps that are skipped.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
        sold: yes/no
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }

      playbook inbound {
        qualified: when sold
        cadence: follow_up
        target persistence: at least 3 touches before giving up
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
        sold: yes/no
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
        breakup "Last mail": email on day 9
      }

      playbook inbound {
        qualified: when sold
        cadence: follow_up
        target persistence: at least 3 touches before giving up
      }
      ```

      """###
    ),
    (
      "PB4024",
      ###"""
      # PB4024: a plan that is not as long as it declares

      `touches` says in one line what the plan comes to, and the steps are held against it: so many touches on the longest way,
      the last one on that day.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        touches: 3 in 4 days
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        touches: 2 in 4 days
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      """###
    ),
    (
      "PB4025",
      ###"""
      # PB4025: a cadence without an outcome

      When the steps run out without an answer, somebody must know what becomes of the lead: come back after a while, go into
      another cadence, or never again.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      """###
    ),
    (
      "PB4026",
      ###"""
      # PB4026: an outcome that nothing ends with

      An outcome stands in the cadence, and no `end` names it. Perhaps the `end` was forgotten, or the outcome is left over.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days
        outcome lost: never again

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days
        outcome lost: never again

        intro "First mail": email on day 1
        if unsubscribed within 2 days {
          end: outcome lost
        }
        reminder "Reminder": email on day 4
      }
      ```

      """###
    ),
    (
      "PB4027",
      ###"""
      # PB4027: cadences without an end

      One cadence hands its leads to another, which hands them back, and nothing counts how often. A lead that never answers would
      be written to for ever.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome again
        outcome again: recycle after 60 days, into cadence follow_up

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome again
        outcome again: recycle after 60 days, into cadence follow_up, at most 2 times

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      """###
    ),
    (
      "PB4028",
      ###"""
      # PB4028: a cadence that a reply does not stop

      The most frequent complaint about cadences is the mail that goes out after the answer. `stop` says what ends the whole
      cadence; a reply on any channel should be part of it.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when unsubscribed
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied or unsubscribed
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      """###
    ),
    (
      "PB4029",
      ###"""
      # PB4029: calls or text messages without legal hours

      At which hours people may be called or sent a text message is a matter of law, and differs by country and state. The channel
      says how the book deals with it: `rules: standard` takes the hours of [channels.md](../channels.md), `hours` those of your
      own, and `rules: none` says that they are kept elsewhere.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        phone: phone
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        first_call "Call": call on day 1
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        phone: phone
        timezone: timezone
        country: country
        state: text
      }

      channel call {
        zone: timezone
        country: country
        region: state
        rules: standard
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        first_call "Call": call on day 1
      }
      ```

      """###
    ),
    (
      "PB4030",
      ###"""
      # PB4030: a time of day outside the hours

      The step names a time of day at which its windows, or the legal hours of its channel, are never open. It always waits for
      the next opening, so the time that is written never comes about.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
        timezone: timezone
      }

      cadence follow_up "Follow up" {
        send: 09:00 to 17:00 in lead.timezone
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1 at 07:00 in lead.timezone, else next day
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
        timezone: timezone
      }

      cadence follow_up "Follow up" {
        send: 09:00 to 17:00 in lead.timezone
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1 at 09:30 in lead.timezone, else next day
      }
      ```

      """###
    ),
    (
      "PB4031",
      ###"""
      # PB4031: a message without consent

      A text message or a WhatsApp message needs the person's consent. The channel names the field that holds it, and unknown
      consent is no consent. A step with `skip unless` and a field is taken to ask for it itself.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        phone: phone
        agreed: yes/no
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        note "Note": whatsapp on day 1, template "hello"
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        phone: phone
        agreed: yes/no
      }

      channel whatsapp {
        consent: agreed
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        note "Note": whatsapp on day 1, template "hello"
      }
      ```

      """###
    ),
    (
      "PB4032",
      ###"""
      # PB4032: a message without a template

      WhatsApp takes only approved templates from a company that was not written to within the last day. A step on such a channel
      names its template, or its variants.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        phone: phone
        agreed: yes/no
      }

      channel whatsapp {
        consent: agreed
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        note "Note": whatsapp on day 1
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        phone: phone
        agreed: yes/no
      }

      channel whatsapp {
        consent: agreed
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        note "Note": whatsapp on day 1, template "hello"
      }
      ```

      """###
    ),
    (
      "PB4033",
      ###"""
      # PB4033: a LinkedIn message before the connection

      On LinkedIn only people who accepted an invitation can be written to. Every way to the message should hold the invitation; a
      guard such as `skip unless connect accepted` then deals with those who did not accept.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        linkedin: url
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        hello "Message": linkedin message on day 3
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        linkedin: url
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        connect "Invitation": linkedin connect on day 1
        hello "Message": linkedin message on day 3, skip unless connect accepted
      }
      ```

      """###
    ),
    (
      "PB4034",
      ###"""
      # PB4034: hours that run over midnight

      Hours that close before they open run on into the next day, which is meant for night shifts. Hours of more than half a day
      are more likely written the wrong way round.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        email: email
        timezone: timezone
      }

      cadence follow_up "Follow up" {
        send: 18:00 to 09:00 in lead.timezone
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        email: email
        timezone: timezone
      }

      cadence follow_up "Follow up" {
        send: 09:00 to 18:00 in lead.timezone
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
        reminder "Reminder": email on day 4
      }
      ```

      """###
    ),
    (
      "PB4035",
      ###"""
      # PB4035: a channel without an address

      A step is skipped where the lead has no address for its channel. For that the channel must know the field: the first one of
      type `email` or `phone`, the field `linkedin`, or the one that the channel's block names.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        name: text
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        name: text
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1
      }
      ```

      """###
    ),
    (
      "PB4036",
      ###"""
      # PB4036: standard rules without the state

      In the United States several states have stricter hours than the whole country. Without a field with the state the strictest
      of all states hold for every lead, which leaves few hours.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        phone: phone
        timezone: timezone
        country: country
      }

      channel call {
        zone: timezone
        country: country
        rules: standard
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        phone: phone
        timezone: timezone
        country: country
        state: text
      }

      channel call {
        zone: timezone
        country: country
        region: state
        rules: standard
      }
      ```

      """###
    ),
    (
      "PB4037",
      ###"""
      # PB4037: windows outside the standard hours of a country

      The windows of the cadence and the standard hours of a country or state never meet: leads there would wait for ever.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        phone: phone
        timezone: timezone
        country: country
        state: text
      }

      channel call {
        zone: timezone
        country: country
        region: state
        rules: standard
      }

      cadence follow_up "Follow up" {
        send call: 07:00 to 09:30 in lead.timezone
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        first_call "Call": call on day 1
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        phone: phone
        timezone: timezone
        country: country
        state: text
      }

      channel call {
        zone: timezone
        country: country
        region: state
        rules: standard
      }

      cadence follow_up "Follow up" {
        send call: 10:00 to 16:00 in lead.timezone
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        first_call "Call": call on day 1
      }
      ```

      """###
    ),
    (
      "PB4038",
      ###"""
      # PB4038: a single variant

      Variants are compared with each other; a single one is chosen for every lead.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        id: text, required
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1, variants [short 1]
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        id: text, required
        email: email
      }

      cadence follow_up "Follow up" {
        stop: when replied
        end: outcome nurture
        outcome nurture: recycle after 60 days

        intro "First mail": email on day 1, template "short"
      }
      ```

      """###
    ),
    (
      "PB5001",
      ###"""
      # PB5001: the lead file is empty

      The file holds nothing, or nothing but spaces. A lead is one JSON object; the smallest is `{}`. Most often an export
      failed, or the wrong file was given.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail


      ```

      ## Repaired

      ```json ok
      {"id": "1", "pain": "slow reports", "employees": 220}
      ```

      """###
    ),
    (
      "PB5002",
      ###"""
      # PB5002: the lead breaks off

      A bracket or a quote is opened and never closed. The message points at where it was opened, and at the end of the file.
      An export or a copy that was cut off looks like this; so does a forgotten bracket.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {"id": "1", "pain": "slow reports"
      ```

      ## Repaired

      ```json ok
      {"id": "1", "pain": "slow reports"}
      ```

      """###
    ),
    (
      "PB5003",
      ###"""
      # PB5003: a character stands where JSON has none

      JSON is strict about what may follow what. Typographic quotes from a word processor, a bracket of the wrong kind, or a
      value that was left out end up here.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {"id": “1”}
      ```

      ## Repaired

      ```json ok
      {"id": "1"}
      ```

      """###
    ),
    (
      "PB5004",
      ###"""
      # PB5004: a word is no JSON value

      Outside double quotes JSON knows only `true`, `false` and `null`. Some programs write `NaN`, `Infinity`, `None` or `True`
      instead. For a number that is not there write `null`, or leave the field out; text stands in double quotes.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {"id": "1", "employees": NaN}
      ```

      ## Repaired

      ```json ok
      {"id": "1", "employees": null}
      ```

      """###
    ),
    (
      "PB5005",
      ###"""
      # PB5005: a number is not written as JSON writes numbers

      A JSON number has digits, then perhaps a point with digits, then perhaps an exponent; no `+` in front, no zeros in front, no
      `_`, and a digit on both sides of the point. Dates and numbers with letters are text and stand in double quotes.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {"id": "1", "employees": 0220}
      ```

      ## Repaired

      ```json ok
      {"id": "1", "employees": 220}
      ```

      """###
    ),
    (
      "PB5006",
      ###"""
      # PB5006: a backslash begins no sign of JSON

      In a text a backslash announces a special sign: `\n` for a line end, `\t` for a tab, `\"` for a quote, `\\` for a
      backslash, `\u00e9` for a character by its number. A backslash that is meant as such, as in a Windows path, is doubled.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {"id": "1", "pain": "C:\sales"}
      ```

      ## Repaired

      ```json ok
      {"id": "1", "pain": "C:\\sales"}
      ```

      """###
    ),
    (
      "PB5007",
      ###"""
      # PB5007: half of a character stands alone

      JSON writes emoji and other rare characters as a pair of `\u` parts. A program that cuts texts to a length can cut such a
      pair in two, and half a character means nothing. Export the lead again, or delete the half.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {"id": "1", "pain": "slow \ud83d"}
      ```

      ## Repaired

      ```json ok
      {"id": "1", "pain": "slow \ud83d\ude00"}
      ```

      """###
    ),
    (
      "PB5008",
      ###"""
      # PB5008: a control character stands in the lead

      A line end, a tab or another control character stands inside a text as itself. A line end is written `\n`, a tab `\t`.
      Often the closing quote before the line's end is missing.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {"id": "1", "pain": "slow
      reports"}
      ```

      ## Repaired

      ```json ok
      {"id": "1", "pain": "slow\nreports"}
      ```

      """###
    ),
    (
      "PB5009",
      ###"""
      # PB5009: the lead is not UTF-8

      JSON is text in UTF-8. The file is in another encoding, such as Latin-1 or UTF-16, or it is no text at all. Save or
      export it with the encoding UTF-8.

      ## Fails

      ```console fail
      $ playbookc explain lead.json
      lead.json:1:21: error[PB5009]: the bytes here are not UTF-8 text; expected a JSON file in UTF-8
      ```

      """###
    ),
    (
      "PB5010",
      ###"""
      # PB5010: brackets are nested too deeply

      A lead has fields, lists and events: a few levels of brackets. More than 64 inside each other are refused, so that no
      file can exhaust the tool. Most likely this is not a lead.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {"id": "1", "pain": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}
      ```

      ## Repaired

      ```json ok
      {"id": "1", "pain": "slow reports"}
      ```

      """###
    ),
    (
      "PB5011",
      ###"""
      # PB5011: the lead is too large

      A lead may have 16 MiB. That is a history of some hundred thousand events; a larger file is most likely an export of many
      leads.

      ## Fails

      ```console fail
      $ playbookc explain all-leads.json
      all-leads.json:1:1: error[PB5011]: the lead is larger than 16 MiB; expected the data of one lead
      ```

      """###
    ),
    (
      "PB5012",
      ###"""
      # PB5012: something follows after the lead

      One file holds one lead. Several leads one after the other, each on its line, are a list of leads and not a lead.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {"id": "1"}
      {"id": "2"}
      ```

      ## Repaired

      ```json ok
      {"id": "1"}
      ```

      """###
    ),
    (
      "PB5013",
      ###"""
      # PB5013: a comma is missing

      The members of an object and the elements of a list are separated by commas.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {"id": "1"
       "pain": "slow reports"}
      ```

      ## Repaired

      ```json ok
      {"id": "1",
       "pain": "slow reports"}
      ```

      """###
    ),
    (
      "PB5014",
      ###"""
      # PB5014: a colon is missing

      In an object each key is followed by a colon and its value: `"id": "1"`.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {"id" "1"}
      ```

      ## Repaired

      ```json ok
      {"id": "1"}
      ```

      """###
    ),
    (
      "PB5015",
      ###"""
      # PB5015: a comma stands after the last value

      JSON has commas between values only. Remove the last one, or add the value that was to follow.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {"id": "1", "pain": "slow reports",}
      ```

      ## Repaired

      ```json ok
      {"id": "1", "pain": "slow reports"}
      ```

      """###
    ),
    (
      "PB5016",
      ###"""
      # PB5016: a key stands without quotes

      Every key of an object stands in double quotes. The same message comes for a number with thousands separators, because
      after its first comma a key should follow.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {id: "1"}
      ```

      ## Repaired

      ```json ok
      {"id": "1"}
      ```

      """###
    ),
    (
      "PB5017",
      ###"""
      # PB5017: a text stands in single quotes

      JSON has double quotes only. Programs that print their own notation instead of JSON write single ones.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {'id': '1'}
      ```

      ## Repaired

      ```json ok
      {"id": "1"}
      ```

      """###
    ),
    (
      "PB5018",
      ###"""
      # PB5018: the lead has a comment

      JSON has no comments, neither `//` nor `#`. Remove it, or write it as a field that the book does not read.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {"id": "1"} // from the web form
      ```

      ## Repaired

      ```json ok
      {"id": "1", "note": "from the web form"}
      ```

      """###
    ),
    (
      "PB5101",
      ###"""
      # PB5101: the lead is not an object

      A lead is one JSON object: fields in curly brackets. A list of leads is not a lead; give its leads one by one.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      [{"id": "1"}]
      ```

      ## Repaired

      ```json ok
      {"id": "1"}
      ```

      """###
    ),
    (
      "PB5102",
      ###"""
      # PB5102: a required field has no value

      The book says that it cannot decide about a lead without this field, and the lead has none: the key is absent, `null` or
      blank, or holds an answer that is too old to count (`fresh for`). Fill the field, or ask again; or, if a lead can be judged without it, take `required` away, and let the conditions that read it
      be unknown.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {"pain": "slow reports"}
      ```

      ## Repaired

      ```json ok
      {"id": "1", "pain": "slow reports"}
      ```

      """###
    ),
    (
      "PB5103",
      ###"""
      # PB5103: a value does not fit its field

      The lead has a value that the field's type cannot be. Nothing is guessed: the field is unknown (invalid), no other source
      and no default steps in, and whatever rests on it stays open. Repair the value where it comes from; or, when a system
      spells it in its own way, list the spelling in the book: `one of [saas "Software"]`, or `blank "Select"` for what means "not
      answered". If the book requires the field, this is an error.

      The table of what each type accepts is in [leads.md](../leads.md).

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {"id": "1", "employees": "about 200"}
      ```

      ## Repaired

      ```json ok
      {"id": "1", "employees": 200}
      ```

      """###
    ),
    (
      "PB5104",
      ###"""
      # PB5104: a value is out of range

      Numbers are exact up to 12 digits before the point, amounts up to 14. A larger one is never rounded: the field is unknown
      (out of range). Such a number is most often an id in the wrong column.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {"id": "1", "employees": 1234567890123456789012345678901234567890}
      ```

      ## Repaired

      ```json ok
      {"id": "1", "employees": 1234}
      ```

      """###
    ),
    (
      "PB5105",
      ###"""
      # PB5105: a key stands twice

      Two values stand under one key, and programs differ in which of them they take. So no field that is read through the key
      can be known, even where both values agree. Delete the one that is wrong. If the book requires such a field, this is an
      error.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {"id": "1", "employees": 60, "pain": "slow reports", "employees": 600}
      ```

      ## Repaired

      ```json ok
      {"id": "1", "employees": 600, "pain": "slow reports"}
      ```

      """###
    ),
    (
      "PB5106",
      ###"""
      # PB5106: a key looks like a slip

      No field of the book reads this key, but a field with nearly the same name has no value in this lead. Correct the key;
      or, if another system calls the field so, add the name to the field's `reads`.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }
      ```

      ## Fails

      ```json fail
      {"id": "1", "employes": 220}
      ```

      ## Repaired

      ```json ok
      {"id": "1", "employees": 220}
      ```

      """###
    ),
    (
      "PB5107",
      ###"""
      # PB5107: the sources of a field differ

      The field is declared `only if equal`, and two of its sources say different things. It is unknown (invalid) until they
      agree. Correct one of them, or say in the book which one counts: without `only if equal` the first one does, with `take
      larger` the greater one.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        employees:  count, reads "NumberOfEmployees", only if equal
      }
      ```

      ## Fails

      ```json fail
      {"id": "1", "employees": 200, "NumberOfEmployees": 220}
      ```

      ## Repaired

      ```json ok
      {"id": "1", "employees": 220, "NumberOfEmployees": "220"}
      ```

      """###
    ),
    (
      "PB5108",
      ###"""
      # PB5108: an element of a list does not fit

      The element is left out and the rest of the list is used. A condition such as `includes` then goes by what is left, so
      repair the element if it matters.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:         text, required
        countries:  list of country
      }
      ```

      ## Fails

      ```json fail
      {"id": "1", "countries": ["US", "Germany"]}
      ```

      ## Repaired

      ```json ok
      {"id": "1", "countries": ["US", "DE"]}
      ```

      """###
    ),
    (
      "PB5109",
      ###"""
      # PB5109: the sources of a field are in two currencies

      The field takes the larger or the smaller of several amounts, and they are in different currencies. Rates belong to a
      day and are applied when a condition compares, not when the lead is read, so the field is unknown (other currency). Let the
      sources use one currency.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:      text, required
        budget:  money, reads "Amount", take larger
      }
      ```

      ## Fails

      ```json fail
      {"id": "1", "budget": "5000 USD", "Amount": "7000 EUR"}
      ```

      ## Repaired

      ```json ok
      {"id": "1", "budget": "5000 USD", "Amount": "7700 USD"}
      ```

      """###
    ),
    (
      "PB5110",
      ###"""
      # PB5110: the history is not a list

      A field of type `events` holds a list of events. Anything else is an error, because a history that was meant and is not
      read would count as one where nothing happened.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:          text, required
        activities:  events
      }

      signal called "Was called": any call in last 30 days
      ```

      ## Fails

      ```json fail
      {"id": "1", "activities": {"type": "call", "at": "2026-03-02T15:00:00Z"}}
      ```

      ## Repaired

      ```json ok
      {"id": "1", "activities": [{"type": "call", "at": "2026-03-02T15:00:00Z"}]}
      ```

      """###
    ),
    (
      "PB5111",
      ###"""
      # PB5111: an event has no usable type

      Every event names its kind under `type`. Without it nobody knows what happened, and the event is left out.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:          text, required
        activities:  events
      }

      signal called "Was called": any call in last 30 days
      ```

      ## Fails

      ```json fail
      {"id": "1", "activities": [{"at": "2026-03-02T15:00:00Z"}]}
      ```

      ## Repaired

      ```json ok
      {"id": "1", "activities": [{"type": "call", "at": "2026-03-02T15:00:00Z"}]}
      ```

      """###
    ),
    (
      "PB5112",
      ###"""
      # PB5112: an event has no usable time

      The event has no `at`, or one that is no moment. It counts as something that happened long ago, at a time nobody knows:
      conditions without a window see it, those that look back some days, count days or ask for the first or last do not.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:          text, required
        activities:  events
      }

      signal called "Was called": any call in last 30 days
      ```

      ## Fails

      ```json fail
      {"id": "1", "activities": [{"type": "call", "at": "yesterday"}]}
      ```

      ## Repaired

      ```json ok
      {"id": "1", "activities": [{"type": "call", "at": "2026-03-01T15:00:00Z"}]}
      ```

      """###
    ),
    (
      "PB5113",
      ###"""
      # PB5113: an event names a cadence or a step that the book does not have

      Events say by `cadence` and `step` what they belong to. Upper and lower case do not matter, but a name that the book does
      not have belongs to nothing: the step counts as not done, and the person is contacted a second time.

      ## The book

      ```playbook book
      edition 1

      lead {
        id:          text, required
        email:       email
        activities:  events
      }

      cadence inbound {
        stop: when replied
        end: outcome silent
        outcome silent: recycle after 60 days

        intro: email on day 1
        second: email after 2 days
      }
      ```

      ## Fails

      ```json fail
      {"id": "1", "email": "ann@pay.example", "activities": [
        {"type": "enrolled", "cadence": "inbound", "at": "2026-03-02T09:00:00Z"},
        {"type": "email_sent", "cadence": "inbound", "step": "inrto", "at": "2026-03-02T09:05:00Z"}]}
      ```

      ## Repaired

      ```json ok
      {"id": "1", "email": "ann@pay.example", "activities": [
        {"type": "enrolled", "cadence": "inbound", "at": "2026-03-02T09:00:00Z"},
        {"type": "email_sent", "cadence": "inbound", "step": "intro", "at": "2026-03-02T09:05:00Z"}]}
      ```

      """###
    ),
    (
      "PB5201",
      ###"""
      # PB5201: the lead is larger than any may be

      A line of a file of leads, an element of a list, or a row of a table may have 16 MiB. A longer one is most often a file without
      line ends, or a quote that is opened and never closed. The lead is rejected and passed over, the others are decided.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }

      score fit "Fit" {
        size "50 people or more": +40 when employees >= 50
        hurts "Has a pain": +30 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 60
      }
      ```

      ```console fail
      $ playbookc run leads.ndjson --now 2026-03-02T15:00:00Z
      leads.ndjson:17:1: error[PB5201]: the lead is larger than 16 MiB; expected one lead on a line
        hint: is a line end missing, or a closing quote?
      ```

      """###
    ),
    (
      "PB5202",
      ###"""
      # PB5202: a row of a table is not UTF-8

      The row has bytes that are no UTF-8 text, mostly because the table was saved in the encoding of an old Windows. The row is
      rejected, the others are decided.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }

      score fit "Fit" {
        size "50 people or more": +40 when employees >= 50
        hurts "Has a pain": +30 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 60
      }
      ```

      ```bytes fail leads.csv
      id,pain\x0A
      1,caf\xE9\x0A
      2,slow
      ```

      ```console fail run
      $ playbookc run leads.csv --now 2026-03-02T15:00:00Z
      {"lead":"2","playbook":"inbound","verdict":"needs_info","leaning":"not_qualified"}
      leads.csv:2:6: error[PB5202]: the bytes here are not UTF-8 text; expected a table in UTF-8
        hint: save or export the table as `CSV UTF-8`
      2 leads read: 1 written, 1 rejected
        playbook: inbound 1
        verdict: needs_info 1
        leaning: not_qualified 1
        without a usable value:
          employees: absent 1
        held for no lead: score.fit.size
      ```

      """###
    ),
    (
      "PB5203",
      ###"""
      # PB5203: a cell has no closing quote

      A cell that begins with a quote goes on to the next quote, over commas and line ends. Here there is none: the line is
      rejected, and reading goes on with the next one.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }

      score fit "Fit" {
        size "50 people or more": +40 when employees >= 50
        hurts "Has a pain": +30 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 60
      }
      ```

      ```text fail leads.csv
      id,pain
      1,"slow reports
      2,slow
      ```

      ```console fail run
      $ playbookc run leads.csv --now 2026-03-02T15:00:00Z
      {"lead":"2","playbook":"inbound","verdict":"needs_info","leaning":"not_qualified"}
      leads.csv:2:3: error[PB5203]: the cell that begins here has no closing quote; expected `"` at its end
        hint: a quote inside a cell in quotes is written twice: `""`
      2 leads read: 1 written, 1 rejected
        playbook: inbound 1
        verdict: needs_info 1
        leaning: not_qualified 1
        without a usable value:
          employees: absent 1
        held for no lead: score.fit.size
      ```

      """###
    ),
    (
      "PB5204",
      ###"""
      # PB5204: text follows a closing quote

      Behind the quote that closes a cell only the next cell or the end of the line can follow. A quote inside a cell in quotes is
      written twice. The row is rejected, the others are decided.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }

      score fit "Fit" {
        size "50 people or more": +40 when employees >= 50
        hurts "Has a pain": +30 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 60
      }
      ```

      ```text fail leads.csv
      id,pain
      1,"the "new" tool"
      2,"the ""new"" tool"
      ```

      ```console fail run
      $ playbookc run leads.csv --now 2026-03-02T15:00:00Z
      {"lead":"2","playbook":"inbound","verdict":"needs_info","leaning":"not_qualified"}
      leads.csv:2:9: error[PB5204]: text follows the closing quote of a cell; expected the next cell
        hint: a quote inside a cell in quotes is written twice: `""`
      2 leads read: 1 written, 1 rejected
        playbook: inbound 1
        verdict: needs_info 1
        leaning: not_qualified 1
        without a usable value:
          employees: absent 1
        held for no lead: score.fit.size
      ```

      """###
    ),
    (
      "PB5205",
      ###"""
      # PB5205: a row has more cells than the header

      A row has more cells than the header has names, so that nobody knows which cell belongs to which name. Most often a cell holds
      the dividing sign and stands without quotes. Empty cells at the end are no fault. The row is rejected, the others are decided.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }

      score fit "Fit" {
        size "50 people or more": +40 when employees >= 50
        hurts "Has a pain": +30 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 60
      }
      ```

      ```text fail leads.csv
      id,pain,employees
      1,slow, manual,50
      2,"slow, manual",50
      ```

      ```console fail run
      $ playbookc run leads.csv --now 2026-03-02T15:00:00Z
      {"lead":"2","playbook":"inbound","verdict":"qualified","leaning":null}
      leads.csv:2:16: error[PB5205]: the row has 4 cells, the header 3; expected no more than the header
        hint: a cell that holds the dividing sign stands in quotes
      2 leads read: 1 written, 1 rejected
        playbook: inbound 1
        verdict: qualified 1
        leaning: none 1
      ```

      """###
    ),
    (
      "PB7001",
      ###"""
      # PB7001: a test looks at something that a decision does not have

      A test says what must come out of a decision: `verdict`, `leaning`, `playbook`, `applies`, `can_qualify`, `qualified`,
      `disqualify.NAME`, or a part by its kind and name, such as `icp.NAME`, `checklist.NAME.ITEM`, `score.NAME` or
      `route.NAME`. What the line names is none of these. A field of the lead cannot be looked at: it is what the test puts in.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }

      test "A pain is worth 40 points" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", pain: "slow reports" }
        expect: verdit = qualified
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }

      test "A pain is worth 40 points" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", pain: "slow reports" }
        expect: verdict = qualified, score.fit = 40
      }
      ```

      """###
    ),
    (
      "PB7002",
      ###"""
      # PB7002: a test looks at a part that the book does not have

      The line names a part, or an item of a part, that is not in the book. Most often a name is misspelt, or the part was
      renamed and the test was not. An item of a score is one of its rules, or `low`, `high` or `points`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }

      test "A pain is worth 40 points" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", pain: "slow reports" }
        expect: verdict = qualified, score.fti = 40
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }

      test "A pain is worth 40 points" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", pain: "slow reports" }
        expect: verdict = qualified, score.fit = 40
      }
      ```

      """###
    ),
    (
      "PB7003",
      ###"""
      # PB7003: a test expects what can never come out

      What stands on the right is no answer that this part can give: a verdict that does not exist, a cell that the grade does
      not have, a number where the answer is yes or no. The test could never pass, so it says nothing about the book.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }

      test "A pain is worth 40 points" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", pain: "slow reports" }
        expect: verdict = qualifed, score.fit = 40
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }

      test "A pain is worth 40 points" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", pain: "slow reports" }
        expect: verdict = qualified, score.fit = 40
      }
      ```

      """###
    ),
    (
      "PB7004",
      ###"""
      # PB7004: a test compares by size what has no size

      `<`, `<=`, `>` and `>=` compare numbers: a score, a rule of a score, or a fact that is a number. Anything else is equal or
      different: write `=` or `!=`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }

      test "A pain is worth 40 points" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", pain: "slow reports" }
        expect: verdict >= qualified, score.fit = 40
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }

      test "A pain is worth 40 points" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", pain: "slow reports" }
        expect: verdict = qualified, score.fit = 40
      }
      ```

      """###
    ),
    (
      "PB7005",
      ###"""
      # PB7005: a test does not say when it takes place

      A decision depends on the moment at which it is made: how many days ago something happened, which rate holds. A test that
      took the present moment would pass today and fail next month, so each test names its own.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }

      test "A pain is worth 40 points" {
        lead: { id: "1", pain: "slow reports" }
        expect: verdict = qualified, score.fit = 40
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }

      test "A pain is worth 40 points" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", pain: "slow reports" }
        expect: verdict = qualified, score.fit = 40
      }
      ```

      """###
    ),
    (
      "PB7006",
      ###"""
      # PB7006: the moment of a test cannot be read

      The line `now:` takes a date, a time of day and a zone: `2026-03-02T15:00:00Z`, or with an offset
      `2026-03-02T10:00:00-05:00`. The day must be in the calendar, and the time of day must exist.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }

      test "A pain is worth 40 points" {
        now: 2026-03-02T25:00:00Z
        lead: { id: "1", pain: "slow reports" }
        expect: verdict = qualified, score.fit = 40
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }

      test "A pain is worth 40 points" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", pain: "slow reports" }
        expect: verdict = qualified, score.fit = 40
      }
      ```

      """###
    ),
    (
      "PB7007",
      ###"""
      # PB7007: a test has no lead

      A test puts one lead in and says what must come out. The line `lead:` holds that lead, with the names that the book's
      `lead` block gives its fields.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }

      test "A pain is worth 40 points" {
        now: 2026-03-02T15:00:00Z
        expect: verdict = qualified, score.fit = 40
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }

      test "A pain is worth 40 points" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", pain: "slow reports" }
        expect: verdict = qualified, score.fit = 40
      }
      ```

      """###
    ),
    (
      "PB7008",
      ###"""
      # PB7008: a test expects nothing

      A test without a line `expect:` passes whatever the book decides, and gives false safety. Say at least which verdict must
      come out.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }

      test "A pain is worth 40 points" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", pain: "slow reports" }
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }

      test "A pain is worth 40 points" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", pain: "slow reports" }
        expect: verdict = qualified, score.fit = 40
      }
      ```

      """###
    ),
    (
      "PB7009",
      ###"""
      # PB7009: two tests have the same name

      When a test fails, its name is what you are told. Two tests of the same name cannot be told apart: give each a name that
      says what it shows.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }

      test "A pain is worth 40 points" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", pain: "slow reports" }
        expect: verdict = qualified, score.fit = 40
      }

      test "A pain is worth 40 points" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", pain: "slow reports" }
        expect: verdict = qualified
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }

      test "A pain is worth 40 points" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", pain: "slow reports" }
        expect: verdict = qualified, score.fit = 40
      }

      test "A pain qualifies" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", pain: "slow reports" }
        expect: verdict = qualified
      }
      ```

      """###
    ),
    (
      "PB7010",
      ###"""
      # PB7010: no `given` block has that label

      A test that begins with a shared lead names it by its label, letter by letter. Say the label of a `given` block of the same
      book; it may stand in any of its files.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        id:    text, required
        size:  count
      }

      playbook inbound "Inbound" {
        qualified: when size >= 50
      }

      given "A large company" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", size: 220 }
      }

      test "It qualifies" {
        given: "A large compani"
        expect: verdict = qualified
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        id:    text, required
        size:  count
      }

      playbook inbound "Inbound" {
        qualified: when size >= 50
      }

      given "A large company" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", size: 220 }
      }

      test "It qualifies" {
        given: "A large company"
        expect: verdict = qualified
      }
      ```

      """###
    ),
    (
      "PB7011",
      ###"""
      # PB7011: half a table

      A table has heads (`columns:`) and at least one line `row`. One without the other tests nothing.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        id:    text, required
        size:  count
      }

      playbook inbound "Inbound" {
        qualified: when size >= 50
      }

      given "A large company" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", size: 220 }
      }

      test "By size" {
        given: "A large company"
        row: 50 -> qualified
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        id:    text, required
        size:  count
      }

      playbook inbound "Inbound" {
        qualified: when size >= 50
      }

      given "A large company" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", size: 220 }
      }

      test "By size" {
        given: "A large company"
        columns: size -> verdict
        row: 50 -> qualified
      }
      ```

      """###
    ),
    (
      "PB7012",
      ###"""
      # PB7012: a row does not fit its columns

      Each row has one value for each column left of the arrow, and one outcome for each column right of it. `null` is what nobody
      answered.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        id:    text, required
        size:  count
      }

      playbook inbound "Inbound" {
        qualified: when size >= 50
      }

      given "A large company" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", size: 220 }
      }

      test "By size" {
        given: "A large company"
        columns: id, size -> verdict
        row: 50 -> qualified
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        id:    text, required
        size:  count
      }

      playbook inbound "Inbound" {
        qualified: when size >= 50
      }

      given "A large company" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", size: 220 }
      }

      test "By size" {
        given: "A large company"
        columns: id, size -> verdict
        row: "1", 50 -> qualified
      }
      ```

      """###
    ),
    (
      "PB7013",
      ###"""
      # PB7013: a rule stands in a test file

      A file whose name ends in `.test.playbook` or `.test.yaml` holds `test` and `given` blocks and nothing else: whoever reads
      the rules need not open it. Move the block to a file of the book.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      lead {
        id:    text, required
        size:  count
      }

      playbook inbound "Inbound" {
        qualified: when size >= 50
      }
      ```

      ```playbook fail main.test.playbook
      edition 1

      signal large: size > 500

      test "A large company qualifies" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", size: 50 }
        expect: verdict = qualified
      }
      ```

      ```console fail run
      $ playbookc check
      main.test.playbook:3:1: error[PB7013]: `signal` stands in a test file: expected only `test` and `given` blocks, because a test file is no part of the rules
        3 | signal large: size > 500
          | ^^^^^^
        hint: move it to a file of the book

      1 error in 2 files
      ```

      """###
    ),
    (
      "PB7014",
      ###"""
      # PB7014: tests without their book

      A test file says nothing without the rules that it tests. It stands in the directory of its book, or beside a book in one
      file with the same name before `.test`; name the book or the directory, and its tests are found.

      ## Fails

      ```playbook fail sales/main.playbook
      edition 1

      lead {
        id:    text, required
        size:  count
      }

      playbook inbound "Inbound" {
        qualified: when size >= 50
      }
      ```

      ```playbook fail tests/main.test.playbook
      edition 1

      test "A large company qualifies" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", size: 50 }
        expect: verdict = qualified
      }
      ```

      ```console fail run
      $ playbookc test tests
      error[PB7014]: `tests/main.test.playbook` holds tests and no book: expected the test file in the directory of its book
        hint: name the book or its directory; its test files are found beside it
      ```

      """###
    ),
    (
      "PB7015",
      ###"""
      # PB7015: no test has that name

      `--filter` runs the tests whose name holds a text, in capitals or not. That none does is most likely a slip of the pen, and a
      CI job that runs nothing must not pass. The exit code is 64.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      lead {
        id:    text, required
        size:  count
      }

      playbook inbound "Inbound" {
        qualified: when size >= 50
      }

      test "A large company qualifies" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", size: 50 }
        expect: verdict = qualified
      }
      ```

      ```console fail run
      $ playbookc test --filter huge
      error[PB7015]: no test has `huge` in its name: expected at least one
      ```

      """###
    ),
    (
      "PB7016",
      ###"""
      # PB7016: the tests show too little

      `--min-coverage` asks for a share of all answers that the rules of the book can give. `playbookc test --coverage` lists for
      each rule the answers that no test gives. The exit code is 1.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      lead {
        id:    text, required
        size:  count
      }

      playbook inbound "Inbound" {
        qualified: when size >= 50
      }

      test "A large company qualifies" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", size: 50 }
        expect: verdict = qualified
      }
      ```

      ```console fail run
      $ playbookc test --min-coverage 90
      ✓ A large company qualifies

      1 test passed
      coverage 33.3%: 1 of 3 answers
      error[PB7016]: coverage 33.3%: 1 of 3 answers; expected at least 90%
        hint: `playbookc test --coverage` lists what no test shows
      ```

      ```console fail run
      $ playbookc test --coverage
      ✓ A large company qualifies

      1 test passed

        playbook.inbound: qualified  never no, unknown  main.playbook:9
      coverage 33.3%: 1 of 3 answers
      ```

      """###
    ),
    (
      "PB7017",
      ###"""
      # PB7017: edits are tried on a book whose tests pass

      An edit is noticed when a test fails with it that passes without it. Repair the tests first. The exit code is 1.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      lead {
        id:    text, required
        size:  count
      }

      playbook inbound "Inbound" {
        qualified: when size >= 50
      }

      test "A large company qualifies" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", size: 50 }
        expect: verdict = not_qualified
      }
      ```

      ```console fail run
      $ playbookc test --mutate
      ✗ A large company qualifies
          main.playbook:15:11: verdict
            expected not_qualified
            but it is qualified
              ✓ QUALIFIED lead 1, Inbound
                ✓ size is 50 (size >= 50)                                main.playbook:9

      1 of 1 test failed

      error[PB7017]: the edits of `.` were not tried because its tests do not pass: expected tests that pass before the book is changed
      ```

      """###
    ),
    (
      "PB7018",
      ###"""
      # PB7018: a state file that cannot be used

      `--mutate-state` names a file that this command writes, so that a later run goes on where the last one stopped. What was
      written by something else is not overwritten. The exit code is 65.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      lead {
        id:    text, required
        size:  count
      }

      playbook inbound "Inbound" {
        qualified: when size >= 50
      }

      test "A large company qualifies" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", size: 50 }
        expect: verdict = qualified
      }
      ```

      ```playbook fail state.json
      {"format": "something else"}
      ```

      ```console fail run
      $ playbookc test --mutate --mutate-state state.json
      error[PB7018]: the file of `--mutate-state` was not written by this command: expected what an earlier run wrote
        hint: remove the file, or name another one
      ```

      """###
    ),
    (
      "PB7019",
      ###"""
      # PB7019: a name in a test's lead that nothing reads

      A lead from another system may hold what the book does not know. The lead of a test is written for the book, so a name that
      no field is read from is nearly always a slip, and the test then shows less than it says. The same is said of the columns of
      a table, of a `given` block, and of the kinds of events and their fields.

      Correct the name; or declare the field; or, if other systems call the field so, add the name to its `reads`.

      ## Fails

      ```playbook fail
      edition 1

      lead {
        id:         text, required
        seniority:  one of [manager, director, vp]
      }

      playbook inbound "Inbound" {
        qualified: when seniority in [director, vp]
      }

      test "A VP qualifies" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", seniorty: vp }
        expect: verdict = qualified
      }
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        id:         text, required
        seniority:  one of [manager, director, vp]
      }

      playbook inbound "Inbound" {
        qualified: when seniority in [director, vp]
      }

      test "A VP qualifies" {
        now: 2026-03-02T15:00:00Z
        lead: { id: "1", seniority: vp }
        expect: verdict = qualified
      }
      ```

      """###
    ),
    (
      "PB7030",
      ###"""
      # PB7030: a time zone is not on this machine

      A compiled book names its time zones, and the rules of a zone come from the zone files of the machine that decides. This
      machine has no such files, has older ones without that zone, or has one that is damaged. Install the package `tzdata`, or set
      `TZDIR` to the directory that holds zone files. The exit code is 66.

      ## Fails

      ```json fail book.json
      {
        "format": "playbook.program/1",
        "edition": 1,
        "book": {"zone": "America/Newtown"},
        "fields": [{"name": "id", "at": [0, 3, 8], "type": "text", "required": true}],
        "files": ["main.playbook"]
      }
      ```

      ```json fail lead.json
      {"id": "1"}
      ```

      ```console fail run
      $ playbookc explain lead.json --playbook book.json
      error[PB7030]: `book.json` needs the time zone `America/Newtown`, and this machine's zone files do not have it
        hint: install a newer `tzdata`
      ```

      """###
    ),
    (
      "PB7040",
      ###"""
      # PB7040: a level for a code that does not exist

      `allow`, `warn` and `deny` in the `book` block name the code of a warning, as it stands beside each finding:
      `warning[PB4008]`. No finding has the code that is written here, so the line would change nothing. Codes are in capitals.

      `playbookc check` prints the codes of what it finds; [reference/diagnostics.md](../reference/diagnostics.md) lists all of them.

      ## Fails

      ```playbook fail
      edition 1

      book "Example Sales" {
        deny PB4080: "percentages are written with their sign"
      }

      lead {
        company.growth: percent
      }

      fact growing "Growing": company.growth >= 20%
      ```

      ## Repaired

      ```playbook ok
      edition 1

      book "Example Sales" {
        deny PB4008: "percentages are written with their sign"
      }

      lead {
        company.growth: percent
      }

      fact growing "Growing": company.growth >= 20%
      ```

      """###
    ),
    (
      "PB7041",
      ###"""
      # PB7041: a level for what is no warning

      A level says what becomes of a warning. An error cannot be allowed, and cannot become a warning: a book with an error has no
      meaning that anybody could decide by. What is about a lead, a file or an option is not the book's to say either.

      Take the line out, and repair what the error says.

      ## Fails

      ```playbook fail
      edition 1

      book "Example Sales" {
        allow PB3004: "we compare them on purpose"
      }

      lead {
        company.growth: percent
      }

      fact growing "Growing": company.growth >= 20%
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.growth: percent
      }

      fact growing "Growing": company.growth >= 20%
      ```

      """###
    ),
    (
      "PB7042",
      ###"""
      # PB7042: a second level for one code

      Each code has one level in a book. With two of them nobody can say which one counts. Keep one line, with a reason that says
      everything.

      ## Fails

      ```playbook fail
      edition 1

      book "Example Sales" {
        deny PB4008: "percentages are written with their sign"
        deny PB4008: "it went wrong once"
      }

      lead {
        company.growth: percent
      }

      fact growing "Growing": company.growth >= 20%
      ```

      ## Repaired

      ```playbook ok
      edition 1

      book "Example Sales" {
        deny PB4008: "it went wrong once: percentages are written with their sign"
      }

      lead {
        company.growth: percent
      }

      fact growing "Growing": company.growth >= 20%
      ```

      """###
    ),
    (
      "PB7043",
      ###"""
      # PB7043: a level without a reason

      A level is a decision, and it is read long after it was made: where the warning is counted, in the report of a job, or beside
      the finding that fails it. So the text behind the colon says why, and is not empty.

      ## Fails

      ```playbook fail
      edition 1

      book "Example Sales" {
        deny PB4008: ""
      }

      lead {
        company.growth: percent
      }

      fact growing "Growing": company.growth >= 20%
      ```

      ## Repaired

      ```playbook ok
      edition 1

      book "Example Sales" {
        deny PB4008: "it went wrong once: percentages are written with their sign"
      }

      lead {
        company.growth: percent
      }

      fact growing "Growing": company.growth >= 20%
      ```

      """###
    ),
    (
      "PB7044",
      ###"""
      # PB7044: a level that changes nothing

      `allow` and `warn` are exceptions. When the book has no such finding any more, the exception would hide the next one, which
      nobody has looked at. Take the line out. `deny` stays: it is for findings that shall never come.

      In a book with errors nothing is said of this, because not every warning is known. Where one head is shared by several books,
      `allow PB7044` with the reason keeps this warning away.

      ## Fails

      ```playbook fail
      edition 1

      book "Example Sales" {
        allow PB4008: "growth is a share of a percent here"
      }

      lead {
        company.growth: percent
      }

      fact growing "Growing": company.growth >= 20%
      ```

      ## Repaired

      ```playbook ok
      edition 1

      lead {
        company.growth: percent
      }

      fact growing "Growing": company.growth >= 20%
      ```

      """###
    ),
    (
      "PB8001",
      ###"""
      # PB8001: a receipt is not JSON

      `playbookc verify` reads what `playbookc explain --format json` wrote. This file is no JSON at the place that is shown: it is
      empty, cut off, or was changed by a program that does not know JSON. The exit code is 65.

      ## Fails

      ```playbook fail sales.playbook
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      playbook inbound "Inbound" {
        qualified: when pain is answered
      }
      ```

      ```json fail receipt.json
      {"format": "playbook.decision/1", "edition": 1,
      ```

      ```console fail run
      $ playbookc verify receipt.json
      receipt.json:1:1: error[PB8001]: this is not JSON: expected what `playbookc explain --format json` wrote
        1 | {"format": "playbook.decision/1", "edition": 1,
          | ^
        hint: the file may be cut off, or changed by another program
      ```

      """###
    ),
    (
      "PB8002",
      ###"""
      # PB8002: a file is no receipt

      The file is JSON, but not a decision with its receipt: it is another document, it was written by a version of the tool that
      wrote no receipts, or a key stands twice in it. Write the receipt again from the lead, with the same `--now`. The exit code is
      65.

      ## Fails

      ```playbook fail sales.playbook
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      playbook inbound "Inbound" {
        qualified: when pain is answered
      }
      ```

      ```json fail receipt.json
      {"format": "playbook.decision/1", "edition": 1, "verdict": "qualified"}
      ```

      ```console fail run
      $ playbookc verify receipt.json
      receipt.json:1:1: error[PB8002]: this is no receipt: it has no `receipt`; expected what `playbookc explain --format json` wrote
        1 | {"format": "playbook.decision/1", "edition": 1, "verdict": "qualified"}
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        hint: write one with `playbookc explain LEAD.json --format json > receipt.json`
      ```

      """###
    ),
    (
      "PB8003",
      ###"""
      # PB8003: a receipt of another version

      The document says that it has another form, or that its book was written in another edition of the language, than this
      version of `playbookc` knows. Verify it with the version that wrote it. The exit code is 65.

      ## Fails

      ```playbook fail sales.playbook
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      playbook inbound "Inbound" {
        qualified: when pain is answered
      }
      ```

      ```json fail receipt.json
      {"format": "playbook.decision/2"}
      ```

      ```console fail run
      $ playbookc verify receipt.json
      receipt.json:1:12: error[PB8003]: the format is `playbook.decision/2`: expected `playbook.decision/1`
        1 | {"format": "playbook.decision/2"}
          |            ^^^^^^^^^^^^^^^^^^^^^
        hint: verify it with the version of `playbookc` that wrote it
      ```

      """###
    ),
    (
      "PB8004",
      ###"""
      # PB8004: a receipt without its private values

      A document that was made to be shared has its private values left out. Without the values no step can be derived, so that
      nothing can be said about it. Ask for the document as it was before. The exit code is 65.

      ## Fails

      ```playbook fail sales.playbook
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      playbook inbound "Inbound" {
        qualified: when pain is answered
      }
      ```

      ```json fail receipt.json
      {"format": "playbook.decision/1", "edition": 1, "redacted": true}
      ```

      ```console fail run
      $ playbookc verify receipt.json
      receipt.json:1:61: error[PB8004]: private values were left out of this document, so that its steps cannot be derived: expected a receipt with all values
        1 | {"format": "playbook.decision/1", "edition": 1, "redacted": true}
          |                                                             ^^^^
        hint: write it again without `--redact`, or ask whoever has the lead
      ```

      """###
    ),
    (
      "PB8005",
      ###"""
      # PB8005: a receipt was changed

      The digest that the receipt carries is not that of what stands in it, so something was changed after it was written: a value, a
      step, or the digest itself. Spaces, line breaks and the order of keys do not count. The exit code is 1.

      ## Fails

      ```playbook fail sales.playbook
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      playbook inbound "Inbound" {
        qualified: when pain is answered
      }
      ```

      ```json fail receipt.json
      {"format": "playbook.decision/1", "edition": 1, "now": "2026-03-02T15:00:00Z", "zones": null, "history": "not supplied",
       "book": {"name": null, "fingerprint": "sha256:0"}, "verdict": "qualified",
       "receipt": {"lead": "sha256:0", "values": {}, "events": [], "digest": "sha256:0"}}
      ```

      ```console fail run
      $ playbookc verify receipt.json
      receipt.json:3:72: error[PB8005]: the receipt was changed after it was written: its digest is `sha256:0`, and what stands in it has `sha256:c0ae6e2cb7c844f2012677c3875bb5b2de7a397c9fc13db319c2e24a85a671b6`
        3 |  {"lead": "sha256:0", "values": {}, "events": [], "digest": "sha256:0"}}
          |                                                             ^^^^^^^^^^
        hint: only the layout of the file may change; ask for the receipt as it was written
      ```

      """###
    ),
    (
      "PB8006",
      ###"""
      # PB8006: a receipt of another book

      The fingerprint in the receipt is not that of the book given, so the receipt was written by another book, or by another state of
      this one. Give the book as it was then. Labels count; layout and the order of blocks do not. The exit code is 1.

      ## Fails

      ```playbook fail sales.playbook
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      playbook inbound "Inbound" {
        qualified: when pain is answered
      }
      ```

      ```json fail receipt.json
      {"format": "playbook.decision/1", "edition": 1, "now": "2026-03-02T15:00:00Z", "zones": null, "history": "not supplied",
       "book": {"name": null, "fingerprint": "sha256:0"}, "verdict": "qualified",
       "receipt": {"lead": "sha256:0", "values": {}, "events": [],
        "digest": "sha256:c0ae6e2cb7c844f2012677c3875bb5b2de7a397c9fc13db319c2e24a85a671b6"}}
      ```

      ```console fail run
      $ playbookc verify receipt.json
      receipt.json:2:40: error[PB8006]: the receipt was written by another book: expected the fingerprint `sha256:97f5db0614579d552f7e8f492f1d28eae70b0994912e532f2f49625804bcdb8a` of the book given
        2 |  "book": {"name": null, "fingerprint": "sha256:0"}, "verdict": "qualified",
          |                                        ^^^^^^^^^^
        hint: give the book as it was then with `--playbook`
      ```

      """###
    ),
    (
      "PB8007",
      ###"""
      # PB8007: a receipt with other zone data

      Which instant a local time is depends on the zone files of the machine, and the receipt was written with another version of them.
      Its steps are derived with the data at hand: if they follow, the receipt is accepted all the same. If a step does not follow, get
      the named version of the zone files before you doubt the receipt; `TZDIR` names their directory.

      ## Fails

      ```console fail
      $ playbookc verify receipt.json
      receipt.json:8:12: warning[PB8007]: the receipt was written with the zone data `2024a`, and this machine has `2025b`: local times may differ
        8 |   "zones": "2024a",
          |            ^^^^^^^
      ```

      """###
    ),
    (
      "PB8008",
      ###"""
      # PB8008: a value that no lead gives

      What stands under `values` or `events` of the receipt cannot have been read from a lead by this book: a field is absent or one too
      many, a value is not of its type or not in its canonical form, a default is another one, events are out of order or later than
      `now`. The exit code is 1.

      ## Fails

      ```console fail
      $ playbookc verify receipt.json
      receipt.json:310:18: error[PB8008]: this cannot have been read from a lead: expected a whole number, in its canonical form
        310 |         "value": "-3",
            |                  ^
      ```

      """###
    ),
    (
      "PB8009",
      ###"""
      # PB8009: a step that does not follow

      The receipt says something here that does not follow from the values it lists, or a step is absent, extra or in another place. The
      message shows the first such place, what the receipt says, what follows, and where the rule stands. All that comes before it was
      derived. The exit code is 1.

      If nobody changed the receipt, look at the warnings first: other zone data can move a local time.

      ## Fails

      ```console fail
      $ playbookc verify receipt.json
      receipt.json:42:22: error[PB8009]: `reasons[1].children[0].outcome` does not follow: the receipt says "no", and what follows is "yes"
        42 |           "outcome": "no",
           |                      ^^^^
        hint: the rule stands in main.playbook:20:8
      ```

      """###
    ),
    (
      "PB8010",
      ###"""
      # PB8010: another lead

      The file given with `--lead` has other bytes than the lead that was decided. Another layout of the same values is another file: give
      the very file, or leave `--lead` out. The exit code is 1.

      ## Fails

      ```console fail
      $ playbookc verify receipt.json --lead other.json
      receipt.json:300:13: error[PB8010]: the lead is not the one that was decided: the receipt says `sha256:4a1f…`, and the bytes of the lead have `sha256:b770…`
        300 |     "lead": "sha256:4a1f…",
            |             ^^^^^^^^^^^^^^
        hint: give the very file: another layout of the same values is another file
      ```

      """###
    ),
    (
      "PB8011",
      ###"""
      # PB8011: a value that the lead does not say

      The bytes of the lead are those that the receipt names, every step follows, and yet the lead says something else than the receipt
      at this place: its values were changed together with everything that follows from them. The exit code is 1.

      ## Fails

      ```console fail
      $ playbookc verify receipt.json --lead lead.json
      receipt.json:320:18: error[PB8011]: `receipt.values.pain.value` is not what the lead says: the receipt says "slow reports", and the lead "none"
        320 |         "value": "slow reports",
            |                  ^^^^^^^^^^^^^^
      ```

      """###
    ),
    (
      "PB9001",
      ###"""
      # PB9001: a file or directory is not there

      Nothing stands at the path that was given. Check the spelling, and where you stand: paths start at the current directory.
      The exit code is 66.

      ## Fails

      ```playbook fail sales.playbook
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }
      ```

      ```console fail run
      $ playbookc check seles.playbook
      error[PB9001]: there is no file or directory `seles.playbook`
        hint: did you mean `sales.playbook`?

      1 error
      ```

      """###
    ),
    (
      "PB9002",
      ###"""
      # PB9002: a file cannot be read

      The file is there, but the system does not hand it out: you may lack the permission to read it, or the path leads to a
      directory where a file is needed. The exit code is 66.

      ## Fails

      ```playbook fail sales.playbook
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }
      ```

      ```unreadable fail lead.json
      ```

      ```console fail run
      $ playbookc explain lead.json
      error[PB9002]: `lead.json` cannot be read: permission denied
      ```

      """###
    ),
    (
      "PB9003",
      ###"""
      # PB9003: a directory holds no playbook

      A book is a file whose name ends in `.playbook` (`.yaml` and `.yml` in the YAML form), or a directory with such files.
      There is none here, nor in the directories beneath. The exit code is 66.

      ## Fails

      ```text fail notes/ideas.txt
      Ask Dana.
      ```

      ```console fail run
      $ playbookc check notes
      error[PB9003]: there is no playbook in `notes` or in the directories beneath it
        hint: a playbook is a text file whose name ends in `.playbook` and whose first line is `edition 1`

      1 error
      ```

      """###
    ),
    (
      "PB9004",
      ###"""
      # PB9004: a file is not a playbook

      Only files that end in `.playbook`, `.yaml` or `.yml` are read as books, and `.json` as a compiled book. Another file was
      named; perhaps a lead, which `playbookc explain` takes. The exit code is 65.

      ## Fails

      ```text fail notes.txt
      Ask Dana.
      ```

      ```console fail run
      $ playbookc check notes.txt
      error[PB9004]: `notes.txt` is not a playbook: expected a name that ends in `.playbook`, `.yaml` or `.yml`
        hint: a lead is read by `playbookc explain`, a compiled book ends in `.json`

      1 error
      ```

      """###
    ),
    (
      "PB9005",
      ###"""
      # PB9005: there are several books to choose from

      One lead is decided by one book. Where you stand there are several, and none was named: say which with `--playbook`. The
      exit code is 64.

      ## Fails

      ```playbook fail emea/sales.playbook
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }
      ```

      ```playbook fail us/sales.playbook
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }
      ```

      ```json fail lead.json
      {"id": "1"}
      ```

      ```console fail run
      $ playbookc explain lead.json
      error[PB9005]: there are several books to choose from: `emea`, `us`
        hint: name the one you mean, such as `--playbook emea`
      ```

      """###
    ),
    (
      "PB9006",
      ###"""
      # PB9006: there are too many files

      The search for books looks at 20,000 names and no more, so that a command given in the wrong place ends soon. Name the
      directory that holds the book. The exit code is 65.

      ## Fails

      ```console fail
      $ playbookc check /
      error[PB9006]: there are more than 20000 files or directories in `/`
        hint: name the directory that holds the book
      ```

      """###
    ),
    (
      "PB9007",
      ###"""
      # PB9007: a file is not a compiled book

      `playbookc compile` writes a book as JSON, and that file can stand for the book. This file was written by something else,
      was changed by hand, or belongs to another version of the tool. Compile the book again. The exit code is 65.

      ## Fails

      ```json fail book.json
      {"format": "playbook.decision/1"}
      ```

      ```json fail lead.json
      {"id": "1"}
      ```

      ```console fail run
      $ playbookc explain lead.json --playbook book.json
      error[PB9007]: `book.json` cannot be loaded (line 1, column 1): this is no compiled book: its format is `playbook.decision/1`, not `playbook.program/1`
        hint: write it again with `playbookc compile`
      ```

      """###
    ),
    (
      "PB9008",
      ###"""
      # PB9008: there is no message with this code

      `playbookc check --explain` takes the code that stands in brackets behind `error` or `warning`, such as `PB3004`. The exit
      code is 64.

      ## Fails

      ```console fail run
      $ playbookc check --explain PB9999
      error[PB9008]: there is no message with the code `PB9999`
        hint: did you mean `PB9009`?
      ```

      """###
    ),
    (
      "PB9009",
      ###"""
      # PB9009: the moment to decide at cannot be read

      `--now` takes a date, a time of day and a zone: `2026-03-02T15:00:00Z`, or with an offset `2026-03-02T10:00:00-05:00`.
      Without `--now` the moment at which the command started is taken. The exit code is 64.

      ## Fails

      ```playbook fail sales.playbook
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }
      ```

      ```json fail lead.json
      {"id": "1"}
      ```

      ```console fail run
      $ playbookc explain lead.json --now yesterday
      error[PB9009]: `yesterday` is not a moment: expected a date, a time and a zone
        hint: write it as `2026-03-02T15:00:00Z` or `2026-03-02T10:00:00-05:00`
      ```

      """###
    ),
    (
      "PB9010",
      ###"""
      # PB9010: a file cannot be written

      The place where the output should go does not take it: the directory is not there, you lack the permission, or the disk is
      full. A file that was there before is left as it was. The exit code is 73.

      ## Fails

      ```playbook fail sales.playbook
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }
      ```

      ```console fail run
      $ playbookc compile -o build/book.json
      error[PB9010]: `build/book.json` cannot be written: its directory is not there
      ```

      """###
    ),
    (
      "PB9011",
      ###"""
      # PB9011: a new book would overwrite something

      `playbookc init` writes a small book to begin with. It never overwrites a file, and it does not write into a directory that
      holds a book, because all files of a directory are one book. Name another directory.

      ## Fails

      ```playbook fail sales.playbook
      edition 1

      lead {
        pain: text
      }
      ```

      ```console fail run
      $ playbookc init .
      error[PB9011]: `.` holds a book already (`sales.playbook`), and all files of a directory are one book: nothing was written
        hint: name another directory: `playbookc init my-playbook`
      ```

      """###
    ),
    (
      "PB9012",
      ###"""
      # PB9012: there is no cadence or route of that name

      `playbookc plan --cadence NAME` shows one cadence, `playbookc graph NAME` draws a cadence or a route. The name is the one
      that the book gives it, not its label; `cadence.NAME` and `route.NAME` say which of two is meant where both have one name.
      The exit code is 64.

      ## Fails

      ```playbook fail sales.playbook
      edition 1

      lead {
        id:    text, required
        email: email
        activities: events
      }

      cadence inbound_fast "Inbound: fast follow-up" {
        hello "Say hello": email on day 1
      }

      playbook inbound "Inbound" {
        qualified: when email is answered
        cadence: inbound_fast
      }
      ```

      ```console fail run
      $ playbookc graph inbound_fats
      error[PB9012]: there is no cadence or route `inbound_fats` in this book
        hint: did you mean `inbound_fast`?
      ```

      """###
    ),
    (
      "PB9013",
      ###"""
      # PB9013: a diagram cannot be drawn

      `playbookc graph --format svg` hands the diagram to the program `dot` of Graphviz. It must be installed, and it is given ten
      seconds: a book with hundreds of parts that all ask each other would take it hours. Draw one cadence or route by its name,
      or write `--format mermaid`, which needs no other program. The exit code is 74.

      ## Fails

      ```playbook fail sales.playbook
      edition 1

      lead {
        id:    text, required
        email: email
        activities: events
      }

      cadence inbound_fast "Inbound: fast follow-up" {
        hello "Say hello": email on day 1
      }

      playbook inbound "Inbound" {
        qualified: when email is answered
        cadence: inbound_fast
      }
      ```

      ```console fail
      $ playbookc graph inbound_fast --format svg
      error[PB9013]: the diagram cannot be drawn: the program `dot` is not installed
        hint: install Graphviz, or write `--format mermaid`
      ```

      """###
    ),
    (
      "PB9014",
      ###"""
      # PB9014: a directory holds no leads

      `playbookc run DIRECTORY` takes the files whose names end in .ndjson, .jsonl, .json, .csv or .tsv, each also with .gz behind
      it, in the order of their names; not those in directories beneath. Here there is none. The exit code is 66.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }

      score fit "Fit" {
        size "50 people or more": +40 when employees >= 50
        hurts "Has a pain": +30 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 60
      }
      ```

      ```text fail export/notes.txt
      nothing yet
      ```

      ```console fail run
      $ playbookc run export --now 2026-03-02T15:00:00Z
      error[PB9014]: `export` holds no file of leads; expected names that end in .ndjson, .jsonl, .json, .csv or .tsv
        hint: behind each of these `.gz` may stand; a file of another name can be given by itself
      ```

      """###
    ),
    (
      "PB9015",
      ###"""
      # PB9015: a key cannot be selected

      `--select` takes keys of the document that `playbookc explain --format json` prints, with points between them, each once:
      `verdict`, `score.fit.low`, `route.territory.to`; between two of them stands one comma. A cell of a table holds a single
      value, so that lists and objects can be written as NDJSON only. The exit code is 64.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }

      score fit "Fit" {
        size "50 people or more": +40 when employees >= 50
        hurts "Has a pain": +30 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 60
      }
      ```

      ```json fail leads.ndjson
      {"id": "1"}
      ```

      ```console fail run
      $ playbookc run leads.ndjson --now 2026-03-02T15:00:00Z --select lead,score.fti.low
      error[PB9015]: `score.fti.low` cannot be selected: `score` has no `fti`
        hint: did you mean `fit`?
      ```

      """###
    ),
    (
      "PB9016",
      ###"""
      # PB9016: a file of leads cannot be used

      The file as a whole cannot be read: it is compressed and damaged or cut off, a list of leads does not end, a table has no
      header, or it is no UTF-8 text at all. What was decided before is not kept: the output file stays as it was. The exit code is
      65, or 66 and 74 where the system refuses the file.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }

      score fit "Fit" {
        size "50 people or more": +40 when employees >= 50
        hurts "Has a pain": +30 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 60
      }
      ```

      ```json fail leads.json
      [{"id": "1"},
       {"id": "2"}
      ```

      ```console fail run
      $ playbookc run leads.json --now 2026-03-02T15:00:00Z
      error[PB9016]: `leads.json` cannot be used: it ends too early: the file was cut off
        hint: copy or download the file again
      ```

      """###
    ),
    (
      "PB9017",
      ###"""
      # PB9017: an option cannot be used

      The value of an option is not what the option takes, an argument is empty, or an output would take the place of the leads, of the
      book or of another output. The exit code is 64.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }

      score fit "Fit" {
        size "50 people or more": +40 when employees >= 50
        hurts "Has a pain": +30 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 60
      }
      ```

      ```json fail leads.ndjson
      {"id": "1"}
      ```

      ```console fail run
      $ playbookc run leads.ndjson --now 2026-03-02T15:00:00Z --jobs many
      error[PB9017]: `--jobs many` cannot be used; expected a whole number from 1 to 64
      ```

      """###
    ),
    (
      "PB9018",
      ###"""
      # PB9018: two ways of deciding disagree

      `playbookc run --verify 1%` decides about a part of the leads a second time, in the way of `playbookc explain`. The two must
      agree. Where they do not, this is a fault of the tool: please report it with the book and the lead. Nothing is written. The
      exit code is 70.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      lead {
        id:         text, required
        pain:       text
        employees:  count
      }

      score fit "Fit" {
        size "50 people or more": +40 when employees >= 50
        hurts "Has a pain": +30 when pain is answered
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 60
      }
      ```

      ```console fail
      $ playbookc run leads.ndjson --now 2026-03-02T15:00:00Z --verify 1%
      error[PB9018]: this is a bug in playbookc: `run` says "qualified" for `verdict` of a lead, and `explain` says "needs_info"
        hint: please report it with the book and the lead: {"id": "1"}
      ```

      """###
    ),
    (
      "PB9019",
      ###"""
      # PB9019: the book does not give the answer that `--why-not` asks about

      `playbookc explain --why-not ANSWER` says which rules keep a lead from an answer. The answer is named as in a test's
      `expect`: a verdict such as `qualified`, or `stage.NAME=RUNG`, `grade.NAME=BAND`, `route.NAME="rep NAME"`, `playbook=NAME`.
      Nothing that is known leads to `needs_info`, so nobody can ask for that one. The exit code is 64.

      ## Fails

      ```playbook fail sales.playbook
      edition 1

      lead {
        id:    text, required
        pain:  text
      }

      score fit "Fit" {
        hurts "Has a pain": +40 when pain is answered
      }

      grade priority "Priority" {
        bands: score.fit, A from 40, else B
      }

      playbook inbound "Inbound" {
        qualified: when score.fit >= 40
      }
      ```

      ```json fail lead.json
      {"id": "1"}
      ```

      ```console fail run
      $ playbookc explain lead.json --why-not grade.priorty=A
      error[PB9019]: nobody can ask why not `grade.priorty`: expected a verdict such as `qualified`, or an answer such as `stage.NAME=RUNG`, `grade.NAME=BAND`, `route.NAME="rep NAME"` or `playbook=NAME`
        hint: did you mean `grade.priority`?
      ```

      ```console fail run
      $ playbookc explain lead.json --why-not grade.priority=C
      error[PB9019]: `grade.priority` never comes out as `C`: expected one of `A`, `B`
        hint: did you mean `A`?
      ```

      """###
    ),
    (
      "PB9020",
      ###"""
      # PB9020: a file would not say the same afterwards

      `playbookc fmt` and `playbookc convert` read again what they are about to write. If it meant something else, or if a comment
      were missing, nothing is written. This is a fault of the tool: please report it with the file. The exit code is 70.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      lead {
        pain: text
      }
      ```

      ```console fail
      $ playbookc fmt main.playbook
      error[PB9020]: `main.playbook` was left as it is: laid out anew it would not say the same, which is a fault of playbookc
        hint: please report it together with the file
      1 file, 1 left alone
      ```

      """###
    ),
    (
      "PB9021",
      ###"""
      # PB9021: the name of an output says something else

      A name that ends in `.playbook`, `.yaml` or `.yml` is that of a file of a book, in the form that the ending says. Nothing else is
      written under such a name, so that no page takes a book's place. The exit code is 64.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      lead {
        id:   text, required
        pain: text
      }

      playbook inbound "Inbound" {
        qualified: when pain is answered
      }
      ```

      ```console fail run
      $ playbookc docs main.playbook -o main.playbook
      error[PB9021]: `main.playbook` would be no book: expected a name that does not end in `.playbook`, `.yaml` or `.yml`
        hint: what is written there would be read as a part of the book
      ```

      ## Repaired
      Another ending does: `playbookc docs main.playbook -o handbook.md`.

      """###
    ),
    (
      "PB9022",
      ###"""
      # PB9022: a baseline that cannot be used

      `--baseline` reads what an earlier `playbookc check --write-baseline FILE` wrote: JSON with `"format": "playbook.baseline/1"` and a
      list `findings`. Something else stands here: another file, one that was cut off or merged by hand into no JSON, or what a newer
      version wrote. Nothing is checked then, so that nobody takes hidden findings for repaired ones. The exit code is 65.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      lead {
        id:     text, required
        growth: percent
      }

      playbook inbound "Inbound" {
        qualified: when growth >= 0.2
      }
      ```

      ```json fail baseline.json
      {"version": "2.1.0", "runs": []}
      ```

      ```console fail run
      $ playbookc check main.playbook --baseline baseline.json
      error[PB9022]: `baseline.json` is no baseline (line 1, column 1): it does not say `"format": "playbook.baseline/1"`; expected what an earlier run wrote
        hint: write it anew with `--write-baseline baseline.json`
      ```

      ## Repaired
      Name the right file, or write it anew with `playbookc check --write-baseline baseline.json`.

      """###
    ),
    (
      "PB9023",
      ###"""
      # PB9023: a baseline is not written

      A baseline lists warnings. While a book has errors not every warning of it is known: what is not used, for instance, is only
      looked for in a book that is whole. An error itself stands in no baseline, because a book with errors decides nothing, whatever
      a list says; and what a book denies is an error. So the file is left as it is. The exit code is that of the errors.

      ## Fails

      ```playbook fail main.playbook
      edition 1

      lead {
        id:     text, required
        growth: percent
      }

      playbook inbound "Inbound" {
        qualified: when grwth >= 20%
      }
      ```

      ```console fail run
      $ playbookc check main.playbook --write-baseline baseline.json
      main.playbook:9:19: error[PB2201]: the lead has no field `grwth`
        9 |   qualified: when grwth >= 20%
          |                   ^^^^^
        hint: did you mean `growth`?

      1 error in 1 file
      error[PB9023]: `baseline.json` was not written, because there are errors: expected books of which every warning is known
        hint: only warnings stand in a baseline; repair the errors and run it again
      ```

      ## Repaired
      Repair the errors, then write the baseline.

      """###
    ),
  ]
}
