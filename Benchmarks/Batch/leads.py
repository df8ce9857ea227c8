"""Writes leads as a CRM exports them, the same ones for the same seed.

Usage: leads.py COUNT DIRECTORY [--events COUNT] [--seed NUMBER]

DIRECTORY/leads.ndjson and DIRECTORY/leads.csv hold the same leads; leads-bars.csv has `|` in its lists where leads.csv has
`;`, as other programs want it. Every field may be missing. With --events each lead has so many events, and there is no table.
"""
import argparse
import csv
import json
import random
from pathlib import Path

COUNTRIES = {
    "US": 300, "CA": 60, "GB": 100, "IE": 20, "DE": 100, "AT": 10, "CH": 20, "FR": 60, "ES": 20, "IT": 20, "NL": 30, "BE": 10,
    "SE": 20, "DK": 10, "NO": 10, "FI": 10, "PL": 10, "PT": 10, "IN": 20, "BR": 20, "JP": 10, "AU": 20, "SG": 10, "MX": 10,
}
INDUSTRIES = {
    "software": 20, "fintech": 10, "healthcare": 9, "manufacturing": 9, "logistics": 7, "retail": 9, "education": 4, "media": 4,
    "government": 3, "agriculture": 2, "gambling": 1, "tobacco": 1, "energy": 1,
}
SENIORITIES = {
    "c_level": ("Chief Revenue Officer", 12), "vp": ("VP, Sales and Success", 18), "director": ("Director of Operations", 24),
    "manager": ("Marketing Manager – EMEA", 26), "individual": ("Business Analyst", 20),
}
AUTHORITIES = {"decision_maker": 25, "influencer": 35, "user": 30, "none": 10}
SOURCES = {
    "inbound_web": 30, "webinar": 15, "event": 12, "referral": 12, "partner": 6, "outbound": 19, "purchased_list": 4, "job_board": 2,
}
CURRENCIES = {"USD": 50, "EUR": 28, "GBP": 12, "CHF": 3, "PLN": 3, "JPY": 4}
TOOLS = (
    "salesforce hubspot dynamics pipedrive zoho slack snowflake aws gcp azure segment marketo zendesk intercom jira sap netsuite"
).split()
INTENTS = "pricing_page competitor_compare demo_video webinar ebook newsletter job_posting funding_news review_site".split()
FREE_MAIL = "gmail.com yahoo.com outlook.com hotmail.com proton.me".split()
PAINS = [
    "Two people route every new lead by a manual step", "The weekly report is slow, and nobody believes it",
    "What was said is lost between sales and success", "An audit of compliance is due before summer",
    "More churn since the last price change", "Wrote: \"just looking around\"", "The cost of the CRM doubled with its renewal",
    "A forecast error of 20 percent, twice in a row", "One view of the pipeline\nfor three regions", "Wants a newsletter tool",
    "Met us in a café in Malmö and liked the demo", "Has three definitions of a qualified lead",
]
TAILS = ["", "; the board wants a plan this quarter", "; two vendors are in the race", ", says the note of the first call"]
FIRST = ["Anna", "José", "Liam", "Mei", "Olu", "Priya", "Zoë", "Tomáš", "Sara", "Noah"]
LAST = ["Garcia", "Müller", "Smith", "O'Neil", "Kowalski", "Nakamura", "Okafor", "Dubois", "Rossi"]
NAMES = ["Blue", "North", "Quantum", "Silver", "Acme", "Vertex", "Lumen", "Harbor", "Pine", "Orbit"]
TRADES = ["Logistics", "Systems", "Labs", "Health", "Foods", "Capital", "Robotics", "Analytics"]
EVENTS = ["page_view", "email_opened", "email_clicked", "email_replied", "meeting_booked"]

COLUMNS = (
    "id company.name company.domain company.employees company.industry company.country company.revenue company.tech "
    "contact.title contact.seniority contact.email contact.phone contact.country budget.amount budget.currency budget.confirmed "
    "authority pain timeline_days source intent engagement.email_opens engagement.replies engagement.page_views "
    "engagement.demo_requests engagement.last_seen_days do_not_contact created_at updated_at"
).split()


def spread(weights):
    """Each name as often as its weight says."""
    return [name for name, weight in weights.items() for _ in range(weight)]


COUNTRIES, INDUSTRIES, AUTHORITIES = spread(COUNTRIES), spread(INDUSTRIES), spread(AUTHORITIES)
SOURCES, CURRENCIES = spread(SOURCES), spread(CURRENCIES)
TITLES = {name: title for name, (title, _) in SENIORITIES.items()}
SENIORITIES = spread({name: weight for name, (_, weight) in SENIORITIES.items()})


class Leads:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def kept(self, values):
        """Each value may be missing."""
        chance = self.random.random
        return {key: value for key, value in values.items() if chance() >= 0.1}

    def below(self, least, most=None):
        if most is None:
            least, most = 0, least
        return least + int(self.random.random() * (most - least))

    def pick(self, values):
        return values[int(self.random.random() * len(values))]

    def some(self, values, count):
        """So many neighbours, in a turn of their own."""
        start = self.below(len(values))
        return (values[start:] + values[:start])[:count]

    def lead(self, number):
        chance, below, pick = self.random.random, self.below, self.pick
        size = int(10 ** (0.9 + 3.2 * chance()))
        seniority = pick(SENIORITIES)
        name, trade = pick(NAMES), pick(TRADES)
        domain = pick(FREE_MAIL) if chance() < 0.08 else f"{name}{trade}{number % 997}.com".lower()
        country = pick(COUNTRIES)
        warm = chance() < 0.45
        ease = 3 if warm else 1
        created = f"2025-{below(1, 10):02}-{below(1, 29):02}T{below(24):02}:{below(60):02}:00Z"
        return {
            "id": f"L{number:07}",
            "company": self.kept({
                "name": f"{name} {trade} GmbH", "domain": domain, "employees": size, "industry": pick(INDUSTRIES),
                "country": country, "revenue": size * below(20, 260) * 1000, "tech": self.some(TOOLS, below(1, 6)),
            }),
            "contact": self.kept({
                "title": TITLES[seniority], "seniority": seniority,
                "email": f"{pick(FIRST)}.{pick(LAST)}@{domain}".lower(), "phone": f"+{below(1, 99)} {below(10**8, 10**9)}",
                "country": country,
            }),
            "budget": self.kept({
                "amount": below(1, 40) * (5000 if warm else 1000), "currency": pick(CURRENCIES),
                "confirmed": chance() < (0.5 if warm else 0.1),
            }),
            **self.kept({
                "authority": pick(AUTHORITIES), "pain": pick(PAINS) + pick(TAILS),
                "timeline_days": below(7, 150 if warm else 540), "source": pick(SOURCES),
                "intent": self.some(INTENTS, below(5)),
            }),
            "engagement": self.kept({
                "email_opens": below(5 * ease), "replies": below(1 + ease), "page_views": below(9 * ease),
                "demo_requests": int(chance() < 0.12 * ease), "last_seen_days": below(60 if warm else 240),
            }),
            **self.kept({"do_not_contact": chance() < 0.03, "created_at": created, "updated_at": created}),
        }

    def history(self, number, count):
        below = self.below
        return [
            {
                "id": f"{number}-{index}", "type": self.pick(EVENTS),
                "at": f"2026-0{below(1, 3)}-{below(1, 29):02}T{below(24):02}:{below(60):02}:{index:02}Z", "page": "/pricing",
            }
            for index in range(count)
        ]


PATHS = [column.split(".") for column in COLUMNS]


def row(lead):
    """The cells of the columns; a list is still one."""
    for path in PATHS:
        value = lead.get(path[0], "")
        if len(path) > 1:
            value = value.get(path[1], "")
        yield ("true" if value else "false") if isinstance(value, bool) else value


def joined(cells, divider):
    return [divider.join(cell) if isinstance(cell, list) else cell for cell in cells]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("count", type=int)
    parser.add_argument("directory", type=Path)
    parser.add_argument("--events", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    leads = Leads(options.seed)
    write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    options.directory.mkdir(parents=True, exist_ok=True)
    with (
        open(options.directory / "leads.ndjson", "w", encoding="utf-8") as lines,
        open(options.directory / "leads.csv", "w", encoding="utf-8", newline="") as table,
        open(options.directory / "leads-bars.csv", "w", encoding="utf-8", newline="") as bars,
    ):
        tables = [(csv.writer(table, lineterminator="\n"), ";"), (csv.writer(bars, lineterminator="\n"), "|")]
        for rows, _ in tables:
            rows.writerow(COLUMNS)
        for number in range(options.count):
            lead = leads.lead(number)
            if options.events:
                lead["events"] = leads.history(number, options.events)
            lines.write(write(lead) + "\n")
            if not options.events:
                cells = list(row(lead))
                for rows, divider in tables:
                    rows.writerow(joined(cells, divider))


main()
