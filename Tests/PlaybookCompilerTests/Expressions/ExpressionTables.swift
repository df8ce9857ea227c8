/// The tables of `ExpressionTableTests`, one file for each kind of fault.
enum ExpressionTables {}
