import PlaybookJSON
import PlaybookReceipt

/// What somebody does who changes a receipt, and who may know how its digest is made.
package enum ReceiptChange {
  /// The text with another value at a place such as `reasons[0].children[1].outcome` or `receipt.values["a.b"].value`.
  package static func changed(_ text: String, at place: String, to value: String) throws -> String {
    var found = try Receipt.parse(Array(text.utf8))
    for match in place.matches(of: /\.?([A-Za-z_]\w*)|\[(\d+)\]|\["([^"]*)"\]/) {
      let key = match.output.1 ?? match.output.3
      let index = match.output.2.flatMap { Int($0) } ?? -1
      let next =
        key.map { found.member(String($0)) } ?? found.elements.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      guard let next else { throw CaseFile.Malformed(description: "there is no `\(place)`") }
      found = next
    }
    let bytes = Array(text.utf8)
    return String(decoding: bytes[..<found.start] + value.utf8 + bytes[found.end...], as: UTF8.self)
  }

  /// The text with the digest that belongs to it.
  package static func sealed(_ text: String) throws -> String {
    try changed(text, at: "receipt.digest", to: "\"\(Receipt.digest(of: Receipt.parse(Array(text.utf8))))\"")
  }
}
