#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Turns a crash into exit code 70 and a request for the input that caused it.
enum BugReport {
  /// Handlers run on a stack of their own, because a crash may be that the other one is used up.
  static func install() {
    let size = 64 * 1_024
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
    var action = sigaction()
    action.sa_flags = Int32(SA_ONSTACK)
    action.__sigaction_handler.sa_handler = { _ in
      // Only calls that are safe in a signal handler; the text is a constant.
      let text: StaticString = """
        playbookc: this is a bug in playbookc, not in your files.
        Please report it together with the playbook and the lead that caused it.

        """
      _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
      _exit(70)
    }
    for signal in [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE] { sigaction(signal, &action, nil) }
  }
}
