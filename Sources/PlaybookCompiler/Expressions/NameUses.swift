/// The names that checked expressions read; sets, for asking whether a name is among them.
package struct NameUses: Sendable, Hashable {
  /// By path.
  package var fields: Set<String> = []
  /// By kind of event.
  package var events: Set<String> = []
  package var lists: Set<String> = []
  /// By kind, then name.
  package var parts: [Symbols.PartKind: Set<String>] = [:]

  package init() {}
}
