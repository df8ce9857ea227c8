import ArgumentParser

/// One of a few words that an option takes.
///
/// The library finds the words of any such type as well, but by key paths, which takes longer at every start than reading
/// a lead.
protocol OptionWord: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension OptionWord {
  init?(argument: String) { self.init(rawValue: argument) }

  var defaultValueDescription: String { rawValue }

  static var allValueStrings: [String] { allCases.map { $0.rawValue } }

  /// The words speak for themselves.
  static var allValueDescriptions: [String: String] { [:] }
}
