import PlaybookIR

/// Edits of stages, routes, hand-offs and playbooks.
extension MutantMaker {
  mutating func editOutputs(_ program: inout Program) {
    for index in program.stages.indices {
      part = "stage.\(program.stages[index].title.name)"
      for rung in program.stages[index].rungs.indices { edit(&program.stages[index].rungs[rung].condition) }
      swapRows(&program.stages[index].rungs, "the rung", count: program.stages[index].rungs.count)
    }
    for index in program.routes.indices {
      let route = program.routes[index]
      for row in route.rows.indices {
        part = "route.\(route.title.name).\(route.rows[row].title.name)"
        edit(&program.routes[index].rows[row].condition)
        if offers("the row is dropped", at: route.rows[row].title.origin) {
          program.routes[index].rows[row].condition = .constant(false, at: route.rows[row].condition.origin)
        }
      }
      part = "route.\(route.title.name)"
      swapRows(&program.routes[index].rows, "the row", count: route.rows.count)
    }
    for index in program.handoffs.indices {
      let handoff = program.handoffs[index]
      part = "handoff.\(handoff.title.name)"
      for need in handoff.needs {
        let name = program.fields.indices.contains(need) ? program.fields[need].title.name : ""
        if offers("the need `\(name)` is dropped", at: handoff.title.origin) {
          program.handoffs[index].needs.removeAll { $0 == need }
        }
      }
      for timer in handoff.timers.indices {
        let title = handoff.timers[timer].title
        step(&program.handoffs[index].timers[timer].length, "the time of `\(title.name)`", at: title.origin)
      }
      for rejection in handoff.rejections.indices {
        edit(&program.handoffs[index].rejections[rejection].recycle, at: handoff.rejections[rejection].title)
      }
    }
  }

  mutating func edit(_ recycle: inout Recycle, at title: Title) {
    guard case .after(var duration, let into, let atMost) = recycle else { return }
    step(&duration, "`\(title.name)`: recycle after", at: title.origin)
    recycle = .after(duration, into: into, atMost: atMost)
  }

  // MARK: - Playbooks

  mutating func editPlaybooks(_ program: inout Program) {
    for index in program.playbooks.indices {
      let playbook = program.playbooks[index]
      part = "playbook.\(playbook.title.name)"
      edit(&program.playbooks[index].applies)
      for disqualifier in playbook.disqualifiers.indices {
        let title = playbook.disqualifiers[disqualifier].title
        edit(&program.playbooks[index].disqualifiers[disqualifier].expression)
        if offers("the disqualifier `\(title.name)` is dropped", at: title.origin) {
          program.playbooks[index].disqualifiers[disqualifier].expression = .constant(false, at: title.origin)
        }
      }
      edit(&program.playbooks[index].qualified)
      for target in playbook.targets.indices {
        let title = playbook.targets[target].title
        part = "target.\(title.name)"
        switch playbook.targets[target].value {
        case .clock(var timer):
          step(&timer.length, "the time of `\(title.name)`", at: title.origin)
          program.playbooks[index].targets[target].value = .clock(timer)
        case .touches(var atLeast):
          step(&atLeast, "`at least` of `\(title.name)`", at: title.origin)
          program.playbooks[index].targets[target].value = .touches(atLeast: atLeast)
        case .touchesADay, .replyRate: break
        }
      }
    }
    part = "book"
    swapRows(&program.playbooks, "the playbook", count: program.playbooks.count)
  }
}
