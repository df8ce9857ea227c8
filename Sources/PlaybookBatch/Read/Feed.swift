import Synchronization

/// Cuts files of leads into numbered chunks of whole leads, for any number of workers.
///
/// Guarantee: the same files give the same chunks, whoever asks and however the bytes arrive; a chunk holds leads of one
/// file; all that is kept between two chunks is what was read of the next lead.
final class Feed: @unchecked Sendable {
  /// In bytes; that of a lead alone.
  static let largestLead = 16 * 1_024 * 1_024

  /// What a chunk may be, or why there are no more.
  enum Answer {
    case chunk
    case fault(FeedFault, number: Int, file: Int)
    case end
  }

  private let lock = Lock()
  private let inputs: [any LeadInput]
  private let largestLead: Int

  // Only with the lock.
  private var number = 0
  private var file = -1
  private var open: OpenFile?
  private var isOver = false
  private var bytesRead = 0

  private let isStopped = Atomic(false)

  init(_ inputs: [any LeadInput], largestLead: Int = Feed.largestLead) {
    self.inputs = inputs
    self.largestLead = largestLead
  }

  /// Ends the feed: who asks from now on gets nothing.
  func stop() { isStopped.store(true, ordering: .relaxed) }

  /// Fills the chunk with the next leads. A fault is told once, and is the end.
  func fill(_ chunk: Chunk) -> Answer {
    lock.locked {
      chunk.removeAll()
      guard !isOver, !isStopped.load(ordering: .relaxed) else { return .end }
      chunk.number = number
      chunk.largestLead = largestLead
      do throws(FeedFault) {
        while true {
          if var file = open {
            let isThere = try file.fill(chunk, &bytesRead)
            open = file.isAtEnd ? nil : file
            if isThere { break }
          } else {
            file += 1
            guard file < inputs.count else {
              isOver = true
              return .end
            }
            open = try OpenFile(inputs[file])
          }
        }
      } catch {
        isOver = true
        return .fault(error, number: number, file: file)
      }
      chunk.file = file
      chunk.bytesRead = bytesRead
      chunk.close()
      number += 1
      return .chunk
    }
  }
}

/// A file that is being read, and how far.
private struct OpenFile {
  private let source: any ByteSource
  private let format: LeadFormat?
  private var form: Form?
  /// What was read of the next lead.
  private var rest: [UInt8] = []
  /// Whether the rest of a line that is larger than a lead may be is still to come.
  private var isInLongLine = false
  private(set) var isAtEnd = false

  /// The format, once it is known, with what cutting needs to remember.
  private enum Form {
    case lines
    case values(ValueFraming)
    case table(TableShape)
  }

  init(_ input: any LeadInput) throws(FeedFault) {
    source = try input.open()
    format = input.format
  }

  /// False where nothing came, because the file is at its end.
  mutating func fill(_ chunk: Chunk, _ bytesRead: inout Int) throws(FeedFault) -> Bool {
    rest.withUnsafeBufferPointer { chunk.append($0) }
    rest.removeAll(keepingCapacity: true)
    while true {
      while !chunk.isFull {
        let count = try source.read(into: chunk.room)
        bytesRead += count
        chunk.use(count)
        if count == 0 {
          isAtEnd = true
          break
        }
      }
      if form == nil, try !begin(chunk) {
        chunk.grow()
        continue
      }
      if isAtEnd, chunk.count > 0, chunk.end[-1] != 0x0A { chunk.append(0x0A) }
      let whole = try frame(chunk)
      if whole > 0 || isAtEnd {
        cut(chunk, at: whole)
        return chunk.count > 0
      }
      if chunk.count > chunk.largestLead {
        passOver(chunk)
        return true
      }
      chunk.grow()
    }
  }

  private mutating func cut(_ chunk: Chunk, at length: Int) {
    rest.append(contentsOf: chunk.cut(at: length))
    if !rest.isEmpty { isAtEnd = false }
  }

  /// How many bytes at the beginning of the chunk are whole leads; at the end of the file all are.
  private mutating func frame(_ chunk: Chunk) throws(FeedFault) -> Int {
    if isInLongLine { return passOverLine(chunk) }
    switch form {
    case .values(var framing):
      var leads: [RawLead] = []
      let done = framing.leads(chunk.start, chunk.count, isAtEnd: isAtEnd, into: &leads)
      if isAtEnd, framing.isInList { throw .cutOff }
      if isAtEnd, !framing.hasBegun { throw .empty }
      form = .values(framing)
      chunk.form = .json
      chunk.leads = leads
      return done
    case .table(let shape):
      chunk.form = .table(shape)
      return isAtEnd ? chunk.count : Framing.endOfRows(chunk.start, chunk.count, divider: shape.divider)
    case .lines, nil:
      chunk.form = .json
      return Framing.endOfLines(chunk.start, chunk.count)
    }
  }

  /// The chunk begins with a lead that is larger than any may be: it is refused, and the rest of it goes by in chunks
  /// without leads. Of a table only the first line is passed over, because a quote that does not end makes all that follows
  /// one row.
  private mutating func passOver(_ chunk: Chunk) {
    if case .values(var framing) = form {
      chunk.leads = framing.passOver(chunk.start, chunk.count)
      form = .values(framing)
    } else {
      cut(chunk, at: passOverLine(chunk))
      let length = chunk.count - (isInLongLine ? 0 : 1)
      chunk.leads = [RawLead(offset: 0, length: UInt32(length), line: 0, state: .refused, fault: .tooLarge)]
    }
  }

  /// How much of the chunk is the line that it begins with, be it only a part.
  private mutating func passOverLine(_ chunk: Chunk) -> Int {
    let lineEnd = Bytes.first(0x0A, from: chunk.start, to: chunk.end)
    isInLongLine = lineEnd == UnsafePointer(chunk.end)
    chunk.leads = []
    return lineEnd - UnsafePointer(chunk.start) + (isInLongLine ? 0 : 1)
  }

  // MARK: - The beginning

  /// Passes over a byte order mark and finds out the form; false where that takes more bytes.
  private mutating func begin(_ chunk: Chunk) throws(FeedFault) -> Bool {
    guard chunk.count > 3 || isAtEnd else { return false }
    let bytes = UnsafeBufferPointer(start: chunk.start, count: chunk.count)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .notUTF8 }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { chunk.removeFirst(3) }
    switch format ?? Self.format(of: UnsafeBufferPointer(start: chunk.start, count: chunk.count)) {
    case .lines: form = .lines
    case .json: form = .values(ValueFraming())
    case .table(let divider):
      guard let shape = try readHeader(chunk, divider) else { return false }
      form = .table(shape)
    }
    return true
  }

  /// What bytes without a name are: JSON begins with a bracket, and its first line says whether each line is a lead.
  private static func format(of bytes: UnsafeBufferPointer<UInt8>) -> LeadFormat {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
    let text = bytes.drop(while: isSpace)
    guard text.first == UInt8(ascii: "{") else {
      return text.isEmpty ? .lines : text.first == UInt8(ascii: "[") ? .json : .table(divider: nil)
    }
    let line = text.prefix { $0 != 0x0A }
    if line.endIndex == text.endIndex { return .lines }
    // Where the next line goes on, the first one was no whole lead.
    let goesOn = [UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]")]
    if let next = text[line.endIndex...].first(where: { !isSpace($0) }), goesOn.contains(next) { return .json }
    return line.last { !isSpace($0) } == UInt8(ascii: "}") ? .lines : .json
  }

  /// The first row that is not empty; the rows follow. nil where it is not all there.
  private func readHeader(_ chunk: Chunk, _ divider: UInt8?) throws(FeedFault) -> TableShape? {
    if chunk.count == 0 { throw .noHeader }
    let start = UnsafePointer(chunk.start)
    let end = UnsafePointer(chunk.end)
    chunk.close()
    let blank = UnsafeBufferPointer(start: start, count: chunk.count).prefix { $0 == 0x0A || $0 == 0x0D }.count
    if blank == chunk.count, isAtEnd { throw .noHeader }
    let divider = divider ?? Self.divider(of: start + blank, to: end)
    let rowEnd = Framing.endOfRow(start + blank, to: end, divider: divider)
    if rowEnd == end, !isAtEnd {
      guard chunk.count <= chunk.largestLead else { throw .badHeader("it has no end") }
      return nil
    }
    let shape = try TableShape(
      header: UnsafeBufferPointer(start: start + blank, count: rowEnd - start - blank), divider)
    let length = min(chunk.count, rowEnd - start + 1)
    let lines = Bytes.count(0x0A, from: start, to: start + length)
    chunk.removeFirst(length)
    return TableShape(divider: divider, names: shape.names, lines: lines)
  }

  /// Of comma, semicolon and tab the one that stands most often in the first row; commas where none does.
  private static func divider(of start: Bytes.Pointer, to end: Bytes.Pointer) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    var counts = [0, 0, 0]
    var isQuoted = false
    var p = start
    while p < end, isQuoted || p.pointee != 0x0A {
      if p.pointee == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, let index = candidates.firstIndex(of: p.pointee) { counts[index] += 1 }
      p += 1
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }
}
