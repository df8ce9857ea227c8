extension ExpressionTables {
  /// Conditions that never change.
  static let constant = #"""
    company.employees >= 0
      always yes: company.employees >= 0
      = (>=→yesNo company.employees 0:count)
      ~ company.employees >= 0
    company.employees > -1
      always yes: company.employees > -1
      = (>→yesNo company.employees -1:number)
      ~ company.employees > -1
    company.employees < 0
      always no: company.employees < 0
      = (<→yesNo company.employees 0:count)
      ~ company.employees < 0
    0 > company.employees
      always no: 0 > company.employees
      = (>→yesNo 0:count company.employees)
      ~ 0 > company.employees
    company.employees between 0 and 999_999_999_999
      always yes: company.employees between 0 and 999_999_999_999
      = (between→yesNo company.employees 0:count 999999999999:count)
      ~ company.employees between 0 and 999_999_999_999
    company.employees between -5 and -1
      always no: company.employees between -5 and -1
      = (between→yesNo company.employees -5:number -1:number)
      ~ company.employees between -5 and -1
    company.employees = 2.5
      always no: company.employees = 2.5
      = (=→yesNo company.employees 2.5:number)
      ~ company.employees = 2.5
    company.employees != 2.5
      always yes: company.employees != 2.5
      = (!=→yesNo company.employees 2.5:number)
      ~ company.employees != 2.5
    company.employees = company.employees
      always yes: company.employees = company.employees
      = (=→yesNo company.employees company.employees)
      ~ company.employees = company.employees
    title != title
      always no: title != title
      = (!=→yesNo title title)
      ~ title != title
    score.fit < score.fit
      always no: score.fit < score.fit
      = (<→yesNo (score→points #0) (score→points #0))
      ~ score.fit < score.fit
    1 = 1
      always yes: 1 = 1
      = yes:yesNo
      ~ yes
    yes
      always yes: yes
      = yes:yesNo
      ~ yes
    not yes
      always yes: yes
      = no:yesNo
      ~ no
    "a" contains "b"
      always no: "a" contains "b"
      = no:yesNo
      ~ no
    count of page_view >= 0 and confirmed
      always yes: count of page_view >= 0
      = (and→yesNo (>=→yesNo (event→count count of #2) 0:count) confirmed)
      ~ count of page_view >= 0 and confirmed
    grade.heat in [hot, cold]
      always yes: grade.heat in [hot, cold]
      = (in→yesNo (grade→grade2 #0) hot:grade2 cold:grade2)
      ~ grade.heat in [hot, cold]
    title like "**"
      always yes: title like "**"
      = (like→yesNo title "**":text)
      ~ title like "**"
    any page_view where 1 > 2
      always no: 1 > 2
      = (event→yesNo any #2 where no:yesNo)
      ~ any page_view where no
    if 1 = 1 then confirmed else no
      always yes: 1 = 1
      = (if→yesNo yes:yesNo confirmed no:yesNo)
      ~ if yes then confirmed else no
    """#
}
