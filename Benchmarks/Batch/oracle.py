"""Decides the leads of a file by the rules of the reference book, written out by hand, and compares with what `run` wrote.

Usage: oracle.py LEADS.ndjson ANSWERS.ndjson

ANSWERS holds for each lead the keys that `KEYS` names. The first difference is printed and is exit code 1.
"""
import json
import sys

KEYS = "lead,route.decision.to,route.owner.to,score.fit.low,icp.market.outcome,checklist.checks.met"

REGIONS = {
    "na": "US CA", "dach": "DE AT CH", "uki": "GB IE", "emea": "FR ES IT NL BE SE DK NO FI PL PT",
}
REGION_OF = {country: region for region, countries in REGIONS.items() for country in countries.split()}
FREE_MAIL = {"gmail.com", "yahoo.com", "outlook.com", "hotmail.com", "proton.me"}
INDUSTRIES = {"software", "fintech", "healthcare", "manufacturing", "logistics", "retail"}
PAINS = ["manual", "slow", "error", "ompliance", "churn", "cost"]


def between(value, least, most=float("inf")):
    """Whether a number is there and in range."""
    return value is not None and least <= value <= most


def decide(lead):
    """The answers as `KEYS` has them, apart from how they are written."""
    company, contact, budget, engagement = (lead.get(part, {}) for part in ("company", "contact", "budget", "engagement"))
    employees, revenue, industry = company.get("employees"), company.get("revenue"), company.get("industry")
    region, tools = REGION_OF.get(company.get("country")), set(company.get("tech", []))
    seniority, source, days = contact.get("seniority"), lead.get("source"), lead.get("timeline_days")
    amount, views, replies = budget.get("amount"), engagement.get("page_views"), engagement.get("replies")
    has_demo = between(engagement.get("demo_requests"), 1)
    pain = lead.get("pain", "")

    is_excluded = (
        company.get("domain") in FREE_MAIL or industry in {"gambling", "tobacco"} or lead.get("do_not_contact") is True
        or source in {"purchased_list", "job_board"}
    )
    fits = (
        not is_excluded and between(employees, 50, 5000) and industry in INDUSTRIES and region is not None
        and (between(revenue, 5_000_000) or between(employees, 200))
        and bool(tools & {"salesforce", "hubspot", "dynamics", "pipedrive", "zoho"})
        and seniority in {"c_level", "vp", "director", "manager"}
    )
    checks = sum([
        between(amount, 10_000) and budget.get("currency") in {"USD", "EUR", "GBP"},
        lead.get("authority") in {"decision_maker", "influencer"} or seniority in {"c_level", "vp"},
        any(word in pain for word in PAINS),
        between(days, float("-inf"), 180),
        "email" in contact or "phone" in contact,
        between(replies, 1) or has_demo or between(views, 5),
    ])
    points = sum([
        15 * between(employees, 200), 10 * between(employees, 1000), 10 * (industry in {"software", "fintech"}),
        8 * between(revenue, 20_000_000), 10 * bool(tools & {"salesforce", "hubspot"}), 12 * (seniority in {"c_level", "vp"}),
        6 * (seniority == "director"), 10 * (budget.get("confirmed") is True), 8 * between(amount, 50_000),
        15 * bool(set(lead.get("intent", [])) & {"pricing_page", "competitor_compare", "demo_video"}), 20 * has_demo,
        5 * between(replies, 2), 6 * (between(views, 10) and between(engagement.get("email_opens"), 3)),
        10 * between(days, float("-inf"), 60), -15 * between(engagement.get("last_seen_days"), 91),
    ])
    score = max(0, min(100, points))

    if source == "partner":
        owner = "partner_desk"
    elif region == "na":
        owner = "ae_na_ent" if between(employees, 1000) else "ae_na_mid" if between(employees, 200) else "sdr_na"
    elif region == "uki":
        owner = "ae_uki_fin" if industry == "fintech" else "sdr_uki"
    elif region is not None:
        owner = f"ae_{region}_ent" if between(employees, 500) else f"sdr_{region}"
    else:
        owner = "founder_desk" if seniority == "c_level" else "queue_general"

    if is_excluded:
        decision = None
    elif fits and checks >= 4 and score >= 60:
        decision = "qualified"
    else:
        decision = "nurture" if score >= 30 or checks >= 3 else None
    return decision, owner, score, fits, checks


def main():
    leads, answers = sys.argv[1:]
    count = 0
    with open(leads, "rb") as leads, open(answers, "rb") as answers:
        for line in leads:
            lead = json.loads(line)
            decision, owner, score, fits, checks = decide(lead)
            values = [lead["id"], decision, owner, str(score), "yes" if fits else "no", str(checks)]
            expected = dict(zip(KEYS.split(","), values))
            found = json.loads(answers.readline() or "{}")
            if found != expected:
                sys.exit(f"lead {count + 1}\n  oracle: {expected}\n  run:    {found}\n  {lead}")
            count += 1
        if answers.readline():
            sys.exit("more answers than leads")
    print(f"{count:,} leads: every answer is the oracle's")


if __name__ == "__main__":
    main()
