import PlaybookJSON

/// From the columns of a kernel to the cells of the selected keys.
struct Answers: Sendable {
  private enum Answer: Sendable {
    /// Sets of leads, each with the number of its word, and what stands for the leads in none.
    case words([(place: Int, word: Int)], else: ResultCell)
    case number(Int, known: Int)
    case names([(json: [UInt8], number: Int, place: Int)])
    case text(known: Int)
  }

  private let answers: [Answer]
  let columns: [ResultColumn]

  /// `selected` run parallel to the outputs; words that they do not have are added.
  init(_ outputs: [OutputColumn], _ selected: [ResultColumn], _ program: ColumnProgram) {
    var answers: [Answer] = []
    var columns: [ResultColumn] = []
    for (output, column) in zip(outputs, selected) {
      var words = column.words
      switch output {
      case .words(let sets):
        let null = words.firstIndex(of: Array("null".utf8))
        answers.append(
          .words(
            sets.compactMap { set in
              guard set.leads != .none else { return nil }
              let json = Array(set.word.utf8)
              let word = words.firstIndex(of: json) ?? words.count
              if word == words.count { words.append(json) }
              return (program.place(of: set.leads), word)
            }, else: null.map { ResultCell(.word, payload: Int64($0)) } ?? ResultCell(.null)))
      case .number(let number, let known):
        answers.append(.number(program.place(of: number), known: program.place(of: known)))
      case .names(let names):
        answers.append(
          .names(
            names.map { name in
              var json = ""
              JSONWriter.append(name.name, to: &json)
              return (Array(json.utf8), name.number, program.place(of: name.leads))
            }))
      case .text(_, let known): answers.append(.text(known: program.place(of: known)))
      }
      columns.append(ResultColumn(key: column.key, words: words, countedWords: column.countedWords))
    }
    self.answers = answers
    self.columns = columns
  }

  func write(_ kernel: Kernel, _ converter: Converter, count: Int, into results: inout ResultBlock) {
    for (index, answer) in answers.enumerated() {
      let cells = results.column(index)
      switch answer {
      case .words(let sets, let other):
        for lead in 0..<count { cells[lead] = other }
        write(sets, kernel, count, cells)
      case .number(let place, let known):
        let (numbers, known) = (kernel.numbers(place), kernel.column(known))
        for lead in 0..<count {
          let isKnown = known[lead >> 6] >> UInt64(lead & 63) & 1 == 1
          cells[lead] = isKnown ? ResultCell(.number, payload: numbers[lead]) : ResultCell(.null)
        }
      case .text(let known):
        let known = kernel.column(known)
        for lead in 0..<count {
          let text = converter.texts[lead]
          let isKnown = known[lead >> 6] >> UInt64(lead & 63) & 1 == 1 && text.length >= 0
          cells[lead] =
            isKnown
            ? ResultCell(.input, payload: Int64(text.offset), length: UInt32(truncatingIfNeeded: text.length))
            : ResultCell(.null)
        }
      case .names(let names):
        for lead in 0..<count { cells[lead] = list(names, kernel, lead, &results) }
      }
    }
  }

  /// Every lead is in one set at most: the numbers of its sets, of which all but one are 0, add up to that of its word.
  private func write(
    _ sets: [(place: Int, word: Int)], _ kernel: Kernel, _ count: Int, _ cells: UnsafeMutablePointer<ResultCell>
  ) {
    let spread = Kernel.spread.pointer
    for start in stride(from: 0, to: sets.count, by: 255) {
      let part = sets[start..<min(start + 255, sets.count)]
      for byte in 0..<(count + 7) / 8 {
        var numbers: UInt64 = 0
        for (index, set) in part.enumerated() {
          let bits = kernel.column(set.place)[byte >> 3] >> UInt64((byte & 7) * 8) & 0xFF
          numbers &+= spread[Int(bits)] &* UInt64(index + 1)
        }
        for lead in byte * 8..<min(byte * 8 + 8, count) {
          let number = Int(numbers >> UInt64((lead & 7) * 8) & 0xFF)
          if number > 0 { cells[lead] = ResultCell(.word, payload: Int64(part[start + number - 1].word)) }
        }
      }
    }
  }

  private func list(
    _ names: [(json: [UInt8], number: Int, place: Int)], _ kernel: Kernel, _ lead: Int, _ results: inout ResultBlock
  ) -> ResultCell {
    let start = results.arena.count
    var taken: Set<Int> = []
    results.arena.append(UInt8(ascii: "["))
    for name in names where kernel.column(name.place)[lead >> 6] >> UInt64(lead & 63) & 1 == 1 {
      guard taken.insert(name.number).inserted else { continue }
      if taken.count > 1 { results.arena.append(UInt8(ascii: ",")) }
      results.arena += name.json
    }
    results.arena.append(UInt8(ascii: "]"))
    return ResultCell(.json, payload: Int64(start), length: UInt32(results.arena.count - start))
  }
}
