"""Holds what is written about a hostile lead to what is written about a calm one.

Usage: texts.py DIRECTORY with `calm` and `hostile` in each format. Markdown is read by markdown-it: the same marks for both,
and no link, image, heading or HTML. Nothing holds a character that moves a cursor or hides its neighbours.
"""

import json
import pathlib
import re
import sys

from markdown_it import MarkdownIt

UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
FORBIDDEN = {"link_open", "image", "heading_open", "html_inline", "html_block", "blockquote_open", "fence", "code_block"}


def marks(text):
    """The tokens of a page in order, without its words; code has no marks inside."""
    tokens = MarkdownIt("gfm-like", {"linkify": True, "html": True}).parse(text)
    flat = [inner for token in tokens for inner in [token] + (token.children or [])]
    return [token.type for token in flat if token.type not in ("text", "text_special", "softbreak")]


def main(directory):
    complaints = []
    pages = sorted(directory.glob("hostile-*.md"))
    for path in pages:
        hostile, calm = path.read_text(), (directory / path.name.replace("hostile", "calm")).read_text()
        complaints += [f"{path.name}: {mark}" for mark in set(marks(hostile)) & FORBIDDEN]
        if marks(hostile) != marks(calm):
            complaints.append(f"{path.name}: what a lead says has become a mark")
        for spoiled in (hostile + "\n# x\n", hostile + "\n[x](y)\n", hostile + "\n<b>x</b>\n", hostile + "\nhttps://e.example\n"):
            if not set(marks(spoiled)) & FORBIDDEN:
                complaints.append(f"{path.name}: a mark is not noticed")
    for name in [path.name for path in pages] + ["hostile-out.text", "messages.text"]:
        text = (directory / name).read_text()
        complaints += [f"{name}: U+{ord(letter):04X}" for letter in sorted(set(UNSEEN.findall(text)))]
    hostile, calm = ((directory / f"{name}-handbook.text").read_text() for name in ("hostile", "calm"))
    if marks(hostile) != marks(calm):
        complaints.append("handbook: what a label says has become a mark")
    if {"image", "html_block"} & set(marks(hostile)) or set(re.findall("<[^>]*>", re.sub("(?s)```mermaid.*?```|`[^`]*`|\\\\<", "", hostile))) - {"<br>"}:
        complaints.append("handbook: a label has become an image or HTML")
    # For programs: every letter of the lead may stand in it, but no control character.
    document = (directory / "hostile-out.json").read_text()
    json.loads(document)
    complaints += [f"JSON: U+{ord(letter):04X}" for letter in sorted(set(re.findall("[\x00-\x09\x0b-\x1f]", document)))]
    print("\n".join(complaints + [f"texts: {len(pages)} pages of Markdown read, {len(complaints)} complaints"]))
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
