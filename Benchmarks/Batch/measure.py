"""Runs what is to be compared in turn, several rounds, and prints tables of medians. It needs GNU time, for the memory.

Usage: measure.py PLAYBOOKC DIRECTORY [ROUNDS]

DIRECTORY holds the leads and the books, and the programs of others where there are some. Time is processor time of the user
and the system together; ratios are of medians within one run.
"""
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from oracle import KEYS

TOOL, HERE = sys.argv[1], Path(sys.argv[2])
ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 5
NOW = "2026-03-02T15:00:00Z"
# In memory where that can be had: what is written then costs no disk.
OUTPUT = Path("/dev/shm/playbookc-bench.out") if Path("/dev/shm").is_dir() else HERE / "out"
PYTHON, PEERS = os.environ.get("PLAYBOOKC_PEERS_PYTHON"), os.environ.get("PLAYBOOKC_PEERS")


def run(book, *leads, jobs=1, select=KEYS, output=OUTPUT):
    """The arguments of one run."""
    files = [str(file) for file in leads]
    return [TOOL, "run", *files, "--playbook", str(book), "--now", NOW, "--select", select, "--jobs", str(jobs), "-o", str(output)]


def cost(arguments):
    """Seconds on the clock, and seconds of processor."""
    with open(os.devnull, "wb") as nowhere:
        began = time.perf_counter()
        process = subprocess.Popen(arguments, stdout=nowhere, stderr=nowhere)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"exit code {process.returncode}: {' '.join(arguments)}")
    return wall, usage.ru_utime + usage.ru_stime


def peak(arguments):
    """MB at the peak. A process begins with the peak of the one that starts it, so that a small one has to."""
    report = HERE / "peak"
    subprocess.run(
        ["/usr/bin/time", "-f", "%M", "-o", str(report), *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        check=True)
    return int(report.read_text(encoding="utf-8").split()[-1]) / 1024


def medians(candidates, rounds):
    """Everything once in each round, so that what else the machine does falls on all alike."""
    costs = {name: [] for name in candidates}
    for number in range(rounds + 1):
        for name, arguments in candidates.items():
            found = cost(arguments)
            # The first round fills the caches.
            if number > 0:
                costs[name].append(found)
    return {name: [statistics.median(column) for column in zip(*found)] for name, found in costs.items()}


def instructions(arguments):
    """As valgrind counts them; the same from run to run."""
    environment = dict(os.environ, SWIFT_DETERMINISTIC_HASHING="1")
    command = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *arguments]
    said = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True)
    line = next(line for line in said.stderr.splitlines() if "Collected" in line)
    return int(line.split(":")[1])


def per_lead(book, leads, count, **options):
    """Instructions for one lead: what a file costs beyond an empty one."""
    empty = HERE / f"empty{leads.suffix}"
    empty.write_text(leads.read_text(encoding="utf-8").split("\n")[0] + "\n" if leads.suffix == ".csv" else "", encoding="utf-8")
    whole = instructions(run(book, leads, output="/dev/null", **options))
    return (whole - instructions(run(book, empty, output="/dev/null", **options))) / count


def millions_of_leads():
    reference, lines, table, bars = "playbooks/reference", HERE / "leads.ndjson", HERE / "leads.csv", HERE / "leads-bars.csv"
    candidates = {
        "NDJSON, 1 thread": run(reference, lines),
        "NDJSON, 2 threads": run(reference, lines, jobs=2),
        "CSV, 1 thread": run(reference, table),
        "CSV, 2 threads": run(reference, table, jobs=2),
        "reading NDJSON alone (`wc -l`)": ["wc", "-l", str(lines)],
        "reading CSV alone (`wc -l`)": ["wc", "-l", str(table)],
    }
    if (HERE / "limit").exists():
        candidates["C++ with simdjson, NDJSON"] = [str(HERE / "limit"), "decide", str(lines), str(OUTPUT), "1"]
    if PYTHON and PEERS:
        peer = lambda name, leads: [PYTHON, f"{PEERS}/engines.py", f"{name}@1", str(leads), str(OUTPUT)]
        candidates["DuckDB, NDJSON, 1 thread"] = peer("duckdb", lines)
        candidates["DuckDB, CSV, 1 thread"] = peer("duckdb", bars)
        candidates["Polars, CSV, 1 thread"] = peer("polars", bars)
        candidates["GoRules Zen, NDJSON (20,000 leads)"] = peer("zen", HERE / "some.ndjson")
    found = medians(candidates, ROUNDS)
    count = sum(1 for _ in open(lines, "rb"))
    base = found["NDJSON, 1 thread"][1] / count
    print(f"\n{count:,} leads by the reference book, medians of {ROUNDS} rounds:\n")
    print("| | leads/s | processor s per million | MB | processor against NDJSON, 1 thread |")
    print("| --- | --- | --- | --- | --- |")
    for name, (wall, processor) in found.items():
        decided = 20_000 if "(20,000 leads)" in name else count
        one, megabytes = processor / decided, peak(candidates[name])
        print(f"| {name} | {decided / wall:,.0f} | {one * 1e6:.2f} | {megabytes:.0f} | {one / base:.2f} |")
    print()
    for form in ["NDJSON", "CSV"]:
        gain = found[f"{form}, 1 thread"][0] / found[f"{form}, 2 threads"][0]
        print(f"{form}: two threads take {1 / gain:.2f} of the time of one ({gain:.2f} times as fast)")
    print(f"Two runs of one thread each, side by side, get {second_core(lines):.2f} times as far as one: what the second core gives")


def second_core(lines):
    """How much further two independent runs get than one; less than 2 where others use the machine or its memory."""
    alone, both = [], []
    for _ in range(ROUNDS):
        for count, found in [(1, alone), (2, both)]:
            began = time.perf_counter()
            started = [
                subprocess.Popen(
                    run("playbooks/reference", lines, output="/dev/null"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                for _ in range(count)
            ]
            if any([process.wait() for process in started]):
                sys.exit("a run side by side with another failed")
            found.append(time.perf_counter() - began)
    return 2 * statistics.median(alone) / statistics.median(both)


def memory():
    lines = HERE / "leads.ndjson"
    small = HERE / "small.ndjson"
    print("\n| leads, two threads | MB at the peak |\n| --- | --- |")
    for name, files in [("1,000", [small]), ("of the file above", [lines]), ("five times those", [lines] * 5)]:
        print(f"| {name} | {peak(run('playbooks/reference', *files, jobs=2)):.1f} |")


def growth():
    if subprocess.run(["which", "valgrind"], stdout=subprocess.DEVNULL).returncode != 0:
        print("\nwithout valgrind no instructions are counted")
        return
    count, some = 20_000, HERE / "some.ndjson"
    print("\n| instructions for a lead | |\n| --- | --- |")
    print(f"| reference book, NDJSON | {per_lead('playbooks/reference', some, count):,.0f} |")
    print(f"| reference book, CSV | {per_lead('playbooks/reference', HERE / 'some.csv', count):,.0f} |")
    select = "lead,verdict,score.fit.low"
    costs = {rules: per_lead(HERE / f"rules{rules}.playbook", some, count, select=select) for rules in [1, 40, 200]}
    for rules, found in costs.items():
        print(f"| {rules} rules | {found:,.0f} |")
    events = per_lead(HERE / "events.playbook", HERE / "events" / "leads.ndjson", 2_000, select=select)
    print(f"| 50 events each | {events:,.0f} |")
    ratio = (costs[200] - costs[1]) / (costs[40] - costs[1])
    print(f"\n200 rules cost {costs[200] / costs[40]:.2f} times what 40 cost; what is not reading, {ratio:.2f} times")


def read_anew(path):
    """A program that has lain in memory for an hour starts a fifth slower than one that was just read from the disk."""
    file = os.open(path, os.O_RDONLY)
    os.posix_fadvise(file, 0, 0, os.POSIX_FADV_DONTNEED)
    while os.read(file, 1 << 20):
        pass
    os.close(file)


def one_lead():
    read_anew(TOOL)
    explain = [TOOL, "explain", "playbooks/reference/leads/qualified-fintech.json", "--playbook", "playbooks/reference", "--now", NOW]
    wall, processor = medians({"explain": explain}, 20)["explain"]
    print(
        f"\n`explain` of one lead: {wall * 1e3:.1f} ms from start to end, {processor * 1e3:.1f} ms of processor, "
        f"{peak(explain):.0f} MB; medians of 20")


millions_of_leads()
memory()
growth()
one_lead()
OUTPUT.unlink(missing_ok=True)
