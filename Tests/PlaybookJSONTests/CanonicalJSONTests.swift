import PlaybookJSON
import Testing

/// The one spelling that digests are made of.
@Suite struct CanonicalJSONTests {
  /// What Python's `json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)` writes for the same text.
  @Test(arguments: [
    (#" { "b" : 1 , "a" : [ true , null ] } "#, #"{"a":[true,null],"b":1}"#),
    (#"{"é": 1, "z": 2, "\ud83d\ude00": 3, "\uffff": 4}"#, "{\"z\":2,\"é\":1,\"\u{FFFF}\":4,\"😀\":3}"),
    (#""\u0000\b\t\n\u000b\f\r\u001f\u007f\"\\\/""#, "\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\u{7F}\\\"\\\\/\""),
    (#""\u202e\u2028""#, "\"\u{202E}\u{2028}\""),
  ])
  func `the layout of a text changes nothing`(_ text: String, _ canonical: String) throws {
    let value = try JSONReader.parse(Array(text.utf8))
    #expect(CanonicalJSON.bytes(of: value) == Array(canonical.utf8))
  }
}
