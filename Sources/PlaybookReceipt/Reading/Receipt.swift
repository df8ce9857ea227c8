package import PlaybookIR
package import PlaybookJSON
package import PlaybookSource

/// A decision document that carries a receipt, read as far as needed to say what it claims.
///
/// Input: the bytes of a file. Output: the document with its places, or the one reason why it is of no use. Guarantee: no
/// key stands twice, so that two readers cannot read two things; the digest has been compared.
package struct Receipt: Sendable {
  package static let format = "playbook.decision/1"
  package static let edition = 1
  /// Objects and lists within each other: twice as many as an expression may have, and some around them.
  private static let depth = 1_000

  package let root: JSONValue
  package let fingerprint: JSONValue
  package let now: Instant
  package let zones: String?
  package let isHistorySupplied: Bool
  package let values: JSONValue
  package let events: JSONValue
  /// `sha256:…` of the bytes of the lead.
  package let leadDigest: JSONValue

  package static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    try JSONReader.parse(bytes, limits: JSONReader.Limits(depth: depth))
  }

  /// `file` is the index of the receipt in the sources of the diagnostic.
  package static func read(_ bytes: [UInt8], file: Int) -> Result<Receipt, Refusal> {
    let root: JSONValue
    do throws(JSONError) {
      root = try parse(bytes)
    } catch {
      return .failure(Refusal(.unreadable(error, text: bytes, file: file), isUsable: false))
    }
    do throws(Refusal) {
      return .success(try Receipt(root, file: file))
    } catch {
      return .failure(error)
    }
  }

  private init(_ root: JSONValue, file: Int) throws(Refusal) {
    func unusable(_ what: String, _ value: JSONValue) -> Refusal {
      Refusal(.notAReceipt(what, at: value.span(in: file)), isUsable: false)
    }
    if let twice = root.repeatedKey() {
      throw Refusal(.repeatedKey(twice.key, at: SourceSpan(file: file, twice.keyStart)), isUsable: false)
    }
    guard root.members != nil, let format = root.member("format")?.string else {
      throw unusable("it has no `format`", root)
    }
    guard format.utf8.elementsEqual(Self.format.utf8) else {
      throw Refusal(
        .otherFormat(format, at: (root.member("format") ?? root).span(in: file)), isUsable: false)
    }
    if let edition = root.member("edition"), edition.integer != Self.edition {
      throw Refusal(.otherEdition(edition.numberText ?? "", at: edition.span(in: file)), isUsable: false)
    }
    if let redacted = root.member("redacted"), redacted.bool == true {
      throw Refusal(.redacted(at: redacted.span(in: file)), isUsable: false)
    }
    guard let receipt = root.member("receipt"), receipt.members != nil else {
      throw unusable("it has no `receipt`", root)
    }
    guard let digest = receipt.member("digest"), let said = digest.string else {
      throw unusable("its `receipt` has no `digest`", receipt)
    }
    guard let fingerprint = root.member("book")?.member("fingerprint"), fingerprint.string != nil,
      let now = root.member("now"), let instant = now.string.flatMap({ Instant($0) }),
      let zones = root.member("zones"), zones.isNull || zones.string != nil,
      let history = root.member("history")?.string, let isSupplied = Self.supplied[history],
      let values = receipt.member("values"), let events = receipt.member("events"),
      let lead = receipt.member("lead"), lead.string != nil, receipt.members?.count == 4
    else {
      throw unusable("one of `book.fingerprint`, `now`, `zones`, `history` and `receipt` is not as it should be", root)
    }
    let found = Self.digest(of: root)
    guard said.utf8.elementsEqual(found.utf8) else {
      throw Refusal(.altered(said: said, found: found, at: digest.span(in: file)), isUsable: true)
    }
    self.root = root
    self.fingerprint = fingerprint
    self.now = instant
    self.zones = zones.string
    isHistorySupplied = isSupplied
    self.values = values
    self.events = events
    leadDigest = lead
  }

  private static let supplied = ["supplied": true, "not supplied": false]

  // MARK: - Digests

  package static func digest(ofBytes bytes: [UInt8]) -> String { "sha256:" + SHA256.hex(of: bytes) }

  /// Of the canonical form of the document without `receipt.digest`.
  package static func digest(of root: JSONValue) -> String {
    let body = root.mappingMember("receipt") { receipt in receipt.without("digest") }
    return digest(ofBytes: CanonicalJSON.bytes(of: body))
  }
}

/// Why a receipt is not accepted: what to say, and whether it could be judged at all.
package struct Refusal: Error, Sendable {
  package let diagnostics: [Diagnostic]
  /// False for a file that is no receipt, or of another version.
  package let isUsable: Bool

  package init(_ diagnostic: Diagnostic, isUsable: Bool) { self.init([diagnostic], isUsable: isUsable) }

  package init(_ diagnostics: [Diagnostic], isUsable: Bool) {
    self.diagnostics = diagnostics
    self.isUsable = isUsable
  }
}

extension JSONValue {
  package func span(in file: Int) -> SourceSpan { SourceSpan(file: file, start: start, end: end) }

  fileprivate func without(_ key: String) -> JSONValue {
    guard let members else { return self }
    return JSONValue(.object(members.filter { !$0.key.elementsEqual(key.utf8) }), start: start, end: end)
  }

  fileprivate func mappingMember(_ key: String, _ change: (JSONValue) -> JSONValue) -> JSONValue {
    guard let members else { return self }
    let changed = members.map { member in
      member.key.elementsEqual(key.utf8)
        ? JSONMember(key: member.key, keyStart: member.keyStart, value: change(member.value)) : member
    }
    return JSONValue(.object(changed), start: start, end: end)
  }

  /// The second of two keys that are the same, anywhere beneath.
  fileprivate func repeatedKey() -> JSONMember? {
    switch kind {
    case .null, .bool, .number, .string: return nil
    case .array(let elements): return elements.lazy.compactMap { $0.repeatedKey() }.first
    case .object(let members):
      var seen: Set<[UInt8]> = []
      for member in members {
        if !seen.insert(member.key).inserted { return member }
        if let twice = member.value.repeatedKey() { return twice }
      }
      return nil
    }
  }
}

extension SourceSpan {
  fileprivate init(file: Int, _ start: Int) { self.init(file: file, start: start, end: start + 1) }
}
