import RandomSupport

extension LeadGenerator {
  /// Whole leads, ragged ones, and spellings that are right but not the usual ones.
  mutating func any() -> [(key: String, value: String)] {
    switch random.number(0...3) {
    case 0: complete()
    case 1: ragged()
    case _: unusual()
    }
  }

  private static let spellings: [String: [String]] = [
    "title": [#"" VP\tof \"things\" ""#, #""N/A""#, "7", #""V\u0050""#, #""Ångström VP""#],
    "seniority": [#"" vp ""#, #""intern""#, #""DIRECTOR OF""#, "1", "{}", #""ma\u006eager""#],
    "employees": [#""12""#, "12.0", "1.2e2", #"" 40 ""#, "999999999999", "1000000000000", "-0", "2.5"],
    "country": [#""us""#, #""USA""#, #""Germany""#, #""""#, "true", #""NO ""#],
    "budget": [
      #""90000""#, "90000.25", #""90000 usd""#, "1e5", #""250000  EUR""#, #""5 ZZZ""#, "0.00001", #""1 GBP""#,
      #"{"amount": "70000.10", "currency": "EUR"}"#, "99999999999999", "100000000000000",
    ],
    "growth": [#""12.5%""#, "80.0", #""%""#, "0.12345", "1e1", "-3"],
    "funded_on": [#""2026-02-29""#, #"" 2026-01-15 ""#, #""2026-1-15""#, #""2027-01-01""#, "20260115"],
    "created_at": [
      #""2026-02-25T10:00Z""#, #""2026-02-25T10:00:00.123456Z""#, #""2026-02-25T24:00:00Z""#, #""2026-02-25""#,
      #""2026-03-25T10:00:00Z""#, #""2020-01-01T00:00:00-0930""#,
    ],
    "email": [#""a@b""#, #""A.B+c@GMAIL.example""#, #""jos\u00e9@mail.example""#, #""a@b@c.example""#],
    "tech": [
      #""HubSpot; crm2 ;""#, #"["hubspot", null, " ", "x"]"#, "[1, true]", #""""#, #"["C\u0052M1"]"#, "true",
    ],
    "confirmed": ["1", "0", #""Yes""#, #""no""#, #""true""#, #""on""#, "2"],
    "ratio": ["0.000001", "1e-6", "-0.5", #""-12.25""#, "0.0000001", "123456789012.5"],
    "pain": [#""slow""#, #""\u0000""#, "5", "false"],
    "owner_id": [#""bo""#, #"" ADA""#, "5", "false"],
  ]

  private static let histories = [
    "[]", "null", #""""#, #""none""#, "{}", "[3]", #"[{"at": "2026-02-20T10:00:00Z"}]"#,
    #"[{"type": "page_view", "page": "/pricing"}, {"type": "Call", "at": "2026-02-25T09:00:00Z", "result": "answered"}]"#,
    #"[{"type": " PAGE_VIEW ", "at": "2026-02-20T10:00:00+01:00", "page": "/p"}, {"type": "unheard of", "x": [{}]}]"#,
    #"[{"type": "page_view", "id": 7, "at": "2026-02-20T10:00:00Z"}, {"type": "page_view", "id": "7", "at": "2026-02-21T10:00:00Z"}]"#,
    #"[{"type": "call", "at": "2026-02-20T10:00:00Z", "received_at": "2026-03-20T10:00:00Z", "result": "answered"}]"#,
    #"[{"type": "call", "at": "2026-03-20T10:00:00Z"}, {"type": "call", "at": "2026-02-20T10:00:00Z", "result": "???"}]"#,
    #"[{"type": "page_view", "at": "2026-02-28T10:00:00.5Z", "page": "/pricing"}, {"type": "page_view", "at": "2026-02-10T23:30:00Z"}]"#,
    #"[{"type": "call", "at": "2026-02-20T10:00:00Z", "result": "no_answer"}, {"type": "call", "at": "2026-02-20T10:00:00Z", "result": "answered"}]"#,
  ]

  private mutating func unusual() -> [(key: String, value: String)] {
    var members = complete().map { member -> (key: String, value: String) in
      guard let spellings = Self.spellings[member.key], random.oneIn(3) else { return member }
      return (member.key, random.pick(spellings))
    }
    if random.oneIn(8) { members.append(random.pick(members)) }
    if random.oneIn(4) {
      let size = random.pick([#"{"size": 80}"#, #"{"size": ""}"#, #"{"size": null}"#, #"{"size": 5.5}"#, "3"])
      let keepsOwn = random.oneIn(2)
      members = members.filter { $0.key != "employees" || keepsOwn } + [("company", size)]
    }
    if random.oneIn(20) { members.removeAll { $0.key == "id" } }
    if random.oneIn(3) {
      members = members.map { $0.key == "activities" ? ("activities", random.pick(Self.histories)) : $0 }
    }
    return members
  }
}
