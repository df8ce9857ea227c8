/// Something about a program that must not be.
package struct Violation: Hashable, Sendable, CustomStringConvertible {
  /// Where: `fields[3]`, `icps[0].criteria[2].condition`.
  package let place: String
  package let problem: String

  package init(_ place: String, _ problem: String) {
    self.place = place
    self.problem = problem
  }

  package var description: String { "\(place): \(problem)" }
}
