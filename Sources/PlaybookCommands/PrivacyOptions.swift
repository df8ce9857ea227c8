import ArgumentParser
import PlaybookTooling

/// Whether the values of private fields are shown.
struct PrivacyOptions: ParsableArguments {
  @Flag(help: "Hide the values of private fields.")
  var redact = false

  @Flag(name: .customLong("show-private"), help: "Show the values of private fields where they are hidden otherwise.")
  var showsPrivate = false

  func validate() throws {
    if redact, showsPrivate { throw ValidationError(Self.contradiction) }
  }

  static let contradiction = "--redact and --show-private exclude each other"
}

extension Privacy {
  /// A file that is made to be passed on hides them unless it is told not to.
  static func chosen(redacts: Bool, showsPrivate: Bool, isPassedOn: Bool) -> Privacy {
    if showsPrivate { return .everywhere }
    return redacts || isPassedOn ? .nowhere : .inAnswers
  }
}
