import PlaybookJSON

/// What a run counts.
package struct RunTally: Sendable {
  /// Leads. `read` is `written` and `rejected` together.
  package internal(set) var read = 0
  package internal(set) var written = 0
  package internal(set) var rejected = 0
  /// By selected key with a closed set of answers: how many leads have each.
  package private(set) var words: [[Int]]
  package private(set) var notes: DecisionNotes?
  private let columns: [ResultColumn]

  init(_ columns: [ResultColumn], notes: DecisionNotes?) {
    self.columns = columns
    words = columns.map { Array(repeating: 0, count: $0.countedWords) }
    self.notes = notes
  }

  mutating func removeAll() {
    read = 0
    written = 0
    rejected = 0
    for column in words.indices {
      for index in words[column].indices { words[column][index] = 0 }
    }
  }

  mutating func add(_ other: RunTally) {
    read += other.read
    written += other.written
    rejected += other.rejected
    for column in words.indices {
      for index in words[column].indices { words[column][index] += other.words[column][index] }
    }
  }

  mutating func add(_ other: DecisionNotes) { notes?.add(other) }

  /// Counts the words of the leads of a block that have answers.
  mutating func count(_ block: RawBlock, _ results: borrowing ResultBlock) {
    for column in words.indices where !words[column].isEmpty {
      let null = columns[column].countedWord("null".utf8)
      words[column].withUnsafeMutableBufferPointer { counts in
        var refusals = results.refused.makeIterator()
        var refused = refusals.next()?.index ?? -1
        let cells = results.column(column)
        for lead in 0..<block.count {
          if lead == refused {
            refused = refusals.next()?.index ?? -1
            continue
          }
          guard block.leads[lead].state != .refused else { continue }
          switch cells[lead].kind {
          case .word:
            let word = Int(cells[lead].payload)
            if word < counts.count { counts[word] &+= 1 }
          case .json:
            let range = Int(cells[lead].payload)..<Int(cells[lead].payload) + Int(cells[lead].length)
            if let word = columns[column].countedWord(results.arena[range]) { counts[word] &+= 1 }
          case .null: if let null { counts[null] &+= 1 }
          case .number, .input: break
          }
        }
      }
    }
  }
}
