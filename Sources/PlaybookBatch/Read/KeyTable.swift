/// The keys of leads by the object that they stand in: those that a projection reads, and others as they are met.
///
/// Leads of one file nearly always have their keys in one order. The table keeps that order as a chain of keys for each
/// object, so that a key is mostly recognised by one comparison with the key that is expected next.
/// Guarantee: the chain only saves time; which slot a key leads to never depends on what was met before.
struct KeyTable: ~Copyable {
  typealias KeyPointer = UnsafeMutablePointer<Key>

  static let none = -1
  /// Keys that are met are learned up to this number; others are looked for in vain each time.
  private static let largestCount = 1_024
  /// Of a key with its quotes and its colon, to be recognised by comparison.
  private static let longestPattern = 32

  struct Key {
    /// `"key":` and anything.
    var pattern = (SIMD2<Int64>(), SIMD2<Int64>())
    /// One bit for each byte of the pattern that counts.
    var mask: (UInt16, UInt16) = (0, 0)
    /// Bytes of the pattern; 0 for what is not recognised by comparison.
    var length = 0
    /// The key that follows in the chain, or `nobody`.
    var next: KeyPointer
    var slot = KeyTable.none
    /// The node of the object that the key may hold.
    var child = KeyTable.none
    /// The lead in which the key was met last; kept for keys that have a child.
    var visit: UInt64 = 0
    var node = 0
    var isLinked = false
    /// Of the key's bytes in `text`.
    var start = 0
    var count = 0
  }

  /// No key: not recognised anywhere, and followed by itself.
  let nobody: KeyPointer
  /// By node: what stands before the first key of its chain.
  private var heads: [KeyPointer] = []
  private let keys: KeyPointer
  private var count = 0
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
    places.initialize(repeating: -1, count: size)
    placeMask = size - 1
    nobody = .allocate(capacity: 1)
    nobody.initialize(to: Key(next: nobody))
    addNode()
    for (slot, name) in projection.names.enumerated() { insert(Array(name.utf8), slot: slot) }
  }

  deinit {
    for head in heads { head.deallocate() }
    nobody.deallocate()
    keys.deallocate()
    places.deallocate()
  }

  private mutating func addNode() {
    let head = KeyPointer.allocate(capacity: 1)
    head.initialize(to: Key(next: nobody))
    heads.append(head)
  }

  private mutating func insert(_ name: [UInt8], slot: Int) {
    add(name[...], node: 0).pointee.slot = slot
    let segments = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let last = segments.last, segments.count > 1 else { return }
    var node = 0
    for segment in segments.dropLast() {
      let key = add(segment, node: node)
      if key.pointee.child == Self.none {
        key.pointee.child = heads.count
        addNode()
      }
      node = key.pointee.child
    }
    add(last, node: node).pointee.slot = slot
  }

  /// The key, put in where it is not there.
  private mutating func add(_ bytes: ArraySlice<UInt8>, node: Int) -> KeyPointer {
    // One byte more, so that a name without bytes has a place too.
    let ended = bytes + [0]
    return ended.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { add($0, bytes.count, node: node) } ?? nobody
    }
  }

  private mutating func add(_ bytes: Bytes.Pointer, _ length: Int, node: Int) -> KeyPointer {
    let place = place(of: bytes, length, node: node)
    if places[place] >= 0 { return keys + Int(places[place]) }
    var key = Key(next: nobody, node: node, start: text.count, count: length)
    text.append(contentsOf: UnsafeBufferPointer(start: bytes, count: length))
    if length + 3 <= Self.longestPattern {
      var pattern = [UInt8](repeating: 0, count: Self.longestPattern)
      let mask = UInt32.max >> UInt32(Self.longestPattern - length - 3)
      pattern[0] = UInt8(ascii: "\"")
      for index in 0..<length { pattern[index + 1] = bytes[index] }
      pattern[length + 1] = UInt8(ascii: "\"")
      pattern[length + 2] = UInt8(ascii: ":")
      key.pattern = Self.words(pattern)
      key.mask = (UInt16(truncatingIfNeeded: mask), UInt16(truncatingIfNeeded: mask >> 16))
      key.length = length + 3
    }
    (keys + count).initialize(to: key)
    places[place] = Int32(count)
    count += 1
    return keys + (count - 1)
  }

  private static func words(_ bytes: [UInt8]) -> (SIMD2<Int64>, SIMD2<Int64>) {
    bytes.withUnsafeBytes {
      ($0.loadUnaligned(as: SIMD2<Int64>.self), $0.loadUnaligned(fromByteOffset: 16, as: SIMD2<Int64>.self))
    }
  }

  // MARK: - Asking

  /// What stands before the first key of a node's chain.
  @inline(__always)
  func head(_ node: Int) -> KeyPointer { heads[node] }

  /// Whether `"key":` stands here.
  @inline(__always)
  static func matches(_ p: Bytes.Pointer, _ key: KeyPointer) -> Bool {
    guard Bytes.differences(p, key.pointee.pattern.0) & key.pointee.mask.0 == 0 else { return false }
    // No key has no pattern, and most end within the first half.
    guard key.pointee.length > 16 else { return key.pointee.length > 0 }
    return Bytes.differences(p + 16, key.pointee.pattern.1) & key.pointee.mask.1 == 0
  }

  /// The key with these bytes in an object of the node, put behind `previous` where it is in no chain. A key that is new
  /// is learned while there is room; then it is `nobody`.
  mutating func key(_ bytes: Bytes.Pointer, _ length: Int, node: Int, after previous: KeyPointer) -> KeyPointer {
    let found = places[place(of: bytes, length, node: node)]
    guard found >= 0 || count < Self.largestCount else { return nobody }
    let key = found >= 0 ? keys + Int(found) : add(bytes, length, node: node)
    if !key.pointee.isLinked {
      key.pointee.isLinked = true
      key.pointee.next = previous.pointee.next
      previous.pointee.next = key
    }
    return key
  }

  /// Where the key stands in `places`, or the free place where it would stand.
  private func place(of bytes: Bytes.Pointer, _ length: Int, node: Int) -> Int {
    var hash = UInt64(node) &+ 0x9E37_79B9_7F4A_7C15
    for index in 0..<length { hash = (hash ^ UInt64(bytes[index])) &* 0x0000_0100_0000_01B3 }
    var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & placeMask
    while places[place] >= 0 {
      let key = keys + Int(places[place])
      if key.pointee.node == node, key.pointee.count == length, isText(at: key.pointee.start, bytes, length) {
        return place
      }
      place = (place + 1) & placeMask
    }
    return place
  }

  private func isText(at start: Int, _ bytes: Bytes.Pointer, _ length: Int) -> Bool {
    for index in 0..<length where text[start + index] != bytes[index] { return false }
    return true
  }
}
