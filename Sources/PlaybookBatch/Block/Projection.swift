/// What is read of every lead: the names of the sources that the chosen outputs and the required fields need.
///
/// The index of a name is its slot. A name is found as the door finds it: as a literal key of the lead
/// (`"company.employees"`), and nested along its points. A name may be that of a whole list or object, such as a history;
/// its value then covers all bytes from bracket to bracket.
package struct Projection: Sendable {
  /// No name stands twice.
  package let names: [String]

  package init(names: [String]) { self.names = names }
}
