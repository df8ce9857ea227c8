extension ExpressionTables {
  /// Conditions that may change.
  static let changing = #"""
    company.employees > 0
    company.employees >= 1
    rating >= 0
    company.employees between 1 and 10
    company.employees between 0 and 10
    company.employees = company.growth
    grade.heat in [hot]
    count of page_view = count of page_view
    title like "*x"
    days since created_at >= 0
    """#
}
