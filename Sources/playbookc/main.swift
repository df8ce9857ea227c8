import PlaybookCommands

PlaybookTool.main()
