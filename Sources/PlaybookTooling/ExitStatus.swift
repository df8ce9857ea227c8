package import PlaybookSource

/// What the tool tells the shell.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  case done = 0
  /// What was checked or tested has errors or fails.
  case failed = 1
  case usage = 64
  /// A lead or data file that cannot be used.
  case badData = 65
  /// A file that is not there.
  case missing = 66
  /// A fault of the tool itself.
  case bug = 70
  case cannotWrite = 73
  case inputOutput = 74
}

/// Why a command cannot go on: what to say, and what to tell the shell.
package struct ToolProblem: Error, Sendable {
  package let diagnostic: Diagnostic
  package let status: ExitStatus

  package init(_ diagnostic: Diagnostic, _ status: ExitStatus) {
    self.diagnostic = diagnostic
    self.status = status
  }
}

extension ToolProblem {
  /// What cannot be read is told from what is not there.
  static func unreadable(_ path: String, _ fault: FileFault) -> ToolProblem {
    switch fault {
    case .missing, .isDirectory: ToolProblem(.unreadable(path, fault), .missing)
    case .forbidden, .closed, .failed: ToolProblem(.unreadable(path, fault), .inputOutput)
    }
  }
}
