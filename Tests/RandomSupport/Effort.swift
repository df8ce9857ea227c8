#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How much random tests try: the usual, or with `PLAYBOOKC_SLOW=5` whatever five times as much adds to it.
package enum Effort {
  /// 1 as usual.
  package static let factor = max(1, getenv("PLAYBOOKC_SLOW").map { Int(atoi($0)) } ?? 1)

  /// Seeds of which the first so many are tried as usual.
  package static func seeds(_ usual: Int) -> Range<Int> { factor == 1 ? 0..<usual : usual..<(usual * factor) }
}
