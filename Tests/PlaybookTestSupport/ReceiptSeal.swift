import PlaybookJSON
import PlaybookReceipt

/// What somebody does who changes a receipt and knows how its digest is made.
package enum ReceiptSeal {
  /// The text with the digest that belongs to it.
  package static func sealed(_ text: String) throws -> String {
    let root = try Receipt.parse(Array(text.utf8))
    guard let digest = root.member("receipt")?.member("digest") else { return text }
    let bytes = Array(text.utf8)
    let new = "\"\(Receipt.digest(of: root))\""
    return String(decoding: bytes[..<digest.start] + new.utf8 + bytes[digest.end...], as: UTF8.self)
  }
}
