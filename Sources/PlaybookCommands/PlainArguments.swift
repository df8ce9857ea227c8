/// Arguments in their plainest form: options with their values behind them, flags, and what else stands between them.
///
/// The library reads every form and knows what to say about mistakes, but it takes a quarter of the time in which a lead is
/// explained. What is read here means the same to it; everything else is nil, and left to it.
struct PlainArguments {
  private(set) var others: [String] = []
  private var values: [(option: String, value: String)] = []
  private var flags: [String] = []

  /// nil for anything that is not plain: an unknown or repeated option, one without a value, `--option=value`, `--`.
  init?(_ arguments: [String], options: [String], flags: [String]) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if Self.holds(options, word) {
        guard value(of: word) == nil, let value = rest.popFirst(), value.utf8.first != UInt8(ascii: "-") else {
          return nil
        }
        values.append((word, value))
      } else if Self.holds(flags, word) {
        guard !has(word) else { return nil }
        self.flags.append(word)
      } else if word.utf8.first != UInt8(ascii: "-") || word.utf8.count == 1 {
        others.append(word)
      } else {
        return nil
      }
    }
  }

  func has(_ flag: String) -> Bool { Self.holds(flags, flag) }

  func value(of option: String) -> String? {
    values.first { $0.option.utf8.elementsEqual(option.utf8) }?.value
  }

  /// One of a few words, or `usual` where the option is not given; nil for another word.
  func word<Word: OptionWord>(of option: String, usual: Word) -> Word? {
    guard let value = value(of: option) else { return usual }
    return Word(rawValue: value)
  }

  private static func holds(_ words: [String], _ word: String) -> Bool {
    words.contains { $0.utf8.elementsEqual(word.utf8) }
  }
}
