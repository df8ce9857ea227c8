import ArgumentParser

struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: toolName,
    abstract: "Checks a sales playbook and decides about leads, with the reasons for every answer.",
    discussion: """
      A playbook is a text file that says what a good lead is. Begin with:

        playbookc init                       write a small playbook to change
        playbookc check                      find mistakes in ./playbooks
        playbookc explain lead.json          see why a lead got its verdict
        playbookc run leads.csv              decide about a whole file of leads
        playbookc plan lead.json             see what to do with it, and when
        playbookc verify receipt.json        derive a decision once more
        playbookc test                       run the tests that the playbook holds
        playbookc docs                       write a handbook for the people who sell
        playbookc fmt                        lay its files out in the one usual way

      A BOOK is a file that ends in .playbook, .yaml or .yml, or a directory whose files form one book. Without one it is ./playbooks if \
      that is there, else the current directory. Where one book is wanted, a compiled book (.json) will do.

      Exit codes: 0 done, 1 what was checked or tested failed, 64 wrong usage, 65 a lead that cannot be used, 66 a file \
      that is not there, 70 a bug in playbookc, 73 and 74 cannot write or read.
      """,
    version: toolVersion,
    subcommands: commands)

  static let commands: [any ToolCommand.Type] = [
    CheckCommand.self, ExplainCommand.self, RunCommand.self, PlanCommand.self, VerifyCommand.self, TestCommand.self,
    GraphCommand.self, DocsCommand.self, FmtCommand.self, ConvertCommand.self, CompileCommand.self,
    SchemaCommand.self, InitCommand.self,
  ]
}

let toolName = "playbookc"
let toolVersion = "0.1.0"
