/// SHA-256 (FIPS 180-4), taken in pieces of any size; nothing is allocated between the first byte and the last.
package struct SHA256: Sendable {
  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// The schedule of the block being filled; its first 16 words are the block itself.
  private var words = InlineArray<64, UInt32>(repeating: 0)
  /// Bytes taken so far; what is left after whole blocks of 64 stands in `words`.
  private var count: UInt64 = 0

  package init() {}

  /// The 32 bytes of the digest of `bytes`.
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.digest()
  }

  /// The digest in 64 lower-case hexadecimal digits.
  package static func hex(of bytes: [UInt8]) -> String {
    var text = ""
    for byte in digest(of: bytes) {
      for digit in [byte >> 4, byte & 15] { text += String(digit, radix: 16) }
    }
    return text
  }

  package mutating func update(_ bytes: some Sequence<UInt8>) {
    let isTaken: Void? = bytes.withContiguousStorageIfAvailable { update($0) }
    if isTaken != nil { return }
    for byte in bytes { update(byte) }
  }

  /// Whole blocks are taken as such, what stands before and after them byte by byte.
  private mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      guard count & 63 == 0, bytes.count - index >= 64 else {
        update(bytes[index])
        index += 1
        continue
      }
      for word in 0..<16 {
        let place = index + word * 4
        words[word] =
          UInt32(bytes[place]) << 24 | UInt32(bytes[place + 1]) << 16 | UInt32(bytes[place + 2]) << 8
          | UInt32(bytes[place + 3])
      }
      count &+= 64
      mix()
      index += 64
    }
  }

  package mutating func update(_ byte: UInt8) {
    let position = Int(count & 63)
    let word = position >> 2
    words[word] = position & 3 == 0 ? UInt32(byte) : words[word] << 8 | UInt32(byte)
    count &+= 1
    if position == 63 { mix() }
  }

  /// The digest of what was taken so far; taking may go on.
  package func digest() -> [UInt8] {
    var end = self
    let bits = count &* 8
    end.update(0x80)
    while end.count & 63 != 56 { end.update(0) }
    for shift in stride(from: UInt64(56), through: 0, by: -8) { end.update(UInt8(truncatingIfNeeded: bits >> shift)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for index in 0..<8 {
      for shift in stride(from: UInt32(24), through: 0, by: -8) {
        bytes.append(UInt8(truncatingIfNeeded: end.state[index] >> shift))
      }
    }
    return bytes
  }

  /// The indices are constants or run over constant ranges, so none of them is checked.
  private mutating func mix() {
    for index in 16..<64 {
      let (w15, w2) = (words[unchecked: index - 15], words[unchecked: index - 2])
      let s0 = Self.rotate(w15, 7) ^ Self.rotate(w15, 18) ^ (w15 >> 3)
      let s1 = Self.rotate(w2, 17) ^ Self.rotate(w2, 19) ^ (w2 >> 10)
      words[unchecked: index] = words[unchecked: index - 16] &+ s0 &+ words[unchecked: index - 7] &+ s1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    // Eight rounds, after which each variable holds its own word again.
    for index in stride(from: 0, to: 64, by: 8) {
      round(index, a, b, c, &d, e, f, g, &h)
      round(index + 1, h, a, b, &c, d, e, f, &g)
      round(index + 2, g, h, a, &b, c, d, e, &f)
      round(index + 3, f, g, h, &a, b, c, d, &e)
      round(index + 4, e, f, g, &h, a, b, c, &d)
      round(index + 5, d, e, f, &g, h, a, b, &c)
      round(index + 6, c, d, e, &f, g, h, a, &b)
      round(index + 7, b, c, d, &e, f, g, h, &a)
    }
    add(a, b, c, d, to: 0)
    add(e, f, g, h, to: 4)
  }

  /// One round; instead of moving all eight words on by one, the caller does so with their names.
  @inline(__always)
  private func round(
    _ index: Int, _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32
  ) {
    let s1 = Self.rotate(e, 6) ^ Self.rotate(e, 11) ^ Self.rotate(e, 25)
    let t1 = h &+ s1 &+ (g ^ (e & (f ^ g))) &+ Self.constants[unchecked: index] &+ words[unchecked: index]
    let s0 = Self.rotate(a, 2) ^ Self.rotate(a, 13) ^ Self.rotate(a, 22)
    d &+= t1
    h = t1 &+ s0 &+ ((a & b) | (c & (a | b)))
  }

  private mutating func add(_ first: UInt32, _ second: UInt32, _ third: UInt32, _ fourth: UInt32, to index: Int) {
    state[index] = state[index] &+ first
    state[index + 1] = state[index + 1] &+ second
    state[index + 2] = state[index + 2] &+ third
    state[index + 3] = state[index + 3] &+ fourth
  }

  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let constants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
