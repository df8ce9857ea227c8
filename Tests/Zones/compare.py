"""Asks a program about every zone and compares its answers with those of `zdump` and zoneinfo on the same files.

Offsets: at and one second before each change that `zdump` knows from 1970 to 2050, at moments drawn from a fixed seed in
those years, and far before and behind them. Wall clocks: around each of those changes, so that every skipped and every
repeated time is met. Prints each difference and fails if there is one.
"""

import datetime as dt
import os
import random
import re
import subprocess
import sys
import zoneinfo

UTC = dt.timezone.utc
EPOCH = dt.datetime(1970, 1, 1, tzinfo=UTC)
NAIVE_EPOCH = dt.datetime(1970, 1, 1)
FIRST, LAST = 1970, 2050
FAR_YEARS = [2, 1700, 1883, 1900, 1945, 1969, 2051, 2100, 2199, 2400, 2800, 5000, 9998]
MONTHS = {name: number + 1 for number, name in enumerate("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())}
LINE = re.compile(r"\w{3} (\w{3}) +(\d+) (\d+):(\d+):(\d+) (\d+) UT = .* gmtoff=(-?\d+)$")


def seconds_of(year, month=1, day=1, hour=0, minute=0, second=0):
    return int((dt.datetime(year, month, day, hour, minute, second, tzinfo=UTC) - EPOCH).total_seconds())


def zdump(names):
    """The offsets that zdump prints, as {zone: {seconds: offset}}."""
    offsets = {name: {} for name in names}
    command = ["zdump", "-V", "-c", f"{FIRST},{LAST + 1}"]
    for line in subprocess.run(command + names, capture_output=True, text=True, check=True).stdout.splitlines():
        name, rest = line.split(maxsplit=1)
        match = LINE.match(rest)
        if match:
            month, day, hour, minute, second, year, offset = match.groups()
            at = seconds_of(int(year), MONTHS[month], int(day), int(hour), int(minute), int(second))
            offsets[name][at] = int(offset)
    return offsets


def offset_at(zone, seconds):
    moment = EPOCH + dt.timedelta(seconds=seconds)
    return int(moment.astimezone(zone).utcoffset().total_seconds())


def instant_of(zone, wall):
    """The first instant at which the clock shows `wall`, or the first behind the gap that skips it."""
    local = (NAIVE_EPOCH + dt.timedelta(seconds=wall)).replace(tzinfo=zone)
    candidates = []
    for fold in (0, 1):
        offset = int(local.replace(fold=fold).utcoffset().total_seconds())
        candidates.append(wall - offset)
    exact = [at for at in candidates if at + offset_at(zone, at) == wall]
    if exact:
        return min(exact)
    low, high = min(candidates), max(candidates)
    target = offset_at(zone, high)
    while high - low > 1:
        middle = (low + high) // 2
        if offset_at(zone, middle) == target:
            high = middle
        else:
            low = middle
    return high


def day_of(wall):
    return (dt.date(1970, 1, 1) + dt.timedelta(days=wall // 86_400)).isoformat()


def questions(name, zone, known, chance):
    """Pairs of a question and the expected answer."""
    for at, offset in known.items():
        yield f"{name} at {at}", offset
    moments = [chance.randrange(seconds_of(FIRST), seconds_of(LAST + 1)) for _ in range(60)]
    for year in FAR_YEARS:
        moments += [seconds_of(year, month, 1 + chance.randrange(28), chance.randrange(24)) for month in range(1, 13)]
    for at in moments:
        yield f"{name} at {at}", offset_at(zone, at)
        wall = at + offset_at(zone, at)
        yield f"{name} wall {day_of(wall)} {wall % 86_400}", instant_of(zone, wall)
    # zdump prints the last second of the old offset and the first of the new one.
    for at, offset in known.items():
        before = offset_at(zone, at - 1)
        if before == offset:
            continue
        for edge in (at + before, at + offset):
            for wall in (edge - 1, edge, edge + 1, (2 * at + before + offset) // 2):
                yield f"{name} wall {day_of(wall)} {wall % 86_400}", instant_of(zone, wall)


def ask(command, lines):
    text = "".join(line + "\n" for line in lines)
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout.splitlines()


def main():
    program = sys.argv[1]
    names = ask([program], ["names"])[0].split()
    if len(names) < 2:
        sys.exit("zones: this machine has no zone files")
    chance = random.Random(4)
    known = zdump(names)
    pairs = []
    for name in names:
        pairs += questions(name, zoneinfo.ZoneInfo(name), known[name], chance)
    lines = [question for question, _ in pairs]
    answers = ask([program], lines)
    wrong = 0
    for (question, expected), answer in zip(pairs, answers, strict=True):
        if str(expected) != answer:
            wrong += 1
            if wrong <= 50:
                print(f"{question}: expected {expected}, got {answer}")
    print(f"zones: {len(names)} zones, {sum(map(len, known.values()))} moments of zdump, {len(pairs)} questions, {wrong} wrong")
    if os.environ.get("PLAYBOOKC_FOUNDATION", "1") == "1":
        compare_foundation(program, lines, answers)
    sys.exit(1 if wrong else 0)


def compare_foundation(program, lines, answers):
    asked = [(line, answer) for line, answer in zip(lines, answers) if " at " in line and in_years(line)]
    others = ask([program, "foundation"], [line for line, _ in asked])
    differing = {}
    for (line, answer), other in zip(asked, others, strict=True):
        if answer != other:
            differing.setdefault(line.split()[0], (line, answer, other))
    for line, answer, other in list(differing.values())[:20]:
        print(f"  Foundation differs: {line}: {answer} here, {other} there")
    print(f"zones: Foundation differs in {len(differing)} zones")


def in_years(line):
    return seconds_of(FIRST) <= int(line.split()[2]) < seconds_of(LAST + 1)


main()
