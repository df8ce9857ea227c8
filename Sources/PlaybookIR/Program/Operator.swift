/// The one list of operators: explaining, batch runs, constant folding and SQL all take their meaning from it.
///
/// Raw values are the names in the JSON form of a program. Operand order is reading order.
package enum Operator: String, Sendable, CaseIterable {
  // Leaves.
  case literal
  case field
  /// A field of the event that a query's `where` looks at.
  case eventField = "event field"
  /// The domain of an e-mail address.
  case emailDomain = "email domain"
  case fact, signal
  case icpFits = "icp fits"
  case criterion
  case checklistPasses = "checklist passes"
  case item
  case score, grade
  case event
  case today

  // Truth.
  case not, and, or

  // Comparison. Both operands have one type, or points against number.
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  /// X, low, high: both ends in.
  case between
  /// X and then the values.
  case isIn = "in"
  case isInList = "in list"

  // Lists and text.
  /// X and then the values: at least one of them.
  case includesAny = "includes any of"
  case includesAll = "includes all of"
  case includesAnyInList = "includes any of list"
  case includesAllInList = "includes all of list"
  /// How many elements a list has.
  case countOf = "count of"
  case contains
  case containsWord = "contains word"
  /// X and then the words.
  case containsAnyWord = "contains any word in"
  case containsAnyWordInList = "contains any word in list"
  case startsWith = "starts with"
  case endsWith = "ends with"
  case like

  // State of a field.
  case isAnswered = "is answered"
  case isOnFile = "is on file"
  case isMissing = "is missing"

  // Numbers. Also money with money, money with number, percent of number, dates with calendar durations.
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case negate
  case minimum = "min"
  case maximum = "max"
  /// Condition, then, else.
  case choose = "if"
  case firstKnown = "first known of"
  case largestKnown = "largest known of"

  // Time.
  case daysSince = "days since"
  case daysUntil = "days until"
  /// X and a literal duration.
  case inLast = "in last"
  case inNext = "in next"
  case before, after
  /// A time and a zone's name: the time of day that clocks show there.
  case timeOfDay = "time in"
  /// A time of day, and the hours that it is looked for in.
  case isFrom = "from"
}
