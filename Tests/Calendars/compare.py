"""Holds a calendar file to the plan that it was made from; prints the number of its entries."""

import datetime
import json
import sys

from icalendar import Calendar

with open(sys.argv[1], "rb") as file:
    text = file.read()
with open(sys.argv[2], encoding="utf-8") as file:
    plan = json.load(file)

lines = text.split(b"\r\n")
assert lines.pop() == b"", "the file does not end with a line end"
assert not any(b"\n" in line or b"\r" in line or len(line) > 75 for line in lines), "a line is too long or broken"

# A calendar without an entry is no calendar, so nothing is written.
entries = Calendar.from_ical(text).walk("VEVENT") if text else []
steps = [
    (step["at"], step["label"] or step["step"], cadence)
    for cadence in plan["cadence"].values()
    for step in cadence["steps"]
    if step["state"] in ("due", "planned") and step["at"]
]
assert len(entries) == len(steps), "there is not one entry for each step"
assert len({str(entry["UID"]) for entry in entries}) == len(entries), "two entries have one UID"
for entry, (at, label, _) in zip(entries, steps):
    start = datetime.datetime.fromisoformat(at.replace("Z", "+00:00")).replace(microsecond=0)
    assert entry["DTSTART"].dt == start, f"{entry['DTSTART'].dt} is not {start}"
    assert str(entry["SUMMARY"]).startswith(label), f"{entry['SUMMARY']} does not begin with {label}"
    assert plan["lead"] is None or plan["lead"] in str(entry["SUMMARY"]), "the lead is not named"
print(len(entries))
