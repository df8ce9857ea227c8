#if arch(x86_64)
  import _Builtin_intrinsics.intel.sse2
#endif

/// Searches for the bytes that end a run of plain text. Where the processor has registers of 16 bytes, a step takes 32
/// bytes, so that nearly every text is one step; elsewhere it takes 8.
extension Bytes {
  /// The first quote, backslash, control character or byte beyond ASCII.
  @inline(__always)
  static func endOfPlainText(_ start: Pointer) -> Pointer {
    #if arch(x86_64)
      search(start) { bytes in
        let quotes = _mm_or_si128(equal(bytes, 0x22), equal(bytes, 0x5C))
        let controls = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes)
        return _mm_or_si128(quotes, _mm_or_si128(controls, bytes))
      }
    #else
      search(start) { word in
        less(word ^ all(0x22)) | less(word ^ all(0x5C)) | (word &- all(0x20)) | word
      }
    #endif
  }

  /// The first quote or backslash.
  @inline(__always)
  static func endOfText(_ start: Pointer) -> Pointer {
    #if arch(x86_64)
      search(start) { bytes in _mm_or_si128(equal(bytes, 0x22), equal(bytes, 0x5C)) }
    #else
      search(start) { word in exactly(word ^ all(0x22)) | exactly(word ^ all(0x5C)) }
    #endif
  }

  /// The first divider, line end or byte beyond ASCII.
  @inline(__always)
  static func endOfPlainCell(_ start: Pointer, _ divider: UInt8) -> Pointer {
    #if arch(x86_64)
      search(start) { bytes in
        _mm_or_si128(bytes, _mm_or_si128(equal(bytes, divider), equal(bytes, 0x0A)))
      }
    #else
      search(start) { word in less(word ^ all(divider)) | less(word ^ all(0x0A)) | word }
    #endif
  }

  /// One bit for each of the 16 bytes here that is another one than in the pattern.
  @inline(__always)
  static func differences(_ p: Pointer, _ pattern: SIMD2<Int64>) -> UInt16 {
    let bytes = UnsafeRawPointer(p).loadUnaligned(as: SIMD2<Int64>.self)
    #if arch(x86_64)
      return ~UInt16(truncatingIfNeeded: _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, pattern)))
    #else
      var differences: UInt16 = 0
      for half in 0..<2 {
        var word = UInt64(bitPattern: bytes[half] ^ pattern[half])
        // Any bit of a byte moves to its lowest one.
        word |= word &>> 4
        word |= word &>> 2
        word |= word &>> 1
        word &= all(0x01)
        // And the eight of them into the highest byte.
        differences |= UInt16((word &* 0x0102_0408_1020_4080) &>> 56) &<< UInt16(half &* 8)
      }
      return differences
    #endif
  }

  #if arch(x86_64)
    /// `marks` sets the high bit of each byte that is looked for.
    @inline(__always)
    private static func search(_ start: Pointer, _ marks: (SIMD2<Int64>) -> SIMD2<Int64>) -> Pointer {
      var p = start
      while true {
        let raw = UnsafeRawPointer(p)
        let low = _mm_movemask_epi8(marks(raw.loadUnaligned(as: SIMD2<Int64>.self)))
        let high = _mm_movemask_epi8(marks(raw.loadUnaligned(fromByteOffset: 16, as: SIMD2<Int64>.self)))
        let found = UInt32(truncatingIfNeeded: low) | UInt32(truncatingIfNeeded: high) &<< 16
        if found != 0 { return p + found.trailingZeroBitCount }
        p += 32
      }
    }

    @inline(__always)
    private static func equal(_ bytes: SIMD2<Int64>, _ byte: UInt8) -> SIMD2<Int64> {
      _mm_cmpeq_epi8(bytes, _mm_set1_epi8(CChar(bitPattern: byte)))
    }
  #else
    /// `marks` sets the high bit of each byte that is looked for; only the lowest one has to be right.
    @inline(__always)
    private static func search(_ start: Pointer, _ marks: (UInt64) -> UInt64) -> Pointer {
      var p = start
      while true {
        let found = marks(word(p)) & highBits
        if found != 0 { return p + firstMark(found) }
        p += 8
      }
    }

    /// Marks the bytes that are 0, and those from 0x81 on.
    @inline(__always)
    private static func less(_ word: UInt64) -> UInt64 { word &- all(0x01) }

    /// Marks the bytes that are 0.
    @inline(__always)
    private static func exactly(_ word: UInt64) -> UInt64 { (word &- all(0x01)) & ~word }
  #endif
}
