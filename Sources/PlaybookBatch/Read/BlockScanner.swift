/// Scans a chunk into blocks, whatever form its leads have. For one thread.
struct BlockScanner: ~Copyable {
  private let values: RawValues
  private var json: JSONScanner
  private var table: TableScanner
  private var used = 0

  // The chunk that is being scanned.
  private var position = 0
  private(set) var line: UInt32 = 0
  private var framed = 0
  private var largestLead = Feed.largestLead

  init(_ projection: Projection) {
    values = RawValues(slots: projection.names.count)
    json = JSONScanner(projection, values: values)
    table = TableScanner(projection, values: values)
  }

  /// Begins a chunk.
  mutating func begin() {
    position = 0
    line = 0
    framed = 0
  }

  /// The next leads of the chunk; nil at its end. Good until the next call.
  mutating func next(in chunk: Chunk) -> RawBlock? {
    largestLead = chunk.largestLead
    values.clear(used)
    if let leads = chunk.leads {
      used = scan(leads, in: chunk)
    } else {
      switch chunk.form {
      case .json: used = scanLines(in: chunk)
      case .table(let shape): used = scanRows(in: chunk, shape)
      }
    }
    guard used > 0 else { return nil }
    return RawBlock(
      bytes: UnsafeRawBufferPointer(start: chunk.start, count: chunk.count),
      leads: UnsafeBufferPointer(start: values.leads, count: used), values: UnsafePointer(values.start),
      stride: RawValues.stride, form: chunk.form)
  }

  /// One lead on each line.
  private mutating func scanLines(in chunk: Chunk) -> Int {
    let base = UnsafePointer(chunk.start)
    let end = base + chunk.count
    var p = base + position
    var count = 0
    while p < end, count < RawBlock.largestCount {
      if p.pointee <= 0x20, p.pointee == 0x0A || p.pointee == 0x20 || p.pointee == 0x09 || p.pointee == 0x0D {
        if p.pointee == 0x0A { line &+= 1 }
        p += 1
        continue
      }
      let start = p
      var state = RawLead.State.plain
      let objectEnd = json.scan(start, from: base, lead: count)
      if let objectEnd {
        p = objectEnd
        while p.pointee == 0x20 || p.pointee == 0x09 || p.pointee == 0x0D { p += 1 }
      }
      if objectEnd == nil || p.pointee != 0x0A || p >= end {
        state = .unusual
        values.clear(lead: count)
        p = Bytes.first(0x0A, from: start, to: end)
      }
      note(start, to: p, from: base, line, state, count)
      count &+= 1
    }
    position = p - base
    return count
  }

  /// Leads whose places are known.
  private mutating func scan(_ leads: [RawLead], in chunk: Chunk) -> Int {
    let base = UnsafePointer(chunk.start)
    var count = 0
    while framed < leads.count, count < RawBlock.largestCount {
      var lead = leads[framed]
      framed += 1
      if lead.state == .refused {
        values.leads[count] = lead
        count += 1
        continue
      }
      if lead.state == .plain {
        let start = base + Int(lead.offset)
        if json.scan(start, from: base, lead: count, spansLines: true) != start + Int(lead.length) {
          lead.state = .unusual
          values.clear(lead: count)
        }
      }
      let start = base + Int(lead.offset)
      note(start, to: start + Int(lead.length), from: base, lead.line, lead.state, count)
      count += 1
    }
    return count
  }

  private mutating func scanRows(in chunk: Chunk, _ shape: TableShape) -> Int {
    let base = UnsafePointer(chunk.start)
    let end = base + chunk.count
    table.use(shape, ofFile: chunk.file)
    var count = 0
    while position < chunk.count, count < RawBlock.largestCount {
      let start = base + position
      // A line without anything is no row.
      if start.pointee == 0x0A || start.pointee == 0x0D && start[1] == 0x0A {
        line += 1
        position += start.pointee == 0x0A ? 1 : 2
        continue
      }
      let (rowEnd, state, lines) = table.scan(start, to: end, from: base, lead: count)
      if state != .plain { values.clear(lead: count) }
      let hasReturn = rowEnd > start && rowEnd[-1] == 0x0D
      note(start, to: hasReturn ? rowEnd - 1 : rowEnd, from: base, line, state, count)
      line += lines + 1
      position = rowEnd - base + 1
      count += 1
    }
    return count
  }

  /// Keeps a lead; one that is larger than any may be is refused.
  @inline(__always)
  private func note(
    _ start: Bytes.Pointer, to end: Bytes.Pointer, from base: Bytes.Pointer, _ line: UInt32, _ state: RawLead.State,
    _ index: Int
  ) {
    let isTooLarge = end - start > largestLead
    if isTooLarge { values.clear(lead: index) }
    values.leads[index] = RawLead(
      offset: UInt32(truncatingIfNeeded: start - base), length: UInt32(truncatingIfNeeded: end - start), line: line,
      state: isTooLarge ? .refused : state, fault: isTooLarge ? .tooLarge : .brokenRow)
  }
}
