/// The keys of leads by the object that they stand in: those that a projection reads, and others as they are met.
///
/// Leads of one file nearly always have their keys in one order. The table keeps that order as a chain of keys for each
/// object, so that a key is mostly recognised by one comparison with the key that is expected next.
/// Guarantee: the chain only saves time; which slot a key leads to never depends on what was met before.
struct KeyTable: ~Copyable {
  static let none: Int32 = -1
  /// Keys that are met are learned up to this number; others are looked for in vain each time.
  private static let largestCount = 1_024
  /// Of a key with its quotes and its colon, to be recognised by comparison.
  private static let longestPattern = 32

  struct Key {
    /// `"key":` and zeros, and 0xFF for each byte that counts; nothing counts in a key that is too long.
    var pattern = (SIMD2<UInt64>(), SIMD2<UInt64>())
    var mask = (SIMD2<UInt64>(), SIMD2<UInt64>())
    /// Bytes of the pattern; 0 for a key that is too long.
    var length = 0
    /// The key that follows in the chain, or none.
    var next = KeyTable.none
    var slot = KeyTable.none
    /// The node of the object that the key may hold.
    var child = KeyTable.none
    var node: Int32
    var isLinked = false
    /// Of the key's bytes in `text`.
    var start: Int
    var count: Int
  }

  /// Of the chain of each node.
  private(set) var heads: [Int32] = []
  let keys: UnsafeMutablePointer<Key>
  private(set) var count = 0
  private var text: [UInt8] = []
  /// Open addressing: indices of keys.
  private let places: UnsafeMutablePointer<Int32>
  private let placeMask: Int

  init(_ projection: Projection) {
    let segments = projection.names.reduce(0) { $0 + 1 + $1.utf8.count { $0 == UInt8(ascii: ".") } }
    let capacity = Self.largestCount + 2 * segments + projection.names.count
    var size = 16
    while size < 2 * capacity { size *= 2 }
    keys = .allocate(capacity: capacity)
    places = .allocate(capacity: size)
    places.initialize(repeating: Self.none, count: size)
    placeMask = size - 1
    heads = [Self.none]
    for (slot, name) in projection.names.enumerated() { insert(Array(name.utf8), slot: Int32(slot)) }
  }

  deinit {
    keys.deallocate()
    places.deallocate()
  }

  private mutating func insert(_ name: [UInt8], slot: Int32) {
    keys[Int(add(name[...], node: 0))].slot = slot
    let segments = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let last = segments.last, segments.count > 1 else { return }
    var node: Int32 = 0
    for segment in segments.dropLast() {
      let key = Int(add(segment, node: node))
      if keys[key].child == Self.none {
        keys[key].child = Int32(heads.count)
        heads.append(Self.none)
      }
      node = keys[key].child
    }
    keys[Int(add(last, node: node))].slot = slot
  }

  /// The key, put in where it is not there.
  private mutating func add(_ bytes: ArraySlice<UInt8>, node: Int32) -> Int32 {
    // One byte more, so that a name without bytes has a place too.
    let ended = bytes + [0]
    return ended.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { add($0, bytes.count, node: node) } ?? Self.none
    }
  }

  private mutating func add(_ bytes: Bytes.Pointer, _ length: Int, node: Int32) -> Int32 {
    let place = place(of: bytes, length, node: node)
    if places[place] != Self.none { return places[place] }
    var key = Key(node: node, start: text.count, count: length)
    text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: length))
    if length + 3 <= Self.longestPattern {
      var pattern = [UInt8](repeating: 0, count: Self.longestPattern)
      var mask = pattern
      pattern[0] = UInt8(ascii: "\"")
      for index in 0..<length { pattern[index + 1] = bytes[index] }
      pattern[length + 1] = UInt8(ascii: "\"")
      pattern[length + 2] = UInt8(ascii: ":")
      for index in 0..<length + 3 { mask[index] = 0xFF }
      key.pattern = Self.words(pattern)
      key.mask = Self.words(mask)
      key.length = length + 3
    }
    (keys + count).initialize(to: key)
    places[place] = Int32(count)
    count += 1
    return Int32(count - 1)
  }

  private static func words(_ bytes: [UInt8]) -> (SIMD2<UInt64>, SIMD2<UInt64>) {
    bytes.withUnsafeBytes {
      ($0.loadUnaligned(as: SIMD2<UInt64>.self), $0.loadUnaligned(fromByteOffset: 16, as: SIMD2<UInt64>.self))
    }
  }

  // MARK: - Asking

  /// Whether `"key":` stands here, of a key that is not too long.
  @inline(__always)
  static func matches(_ p: Bytes.Pointer, _ key: UnsafeMutablePointer<Key>) -> Bool {
    let raw = UnsafeRawPointer(p)
    let low = (raw.loadUnaligned(as: SIMD2<UInt64>.self) ^ key.pointee.pattern.0) & key.pointee.mask.0
    guard low[0] | low[1] == 0 else { return false }
    guard key.pointee.length > 16 else { return key.pointee.length > 0 }
    let high =
      (raw.loadUnaligned(fromByteOffset: 16, as: SIMD2<UInt64>.self) ^ key.pointee.pattern.1) & key.pointee.mask.1
    return high[0] | high[1] == 0
  }

  /// The key with these bytes in an object of the node; learned where it is new and there is room.
  mutating func key(_ bytes: Bytes.Pointer, _ length: Int, node: Int32) -> Int32 {
    let found = places[place(of: bytes, length, node: node)]
    if found != Self.none || count >= Self.largestCount { return found }
    return add(bytes, length, node: node)
  }

  /// Puts a key that is not in the chain of its object behind `previous`, or first.
  mutating func link(_ key: Int32, after previous: Int32, node: Int32) {
    guard !keys[Int(key)].isLinked else { return }
    keys[Int(key)].isLinked = true
    if previous == Self.none {
      keys[Int(key)].next = heads[Int(node)]
      heads[Int(node)] = key
    } else {
      keys[Int(key)].next = keys[Int(previous)].next
      keys[Int(previous)].next = key
    }
  }

  /// Where the key stands in `places`, or the free place where it would stand.
  private func place(of bytes: Bytes.Pointer, _ length: Int, node: Int32) -> Int {
    var hash: UInt64 = UInt64(UInt32(bitPattern: node)) &+ 0x9E37_79B9_7F4A_7C15
    for index in 0..<length { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
    var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & placeMask
    while places[place] != Self.none {
      let key = keys[Int(places[place])]
      if key.node == node, key.count == length, isText(at: key.start, bytes, length) { return place }
      place = (place + 1) & placeMask
    }
    return place
  }

  private func isText(at start: Int, _ bytes: Bytes.Pointer, _ length: Int) -> Bool {
    for index in 0..<length where text[start + index] != bytes[index] { return false }
    return true
  }
}
