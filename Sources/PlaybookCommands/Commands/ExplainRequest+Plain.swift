import PlaybookTooling

extension ExplainRequest {
  /// Reads arguments in their plainest form, with what to do about colour; nil for every other, and for mistakes.
  static func plain(_ arguments: [String]) -> (request: ExplainRequest, color: ColorChoice)? {
    var request = ExplainRequest()
    guard
      let given = PlainArguments(
        arguments, options: ["--playbook", "--now", "--format", "--for", "--why-not", "--color"],
        flags: ["--brief", "--exit-code", "--redact", "--show-private"]),
      !given.others.isEmpty, let format = given.word(of: "--format", usual: Format.text),
      let color = given.word(of: "--color", usual: ColorChoice.auto),
      let depth = given.word(of: "--for", usual: Depth.manager)
    else { return nil }
    request.leads = given.others
    request.playbook = given.value(of: "--playbook")
    request.now = given.value(of: "--now")
    request.format = format
    request.depth = given.value(of: "--for") == nil ? nil : depth
    request.brief = given.has("--brief")
    request.whyNot = given.value(of: "--why-not")
    request.usesExitCode = given.has("--exit-code")
    request.redacts = given.has("--redact")
    request.showsPrivate = given.has("--show-private")
    return request.fault == nil ? (request, color) : nil
  }
}
