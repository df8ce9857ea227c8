/// Bytes that are written soon; kept from chunk to chunk.
final class OutputBuffer {
  private(set) var start: UnsafeMutablePointer<UInt8>
  private(set) var count = 0
  private var capacity = 64 * 1_024

  init() { start = .allocate(capacity: capacity) }

  deinit { start.deallocate() }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  /// Empty again; what an unusually large chunk needed is given back.
  func removeAll() {
    count = 0
    guard capacity > 1_024 * 1_024 else { return }
    start.deallocate()
    capacity = 64 * 1_024
    start = .allocate(capacity: capacity)
  }

  @inline(__always)
  func reserve(_ more: Int) {
    if capacity - count < more { grow(more) }
  }

  @inline(never)
  private func grow(_ more: Int) {
    while capacity - count < more { capacity *= 2 }
    let old = start
    start = .allocate(capacity: capacity)
    start.update(from: old, count: count)
    old.deallocate()
  }

  /// Behind the bytes, where there is room for as many as were reserved.
  @inline(__always)
  var end: UnsafeMutablePointer<UInt8> { start + count }

  /// Takes in what was written behind the bytes.
  @inline(__always)
  func use(upTo end: UnsafeMutablePointer<UInt8>) { count = end - start }

  @inline(__always)
  func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count &+= 1
  }

  @inline(__always)
  func append(_ source: UnsafePointer<UInt8>, _ length: Int) {
    reserve(length)
    (start + count).update(from: source, count: length)
    count &+= length
  }

  func append(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }
}
