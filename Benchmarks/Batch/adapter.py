"""Turns answers as `run` writes them into the lines that the programs of others write. Usage: adapter.py < ANSWERS"""
import json
import sys

for line in sys.stdin:
    lead, decision, owner, score, fits, checks = json.loads(line).values()
    found = {
        "id": lead, "decision": decision or "disqualified", "owner": owner.replace("_", "-") if decision else "none",
        "score": int(score), "icp": fits == "yes", "checks": int(checks),
    }
    print(json.dumps(found, separators=(",", ":")))
