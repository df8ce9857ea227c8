extension ExpressionTables {
  /// What rests on something broken.
  static let silent = #"""
    broken = 5
    broken = foo
    broken in [a, b]
    broken between x and 5
    fact.broken
    fact.broken = 5 and confirmed
    icp.odd fits
    icp.odd.size
    company.domain in list.missing
    any call where wrong = 5
    last call.wrong = 5
    not broken
    broken + 5 > 6
    broken in last 3 days
    broken contains "x"
    broken is answered
    """#
}
