import PlaybookJSON
import PlaybookTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The page that `man playbookc` shows, made from what the commands say of themselves.
extension GeneratedFiles {
  @Test func `the man page says what the commands say`() throws {
    let path = "docs/man/playbookc.1"
    let generated = try Self.manPage()
    if getenv("PLAYBOOKC_GENERATE") != nil { try Repository.write(generated, to: path) }
    let isFresh = try Repository.text(path).utf8.elementsEqual(generated.utf8)
    #expect(isFresh, "run `make generate`")
  }

  private static func manPage() throws -> String {
    let dump = CaseMachine().run(["--experimental-dump-help"]).output
    let root = try #require(try JSONReader.parse(Array(dump.utf8)).member("command"))
    var page = ".TH PLAYBOOKC 1\n.SH NAME\nplaybookc \\- \(roff(text(root, "abstract")))\n"
    page += ".SH SYNOPSIS\n.B playbookc\n.I command\n.RI [ options ]\n"
    page += ".SH DESCRIPTION\n" + paragraphs(text(root, "discussion"))
    page += ".SH COMMANDS\n"
    for command in root.member("subcommands")?.elements ?? [] where isShown(command) {
      page += ".SS playbookc \(roff(text(command, "commandName")))\(roff(synopsis(command)))\n"
      page += roff(text(command, "abstract")) + "\n" + paragraphs(text(command, "discussion"))
      for argument in command.member("arguments")?.elements ?? [] where isShown(argument) {
        page += ".TP\n.B \(roff(name(argument)))\n\(roff(text(argument, "abstract")))\(roff(values(argument)))\n"
      }
    }
    page += """
      .SH EXIT STATUS
      0 done; 1 what was checked or tested failed; 64 wrong usage; 65 a lead or data file that cannot be used; 66 a file that \
      is not there; 70 a bug of the tool; 73 and 74 a file that cannot be written or read.
      .SH ENVIRONMENT
      .TP
      .B NO_COLOR
      No colour, also on a terminal.
      .TP
      .B TZDIR
      The directory of the zone files, where it is not /usr/share/zoneinfo.

      """
    return page
  }

  private static func text(_ value: JSONValue, _ key: String) -> String { value.member(key)?.string ?? "" }

  private static func isShown(_ value: JSONValue) -> Bool { value.member("shouldDisplay")?.bool ?? true }

  private static func synopsis(_ command: JSONValue) -> String {
    (command.member("arguments")?.elements ?? []).filter { text($0, "kind") == "positional" && isShown($0) }
      .map { argument in
        let name = "<\(text(argument, "valueName"))>" + (argument.member("isRepeating")?.bool == true ? " ..." : "")
        return " " + (argument.member("isOptional")?.bool == true ? "[\(name)]" : name)
      }.joined()
  }

  /// `--format <format>`, `<book>`
  private static func name(_ argument: JSONValue) -> String {
    let value = "<\(text(argument, "valueName"))>"
    let names = (argument.member("names")?.elements ?? []).map { name in
      (text(name, "kind") == "short" ? "-" : "--") + text(name, "name")
    }
    switch text(argument, "kind") {
    case "positional": return value
    case "flag": return names.joined(separator: ", ")
    default: return names.joined(separator: ", ") + " " + value
    }
  }

  private static func values(_ argument: JSONValue) -> String {
    argument.member("defaultValue")?.string.map { " (default: \($0))" } ?? ""
  }

  /// Lines that are indented are shown as they stand.
  private static func paragraphs(_ text: String) -> String {
    var result = text.isEmpty ? "" : ".PP\n"
    var isVerbatim = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let wantsVerbatim = line.hasPrefix("  ") || (line.isEmpty && isVerbatim)
      if wantsVerbatim != isVerbatim { result += wantsVerbatim ? ".nf\n" : ".fi\n" }
      isVerbatim = wantsVerbatim
      result += line.isEmpty ? ".PP\n" : roff(String(line)) + "\n"
    }
    return result + (isVerbatim ? ".fi\n" : "")
  }

  /// Text that no line of roff takes for a command.
  private static func roff(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\n": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
  }
}
