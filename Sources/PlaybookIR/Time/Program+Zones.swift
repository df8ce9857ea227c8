extension Program {
  /// The zones that the program names, each once, sorted by bytes.
  package var zoneNames: [String] {
    var names: Set<String> = [book.zone]
    func add(_ sources: [ZoneSource]) {
      for case .named(let name) in sources { names.insert(name) }
    }
    func add(_ windows: [Window]) {
      for case .hours(_, let zone) in windows { add(zone) }
    }
    func add(_ limits: [TouchLimit]) {
      for limit in limits {
        if case .day(let zone) = limit.per { add(zone) }
      }
    }
    names.formUnion((fields + events.flatMap(\.fields)).compactMap(\.zone))
    names.formUnion(calendars.compactMap(\.zone))
    for channel in channels { add(channel.limits) }
    for cadence in cadences {
      add(cadence.zone)
      for send in cadence.sends { add(send.windows) }
      for limit in cadence.limits { add(limit.limits) }
      for step in cadence.steps { add(step.timeOfDay?.zone ?? []) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
