#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whether this run writes expected output instead of comparing it.
package enum Blessing {
  private static let isWanted = getenv("PLAYBOOKC_BLESS") != nil
  private static let isCI = getenv("CI") != nil

  package static let isOn = isWanted && !isCI
  /// Wanted where nobody would read the diff.
  package static let isRefused = isWanted && isCI
}
