import ArgumentParser
import PlaybookTooling

/// How something is shown that holds values of a lead. One group and not two: each costs time at every start.
struct LeadAppearance: AppearanceOptions, ListedOptions {
  @Flag(help: "Hide the values of private fields.")
  var redact = false

  @Flag(name: .customLong("show-private"), help: "Show the values of private fields where they are hidden otherwise.")
  var showsPrivate = false

  @Option(help: Appearance.colorHelp)
  var color = ColorChoice.auto

  var options: [Mirror.Child] { [("_redact", _redact), ("_showsPrivate", _showsPrivate), ("_color", _color)] }

  func validate() throws {
    if redact, showsPrivate { throw ValidationError("--redact and --show-private exclude each other") }
  }

  /// A file that is made to be passed on hides them unless it is told not to.
  func privacy(isPassedOn: Bool) -> Privacy {
    if showsPrivate { return .everywhere }
    return redact || isPassedOn ? .nowhere : .inAnswers
  }
}
