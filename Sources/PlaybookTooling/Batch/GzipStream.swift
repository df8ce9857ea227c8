import CZlib

/// The bytes of a stream, without compression where they begin like gzip.
///
/// Guarantee: several compressed parts in one file come out as one, and zero bytes behind the last are passed over; data that
/// are damaged or end too early are a fault, never an end.
final class GzipStream: FileStream {
  private let source: any FileStream
  private let buffer: UnsafeMutableRawBufferPointer
  private let stream: UnsafeMutablePointer<z_stream>
  private var isCompressed: Bool?
  /// A compressed part has begun and not ended.
  private var isInside = false
  /// Zero bytes have begun, which tapes fill their blocks with.
  private var isPadding = false
  private var isAtEnd = false

  /// What `read` throws for compressed data; `FileFault.failed` has no better word for them.
  static let damaged = FileFault.failed("its compressed data are damaged")
  static let cutOff = FileFault.failed("its compressed data end too early; the file was cut off")

  init(_ source: any FileStream) {
    self.source = source
    buffer = .allocate(byteCount: 64 * 1_024, alignment: 16)
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
  }

  deinit {
    if isCompressed == true { inflateEnd(stream) }
    stream.deallocate()
    buffer.deallocate()
  }

  func read(into room: UnsafeMutableRawBufferPointer) throws(FileFault) -> Int {
    if isCompressed == nil { try begin() }
    guard isCompressed == true else {
      // What was read to see what it is comes first.
      let left = Int(stream.pointee.avail_in)
      guard left > 0 else { return try source.read(into: room) }
      let count = min(left, room.count)
      room.copyMemory(from: UnsafeRawBufferPointer(start: stream.pointee.next_in, count: count))
      stream.pointee.next_in += count
      stream.pointee.avail_in -= UInt32(count)
      return count
    }
    stream.pointee.next_out = room.bindMemory(to: UInt8.self).baseAddress
    stream.pointee.avail_out = UInt32(clamping: room.count)
    let size = stream.pointee.avail_out
    while stream.pointee.avail_out == size {
      if stream.pointee.avail_in == 0, !isAtEnd { try fill() }
      if !isInside { passOverZeros() }
      if stream.pointee.avail_in == 0 {
        guard isAtEnd else { continue }
        guard !isInside else { throw Self.cutOff }
        return 0
      }
      if !isInside {
        // Another part, which begins as the first did, or something that does not belong there.
        guard !isPadding, stream.pointee.next_in.pointee == 0x1F, inflateReset(stream) == Z_OK else {
          throw Self.damaged
        }
        isInside = true
      }
      switch inflate(stream, Z_NO_FLUSH) {
      case Z_OK, Z_BUF_ERROR: break
      case Z_STREAM_END: isInside = false
      case _: throw Self.damaged
      }
    }
    return Int(size - stream.pointee.avail_out)
  }

  private func begin() throws(FileFault) {
    var count = 0
    while count < 2, !isAtEnd {
      let more = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
      if more == 0 { isAtEnd = true }
      count += more
    }
    stream.pointee.next_in = buffer.bindMemory(to: UInt8.self).baseAddress
    stream.pointee.avail_in = UInt32(count)
    let looksCompressed = count >= 2 && buffer[0] == 0x1F && buffer[1] == 0x8B
    isCompressed = looksCompressed
    guard looksCompressed else { return }
    // 16 more than the largest window: gzip and nothing else.
    guard inflateInit2_(stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      isCompressed = false
      throw .failed("there is no memory to read its compressed data")
    }
    isInside = true
  }

  private func passOverZeros() {
    while stream.pointee.avail_in > 0, stream.pointee.next_in.pointee == 0 {
      isPadding = true
      stream.pointee.next_in += 1
      stream.pointee.avail_in -= 1
    }
  }

  private func fill() throws(FileFault) {
    let count = try source.read(into: buffer)
    if count == 0 { isAtEnd = true }
    stream.pointee.next_in = buffer.bindMemory(to: UInt8.self).baseAddress
    stream.pointee.avail_in = UInt32(count)
  }
}
