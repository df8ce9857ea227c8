#!/usr/bin/env python3
"""Writes DIRECTORY/calm.json and DIRECTORY/hostile.json: one lead, with plain words and with everything that could be taken
for more than words. DIRECTORY/calm.playbook and DIRECTORY/hostile.playbook say the same in the labels of a book."""

import json
import pathlib
import sys

HOSTILE = [
    "\x1b[31mred\x1b]0;title\x07\x1b[2J \x9b31m",
    "<script>window.smuggled = true</script><img src=x onerror=\"window.smuggled = true\"><!-- </style></title><svg/onload=x>",
    "'\"><a href=\"javascript:alert(1)\" style=\"position:fixed\" onclick='x'>y</a> &lt;b&gt; &#x3C;i&#x3E; ]]> {{7*7}}",
    "\n# heading\n\n- item\n\n> quote\n\n![p](https://e.example/p.png) [x](javascript:x) **b** _i_ ~~s~~ `c` ``` | a | b |",
    "https://e.example www.e.example mail@e.example @channel <!here> #1 :smile: $x$ <https://e.example>",
    "=cmd|' /C calc'!A0\t+1\t-1\t@SUM(1)",
    "\u202egnp.exe\u202c \u2066x\u2069 \u200b\u200d\ufeff\u00ad\u2028\u2029\U000e0041",
    "z\u0301\u0327\u0353\u0489" * 40 + "\U0001f468\u200d\U0001f469 \u0645\u0631\u062d\u0628\u0627 \u05e9\u05dc\u05d5\u05dd",
]
EVERYTHING = " ".join(HOSTILE)
LONG = EVERYTHING + "A" * 1_000_000


def nested(text, depth):
    return [nested(text, depth - 1)] if depth else text


def lead(name, pain, long, tags, deep, reasons):
    return {
        "id": name, "pain": pain, "site": long, "tags": tags, "deep": [nested(deep, 50), deep],
        "activities": [
            {"type": "page_view", "at": "2026-03-01T10:00:00Z", "page": long},
            {"type": "enrolled", "id": deep, "at": "2026-03-01T10:00:00Z", "cadence": "chase"},
            {"type": "cadence_stopped", "at": "2026-03-01T11:00:00Z", "cadence": "chase", "reason": reasons[0]},
            {"type": "handoff_offered", "at": "2026-03-01T10:00:00Z", "owner": reasons[1]},
            {"type": "handoff_rejected", "at": "2026-03-01T12:00:00Z", "reason": reasons[2]},
        ],
    }


def book(words):
    literal = words.replace("\\", "\\\\").replace('"', '\\"')
    return (pathlib.Path(__file__).parent / "labels.playbook").read_text().replace("@@", literal)


def main(directory):
    calm = lead("plain", "plain", "plain words", ["plain"] * len(HOSTILE), "plain", ["plain"] * 3)
    hostile = lead(HOSTILE[1], EVERYTHING, LONG, HOSTILE, LONG, [HOSTILE[3], HOSTILE[4], HOSTILE[2]])
    (directory / "calm.json").write_text(json.dumps(calm))
    (directory / "hostile.json").write_text(json.dumps(hostile))
    (directory / "calm.playbook").write_text(book("plain words"))
    (directory / "hostile.playbook").write_text(book(" ".join(HOSTILE[1:4]).replace("\n", " ")))


main(pathlib.Path(sys.argv[1]))
