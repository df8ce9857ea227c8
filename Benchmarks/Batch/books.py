"""Writes a book whose rules share the fields of the reference leads, or one about the events of leads.

Usage: books.py rules COUNT | books.py events
"""
import sys

FIELDS = """\
  id:                        text, required
  company.employees:         count
  company.industry:          text
  company.country:           text
  company.revenue:           count
  company.tech:              list of text
  contact.seniority:         text
  budget.amount:             count
  pain:                      text
  timeline_days:             count
  source:                    text
  intent:                    list of text
  engagement.email_opens:    count
  engagement.page_views:     count
  engagement.last_seen_days: count
"""

COUNTRIES = "US CA GB IE DE AT CH FR ES IT NL BE SE DK NO FI PL PT IN BR".split()
INDUSTRIES = "software fintech healthcare manufacturing logistics retail education media".split()
TOOLS = "salesforce hubspot dynamics pipedrive zoho slack snowflake aws gcp azure".split()
INTENTS = "pricing_page competitor_compare demo_video webinar ebook newsletter".split()
WORDS = "manual slow error audit churn cost board plan vendors renewal".split()


def condition(number):
    """The number-th condition; no two are the same."""
    kind, turn = number % 10, number // 10
    pick = lambda values: values[turn % len(values)]
    return [
        f"company.employees >= {20 + 25 * turn}",
        f"company.revenue >= {500_000 * (turn + 1)}",
        f'company.industry is "{pick(INDUSTRIES)}" and company.employees >= {10 + 50 * turn}',
        f'company.country in ["{pick(COUNTRIES)}", "{COUNTRIES[(turn + 7) % 20]}"] and budget.amount >= {1_000 * (turn + 1)}',
        f'company.tech includes any of ["{pick(TOOLS)}"] and timeline_days <= {360 - 10 * turn}',
        f"budget.amount >= {5_000 * (turn + 1)}",
        f'pain contains "{pick(WORDS)}" and engagement.page_views >= {1 + turn % 12}',
        f'intent includes any of ["{pick(INTENTS)}"] and engagement.email_opens >= {1 + turn % 10}',
        f"engagement.last_seen_days > {10 * turn + 5}",
        f'source is "partner" or timeline_days <= {20 + 7 * turn}',
    ][kind]


def rules(count):
    lines = [f"  r{number}: {1 + number % 5:+} when {condition(number)}" for number in range(count)]
    return f"edition 1\n\nlead {{\n{FIELDS}}}\n\nscore fit \"Fit\" {{\n" + "\n".join(lines) + "\n}\n" + TAIL


EVENTS = """edition 1

lead {
  id:                text, required
  company.employees: count
  events:            events
}

score fit "Fit" {
  size: +20 when company.employees >= 200
  views: +1 each page_view in last 60 days, up to 20 points
  opens: +2 each email_opened, once per day, up to 20 points
  clicks: +3 each email_clicked in last 30 days, up to 30 points
  replies: +30 when any email_replied in last 60 days
  pricing: +10 when count of page_view where page = "/pricing" >= 3
}
"""

TAIL = """
playbook inbound "Inbound" {
  qualified: when score.fit >= 30
}
"""

if __name__ == "__main__":
    sys.stdout.write(EVENTS + TAIL if sys.argv[1] == "events" else rules(int(sys.argv[2])))
