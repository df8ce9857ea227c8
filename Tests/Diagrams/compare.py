"""Holds a diagram as Mermaid's own parser reads it to the same diagram for Graphviz.

compare.py GRAPH DOT, where GRAPH is the JSON that the parser gives: exits with 1 where a node, its label or an arrow differs; prints the number of nodes.
"""

import json
import re
import sys
from html import unescape


def mermaid(text):
    graph = json.loads(text)["graph_data"]
    vertices = graph["vertices"]
    vertices = vertices.values() if isinstance(vertices, dict) else [pair[1] for pair in vertices]
    nodes = {node["id"]: label(node["text"]).split("<br/>") for node in vertices}
    edges = [(edge["start"], edge["end"], label(edge.get("text") or "")) for edge in graph["edges"]]
    return nodes, edges


def label(text):
    """An entity code such as `#35;` is kept as a mark of the parser's until the page is drawn."""
    return re.sub("ﬂ°°(\\d+)¶ß", lambda code: chr(int(code.group(1))), text)


def dot(text):
    nodes = {}
    edges = []
    for name, shown in re.findall(r'^  (n\d+) \[label="((?:[^"\\]|\\.)*)", shape', text, re.M):
        nodes[name] = lines(shown)
    for start, end, rest in re.findall(r"^  (n\d+) -> (n\d+)(.*);$", text, re.M):
        shown = re.search(r'label="((?:[^"\\]|\\.)*)"', rest)
        edges.append((start, end, " ".join(lines(shown.group(1))) if shown else ""))
    return nodes, edges


def lines(quoted):
    """Lines are parted by `\\n`; any other character behind a backslash stands for itself."""
    parts = re.sub(r"\\(.)", lambda pair: "\n" if pair.group(1) == "n" else pair.group(1), quoted)
    return unescape(parts).split("\n")


with open(sys.argv[1], encoding="utf-8") as file:
    read = mermaid(file.read())
with open(sys.argv[2], encoding="utf-8") as file:
    wanted = dot(file.read())
if read != wanted or not wanted[0]:
    print(f"{sys.argv[1]} differs:\n{read}\n{wanted}", file=sys.stderr)
    sys.exit(1)
print(len(read[0]))
