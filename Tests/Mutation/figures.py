"""Compares what edits of the sample books showed with the table in docs/testing.md.

Usage: figures.py DIRECTORY BOOK...: `DIRECTORY/BOOK.json` is what `playbookc test BOOK --mutate --format json` wrote.
"""

import json
import pathlib
import re
import sys

TABLE = re.compile(r"^\| `([a-z-]+)`.*?\| (\d+) of (\d+) \| (\d+) \|", re.M)


def main(directory, books):
    said = {name: tuple(map(int, figures)) for name, *figures in TABLE.findall(pathlib.Path("docs/testing.md").read_text())}
    failed = 0
    for book in books:
        text = (directory / f"{book}.json").read_text()
        found = json.loads(text)["books"][0]["mutation"]
        counted = found["noticed"] + found["missed"]
        figures = (found["noticed"], counted, found["equivalent"])
        complaints = []
        if found["tried"] != found["edits"]:
            complaints.append("not every edit was tried")
        if found["missed"] * 10 > counted:
            complaints.append("more than one of ten edits goes unnoticed")
        if figures != said.get(book.split("/")[0]):
            complaints.append(f"docs/testing.md says {said.get(book.split('/')[0])}")
        print(f"{book}: {figures[0]} of {counted} edits noticed, {figures[2]} that no lead tells apart", *complaints, sep="; ")
        failed += len(complaints)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2:]))
