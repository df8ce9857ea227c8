import PlaybookTooling

extension ExplainCommand {
  /// Reads arguments in their plainest form; nil for every other, for mistakes, and for what does not go together.
  init?(plain arguments: [String]) {
    guard
      let given = PlainArguments(
        arguments, options: ["--playbook", "--now", "--format", "--for", "--why-not", "--color"],
        flags: ["--brief", "--exit-code", "--redact", "--show-private"]),
      !given.others.isEmpty, let format = given.word(of: "--format", usual: Format.text),
      let color = given.word(of: "--color", usual: ColorChoice.auto),
      let depth = given.word(of: "--for", usual: Depth.manager)
    else { return nil }
    self.init()
    leads = given.others
    playbook = given.value(of: "--playbook")
    now = given.value(of: "--now")
    self.format = format
    self.depth = given.value(of: "--for") == nil ? nil : depth
    brief = given.has("--brief")
    whyNot = given.value(of: "--why-not")
    usesExitCode = given.has("--exit-code")
    var privacy = PrivacyOptions()
    privacy.redact = given.has("--redact")
    privacy.showsPrivate = given.has("--show-private")
    self.privacy = privacy
    var appearance = Appearance()
    appearance.color = color
    self.appearance = appearance
    guard (try? validate()) != nil, (try? privacy.validate()) != nil else { return nil }
  }
}
