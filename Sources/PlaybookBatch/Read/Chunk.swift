/// The bytes of some whole leads of one file, on their way from the feed to a worker. Each worker has one, for ever.
///
/// Guarantee: `RawBlock.padding` zero bytes follow the last byte.
final class Chunk {
  /// What is read at once. Longer leads make a chunk larger for as long as they are in it.
  private let usualSize: Int

  /// Position among all chunks of a run.
  var number = 0
  /// Index of the file.
  var file = 0
  /// Of all files, when this chunk was full; as they are without compression.
  var bytesRead = 0
  var form = LeadForm.json
  /// In bytes.
  var largestLead = Feed.largestLead
  /// Where the leads are, of formats in which that takes a look at all before them, and of what is passed over; nil where
  /// each begins on its line.
  var leads: [RawLead]?
  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private(set) var capacity: Int

  init(usualSize: Int = 256 * 1_024) {
    self.usualSize = usualSize
    capacity = usualSize
    start = .allocate(capacity: capacity + RawBlock.padding)
  }

  deinit { start.deallocate() }

  var end: UnsafeMutablePointer<UInt8> { start + count }
  var isFull: Bool { count == capacity }

  func removeAll() {
    count = 0
    leads = nil
    if capacity > usualSize { resize(to: usualSize) }
  }

  func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    while capacity - count < bytes.count { resize(to: capacity * 2) }
    if let source = bytes.baseAddress { end.update(from: source, count: bytes.count) }
    count += bytes.count
  }

  func append(_ byte: UInt8) {
    if isFull { resize(to: capacity * 2) }
    end.pointee = byte
    count += 1
  }

  /// The room behind the bytes, of which `used` says how many were filled.
  var room: UnsafeMutableRawBufferPointer { UnsafeMutableRawBufferPointer(start: end, count: capacity - count) }

  func use(_ used: Int) { count += used }

  func grow() { resize(to: capacity * 2) }

  /// Leaves the first bytes and says what the others were.
  func cut(at length: Int) -> UnsafeBufferPointer<UInt8> {
    let rest = UnsafeBufferPointer(start: UnsafePointer(start + length), count: count - length)
    count = length
    return rest
  }

  func removeFirst(_ length: Int) {
    start.update(from: start + length, count: count - length)
    count -= length
  }

  /// To be called when all bytes are in, and those that were cut off are kept elsewhere.
  func close() { end.update(repeating: 0, count: RawBlock.padding) }

  private func resize(to size: Int) {
    let old = start
    start = .allocate(capacity: size + RawBlock.padding)
    start.update(from: old, count: min(count, size))
    capacity = size
    old.deallocate()
  }
}
