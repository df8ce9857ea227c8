import ArgumentParser

/// Options that list themselves, each with the name of its storage.
///
/// The library finds the options of a command by reflection, for which the program looks up a dozen types among all that it
/// has: at every start that takes longer than reading a lead. What is not listed is no option; the command's help, which a
/// case holds to, shows what is.
protocol ListedOptions: CustomReflectable {
  var options: [Mirror.Child] { get }
}

extension ListedOptions {
  var customMirror: Mirror { Mirror(self, children: options) }
}
