package import PlaybookBatch
package import PlaybookSource

/// What can be wrong with a run over files of leads, beyond its single leads.
extension Diagnostic {
  static func inputTwice() -> Diagnostic {
    Diagnostic(
      ToolingCode.badOption, at: nil, "`-` stands twice, and standard input can be read once; expected it once")
  }

  static func noLeads(in directory: String) -> Diagnostic {
    Diagnostic(
      ToolingCode.noLeads, at: nil,
      "`\(directory)` holds no file of leads; expected names that end in .ndjson, .jsonl, .json, .csv or .tsv",
      hint: "behind each of these `.gz` may stand; a file of another name can be given by itself")
  }

  static func unknownKey(_ key: String, step: String, after done: String, known: [String]) -> Diagnostic {
    let place = done.isEmpty ? "decisions have no" : "`\(done)` has no"
    let shown = known.prefix(12).map { "`\($0)`" }.joined(separator: ", ")
    let rest = known.count > 12 ? " and \(known.count - 12) more" : ""
    return Diagnostic(
      ToolingCode.badSelection, at: nil,
      "`\(DisplayText.escaped(key))` cannot be selected: \(place) `\(DisplayText.escaped(step))`",
      hint: Suggestion.hint(for: step, in: known) ?? (known.isEmpty ? nil : "there is \(shown)\(rest)"))
  }

  static func selectedTwice(_ key: String) -> Diagnostic {
    Diagnostic(
      ToolingCode.badSelection, at: nil, "`\(DisplayText.escaped(key))` is selected twice; expected each key once")
  }

  static func notAScalar(_ key: String, example: String?) -> Diagnostic {
    Diagnostic(
      ToolingCode.badSelection, at: nil,
      "`\(DisplayText.escaped(key))` has several values, and a cell of a table holds one; expected a key of a single value",
      hint: example.map { "write `\($0)`, or use `--output-format ndjson`" } ?? "use `--output-format ndjson`")
  }

  package static func unusable(_ path: String, _ fault: FeedFault) -> Diagnostic {
    let (what, hint): (String, String?) =
      switch fault {
      case .missing: ("it is not there", nil)
      case .isDirectory: ("it is a directory", nil)
      case .forbidden: ("permission denied", nil)
      case .failed(let reason): (reason, nil)
      case .damaged: ("its compressed data are damaged", "copy or download the file again")
      case .cutOff: ("it ends too early: the file was cut off", "copy or download the file again")
      case .empty: ("there is nothing in it, and JSON has at least one value", "a file without leads is `[]`")
      case .noHeader:
        ("there is nothing in it, and a table has at least a header", "a table without leads is its header alone")
      case .badHeader(let reason):
        ("its first line is no header: \(reason)", "a table begins with the names of its columns")
      case .notUTF8: ("it is not UTF-8 text", "save or export it with the encoding UTF-8; Excel calls that `CSV UTF-8`")
      }
    return Diagnostic(ToolingCode.unusableFile, at: nil, "`\(path)` cannot be used: \(what)", hint: hint)
  }

  static func sameFile(_ path: String, _ one: String, _ other: String) -> Diagnostic {
    Diagnostic(
      ToolingCode.badOption, at: nil,
      "\(one) and \(other) would be written to one file, `\(DisplayText.escaped(path))`; expected two")
  }

  static func writtenOver(_ old: String, _ path: String, by what: String) -> Diagnostic {
    Diagnostic(
      ToolingCode.badOption, at: nil,
      "\(what) would be written over \(old) in `\(DisplayText.escaped(path))`; expected another file")
  }

  static func printedIntoLeads(_ name: String, _ what: String) -> Diagnostic {
    let leads =
      name == "-" ? "the file that standard input comes from" : "`\(DisplayText.escaped(name))`, which holds leads"
    return Diagnostic(
      ToolingCode.badOption, at: nil, "\(what) would go to standard output, and that is \(leads); expected another file"
    )
  }

  static func leadsOfNextRun(_ path: String, in directory: String, _ what: String) -> Diagnostic {
    let (path, directory) = (DisplayText.escaped(path), DisplayText.escaped(directory))
    return Diagnostic(
      ToolingCode.badOption, at: nil,
      "\(what) in `\(path)` would be read as leads by the next run over `\(directory)`; expected another directory or ending"
    )
  }

  static func emptyKey() -> Diagnostic {
    Diagnostic(
      ToolingCode.badSelection, at: nil, "a key of `--select` is empty; expected keys with one comma between two",
      hint: "write them as `lead,verdict`")
  }

  package static func summaryAmongAnswers() -> Diagnostic {
    Diagnostic(
      ToolingCode.badOption, at: nil, "`--summary -` would stand among the answers; expected `--output` as well",
      hint: "write the answers to a file, or the summary")
  }

  package static func badNumber(_ option: String, _ text: String, expected: String) -> Diagnostic {
    Diagnostic(
      ToolingCode.badOption, at: nil, "`\(option) \(DisplayText.escaped(text))` cannot be used; expected \(expected)")
  }

  /// The batch engine and the interpreter disagree: a fault of the tool.
  package static func differentAnswers(_ key: String, _ fast: String, _ slow: String, lead: String) -> Diagnostic {
    Diagnostic(
      ToolingCode.differentAnswers, at: nil,
      "this is a bug in playbookc: `run` says \(fast) for `\(key)` of a lead, and `explain` says \(slow)",
      hint: "please report it with the book and the lead: \(lead)")
  }
}
