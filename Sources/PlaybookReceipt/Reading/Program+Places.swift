package import PlaybookIR
import PlaybookJSON

extension Program {
  /// The program with the names of its files as a receipt writes them, which was made where the book stood elsewhere.
  ///
  /// Files may be named from another directory, but all from the same one; where they end in other names, this program
  /// is given back, and the first place in the tree will not follow.
  package func placed(as receipt: Receipt) -> Program {
    guard let (said, origin) = firstPlace(in: receipt), files.indices.contains(Int(origin.file)) else { return self }
    let directory = commonDirectory
    let own = Array(files[Int(origin.file)].utf8.dropFirst(directory.count))
    let bytes = Array(said.utf8)
    guard bytes.count >= own.count, bytes.suffix(own.count).elementsEqual(own) else { return self }
    let start = bytes.dropLast(own.count)
    guard start.isEmpty || start.last == UInt8(ascii: "/") else { return self }
    var program = self
    program.files = files.map { String(decoding: start + $0.utf8.dropFirst(directory.count), as: UTF8.self) }
    return program
  }

  /// What the files have before their own names, up to and with a `/`.
  private var commonDirectory: [UInt8] {
    guard let first = files.first.map({ Array($0.utf8) }) else { return [] }
    let end = files.reduce(first.count) { end, file in
      min(end, zip(first, file.utf8).prefix { $0 == $1 }.count)
    }
    return first[..<end].lastIndex(of: UInt8(ascii: "/")).map { Array(first[...$0]) } ?? []
  }

  /// The first place that a tree of this program names, and where that is in the book.
  private func firstPlace(in receipt: Receipt) -> (String, Origin)? {
    guard let trees = receipt.root.member("reasons")?.elements, let verdict = trees.first else { return nil }
    let step: JSONValue?
    let origin: Origin
    if let playbook = playbooks.first {
      step = verdict.member("children")?.elements?.first?.member("children")?.elements?.first
      origin = playbook.applies?.origin ?? playbook.title.origin
    } else if let part = PartOrder(self).all.first {
      step = trees.dropFirst().first
      origin = title(of: part).title.origin
    } else {
      return nil
    }
    return step?.member("file")?.string.map { ($0, origin) }
  }
}
