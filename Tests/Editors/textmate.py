"""Holds the TextMate grammar to the samples: tokens.txt says which token of which line gets which scope; every keyword of
the grammar is one of its words; and no sample has a token without a scope. Exits 1 and names what differs."""

import json
import logging
import re
import sys
import warnings
from pathlib import Path

from textmate_grammar.parsers.base import LanguageParser

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)

root = Path(__file__).resolve().parents[2]
grammar = json.loads((root / "editors/vscode/syntaxes/playbook.tmLanguage.json").read_text())
problems = []

words = set(re.search(r"\(\?:(.*)\)\(\?!", grammar["repository"]["word"]["match"]).group(1).split("|"))
others = json.dumps(grammar)
ebnf = re.sub(r"\(\*.*?\*\)", "", (root / "grammar/playbook.ebnf").read_text(), flags=re.S)
for word in sorted(set(re.findall(r'"([a-z]+)"', ebnf)) - words):
    if not re.search(rf"(?<![a-z]){word}(?![a-z])", others):
        problems.append(f"the keyword {word} of the grammar is not coloured")

tokens = {}
parser = LanguageParser(grammar)
for path in sorted((root / "playbooks").rglob("*.playbook")):
    name = str(path.relative_to(root))
    text = path.read_text()
    lines = text.splitlines()
    tokens[name] = {}
    covered = [[False] * len(line) for line in lines]
    for (line, column), token, scopes in parser.parse_string(text).flatten():
        for offset in range(len(token)):
            if column + offset < len(covered[line]):
                covered[line][column + offset] = True
        tokens[name].setdefault(lines[line].strip(), []).append((token.strip(), scopes))
    for number, marks in enumerate(covered):
        bare = "".join(c for c, mark in zip(lines[number], marks) if not mark).strip()
        if bare:
            problems.append(f"{name}:{number + 1}: nothing colours {bare!r}")

checked = 0
for line in (root / "Tests/Editors/tokens.txt").read_text().splitlines():
    if not line or line.startswith("#"):
        continue
    name, text, token, scope = (part.strip() for part in line.split(" | "))
    found = [scopes for word, scopes in tokens[name].get(text, []) if word == token]
    if not any(f"{scope}.playbook" in scopes for scopes in found):
        problems.append(f"{name}: {token!r} in {text!r} is {found or 'not there'}, not {scope}")
    checked += 1

print(f"editors: {checked} tokens of {len(tokens)} samples, {len(problems)} problems")
print("\n".join(problems))
sys.exit(1 if problems else 0)
