extension JSONWriter {
  /// A value that was read, as it was written but for space and escapes.
  package mutating func value(_ value: JSONValue) {
    switch value.kind {
    case .null: null()
    case .bool(let isTrue): bool(isTrue)
    case .number(let text): number(text)
    case .string(let bytes): string(String(decoding: bytes, as: UTF8.self))
    case .array(let elements): array(elements) { $0.value($1) }
    case .object(let members):
      object { writer in
        for member in members {
          writer.key(String(decoding: member.key, as: UTF8.self))
          writer.value(member.value)
        }
      }
    }
  }
}
