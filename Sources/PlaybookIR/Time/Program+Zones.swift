extension Program {
  /// The zones that the program names, each once, sorted by bytes.
  package var zoneNames: [String] {
    // The verifier sees every name there is, so that no list of the places has to be kept beside it.
    var verifier = Verifier(self)
    _ = verifier.run()
    return verifier.zones.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
