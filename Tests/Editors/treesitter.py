"""Holds the tree-sitter grammar to the books: every sample and every book of a case or page that playbookc can read parses
without an error, and the queries give the tokens in captures.txt the colours that stand there. Exits 1 and names what
differs.

Usage: treesitter.py PLAYBOOKC LIBRARY
"""

import ctypes
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tree_sitter import Language, Parser, Query, QueryCursor

root = Path(__file__).resolve().parents[2]
tool = sys.argv[1]
library = ctypes.CDLL(sys.argv[2])
library.tree_sitter_playbook.restype = ctypes.c_void_p
make_capsule = ctypes.pythonapi.PyCapsule_New
make_capsule.restype = ctypes.py_object
make_capsule.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
language = Language(make_capsule(library.tree_sitter_playbook(), b"tree_sitter.Language", None))
parser = Parser(language)
problems = []


def fault(node):
    """The first place that does not parse."""
    if node.is_error or node.is_missing:
        return node
    return next((found for child in node.children if child.has_error for found in [fault(child)] if found), None)


def hold(name, text):
    tree = parser.parse(text)
    if tree.root_node.has_error:
        node = fault(tree.root_node)
        row = node.start_point[0] if node else 0
        lines = text.decode(errors="replace").splitlines()
        problems.append(f"{name}: line {row + 1} does not parse: {lines[row] if row < len(lines) else ''}")
    return tree


def is_readable(text):
    """Whether playbookc reads the file without a finding of its own about the text's form."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "main.playbook"
        path.write_bytes(text)
        result = subprocess.run([tool, "check", str(path), "--format", "json"], capture_output=True)
        findings = json.loads(result.stdout)["diagnostics"]
        return not any(finding["code"].startswith("PB1") for finding in findings)


samples = sorted((root / "playbooks").rglob("*.playbook"))
for path in samples:
    hold(path.relative_to(root), path.read_bytes())

fences = 0
for folder in ["Tests/Cases", "docs", "README.md"]:
    place = root / folder
    for path in [place] if place.is_file() else sorted(place.rglob("*.md")):
        for match in re.finditer(r"^```playbook.*?\n(.*?)^```$", path.read_text(), flags=re.S | re.M):
            text = match.group(1).encode()
            if b"{{repeat" in text or not is_readable(text):
                continue
            fences += 1
            hold(f"{path.relative_to(root)}", text)

query = Query(language, (root / "editors/tree-sitter/queries/highlights.scm").read_text())
checked = 0
for line in (root / "Tests/Editors/captures.txt").read_text().splitlines():
    if not line or line.startswith("#"):
        continue
    name, text, token, capture = (part.strip() for part in line.split(" | "))
    source = (root / name).read_bytes()
    captures = QueryCursor(query).captures(parser.parse(source).root_node)
    lines = source.decode().splitlines()
    found = {
        colour
        for colour, nodes in captures.items()
        for node in nodes
        if lines[node.start_point[0]].strip() == text and node.text.decode() == token
    }
    if capture not in found:
        problems.append(f"{name}: {token!r} in {text!r} is {sorted(found) or 'without a colour'}, not {capture}")
    checked += 1

print(f"tree-sitter: {len(samples)} samples, {fences} books of cases and pages, {checked} colours, {len(problems)} problems")
print("\n".join(problems))
sys.exit(1 if problems else 0)
