/// Numbers that a plan looks up for every lead: written once, read by every thread, without a check of the index.
///
/// Guarantee of whoever reads: the index is within `count`.
final class Frozen<Element: BitwiseCopyable>: @unchecked Sendable {
  // Never written after `init`.
  let pointer: UnsafePointer<Element>
  let count: Int

  init(_ elements: [Element]) {
    let memory = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    memory.initialize(from: elements, count: elements.count)
    pointer = UnsafePointer(memory)
    count = elements.count
  }

  deinit { pointer.deallocate() }
}
