/// Room for the raw values of one block, kept from block to block.
///
/// Guarantee: all values are absent when a block begins.
final class RawValues {
  /// Values of a slot. Not a power of two, so that the slots of one lead do not fall onto the same place in the cache.
  static let stride = RawBlock.largestCount + 5

  let start: UnsafeMutablePointer<RawValue>
  let leads: UnsafeMutablePointer<RawLead>
  /// A few bytes that begin nothing.
  let emptyText: UnsafePointer<UInt8>
  private let slots: Int

  init(slots: Int) {
    self.slots = slots
    start = .allocate(capacity: max(1, slots * Self.stride))
    start.initialize(repeating: .absent, count: max(1, slots * Self.stride))
    leads = .allocate(capacity: RawBlock.largestCount)
    let text = UnsafeMutablePointer<UInt8>.allocate(capacity: RawBlock.padding)
    text.initialize(repeating: 0, count: RawBlock.padding)
    emptyText = UnsafePointer(text)
  }

  deinit {
    start.deallocate()
    leads.deallocate()
    emptyText.deallocate()
  }

  /// Makes the values of the first `count` leads absent.
  func clear(_ count: Int) {
    for slot in 0..<slots { (start + (slot * Self.stride)).update(repeating: RawValue.absent, count: count) }
  }

  /// Makes the values of one lead absent.
  func clear(lead: Int) {
    for slot in 0..<slots { (start + (slot * Self.stride + lead)).pointee = .absent }
  }
}
