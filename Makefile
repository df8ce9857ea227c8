# One command each; CONTRIBUTING.md says when to use which.

.SILENT:
.PHONY: demo build test test-slow test-pairs bless generate lint bench setup

# A crash prints one line, not registers, and never waits for a debugger.
export SWIFT_BACKTRACE = enable=no

SOURCES = Sources Tests Benchmarks Package.swift
TOOL = .build/debug/playbookc
NOW = 2026-03-02T15:00:00Z

# Checks the sample book and explains a sample lead; on a bare machine this installs and builds first.
demo: setup
	swift build --product playbookc
	echo
	echo '$$ playbookc check playbooks'
	$(TOOL) check playbooks
	echo
	echo '$$ playbookc explain playbooks/leads/qualified-plain.json --now $(NOW)'
	$(TOOL) explain playbooks/leads/qualified-plain.json --now $(NOW)

build: setup
	swift build

# Everything that a change must pass.
test: setup lint
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --disable-xctest --skip-build
	$(TOOL) check playbooks --deny warnings
	$(TOOL) fmt --check playbooks
	$(TOOL) test playbooks --min-coverage 80
	Tests/Run/check $(TOOL)

# What is too slow for every change. CI leaves out the pairs, which need a release.
.PHONY: test-tools
test-slow: test-tools test-pairs

# What needs other tools, and long runs: the JSON Schema held to books by check-jsonschema, every zone held
# to zdump and to Python's zoneinfo, pages opened in a browser, edits of sample books, a line of 1 GB and the memory of long
# files, and the long random runs. `Tests/Mutation/check TOOL all` takes the large books too.
test-tools: setup
	.ci/setup python
	swift build --product playbookc
	Tests/Schema/check $(TOOL)
	Tests/Calendars/check $(TOOL)
	Tests/Diagrams/check $(TOOL)
	Tests/Zones/check
	Tests/Run/check $(TOOL) slow
	Tests/Editors/check $(TOOL)
	Tests/Outputs/check $(TOOL)
	.ci/setup shells
	Tests/Packaging/check $(TOOL)
	Tests/Mutation/check $(TOOL)
	.ci/setup browser
	Tests/Browser/check $(TOOL)
	PLAYBOOKC_SLOW=2 swift test --disable-xctest --filter PropertyTests

# 200,000 pairs of book and lead, decided in blocks and one by one by a release; some ten minutes.
test-pairs: setup
	tool=$$(packaging/release) && Tests/Run/pairs "$$tool"

# Writes what commands print into the cases, and fails: read the diff.
bless: setup
	PLAYBOOKC_BLESS=1 swift test --disable-xctest --filter 'CaseTests|ReadmeTests|ReferenceTests'

# Writes the files that are made from others.
generate: setup
	PLAYBOOKC_GENERATE=1 swift test --disable-xctest --filter RepositoryTests.GeneratedFiles

lint:
	swift format lint --strict -r $(SOURCES)

bench: setup
	Benchmarks/run
	Benchmarks/Batch/run

# Installs what the build and the tests need, where it is missing: libyaml, zlib and the zone files.
setup:
	.ci/setup

# A release that needs nothing of a machine but tzdata, for zones other than UTC.
PREFIX = /usr/local

.PHONY: install dist
install: setup
	tool=$$(packaging/release) && packaging/install "$$tool" "$(DESTDIR)$(PREFIX)"

# An archive with its checksum in dist/.
dist: setup
	tool=$$(packaging/release) && packaging/dist "$$tool"
