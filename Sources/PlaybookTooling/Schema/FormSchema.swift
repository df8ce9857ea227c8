import PlaybookJSON
import PlaybookSyntax

/// The JSON Schema (2020-12) of the YAML form, made from the same table that the reader goes by, so that an editor
/// completes and checks a book while it is typed.
package enum FormSchema {
  /// The schema as JSON text, ending with a line end.
  package static func text() -> String {
    var json = JSONWriter(pretty: true)
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("$id", "https://playbookc.example/schema/book.schema.json")
      json.member("title", "A playbook, edition 1")
      json.member("description", FormWords.file)
      json.member("type", "object")
      json.key("required")
      json.array(["edition"]) { $0.string($1) }
      properties(of: .file, &json)
      json.key("$defs")
      json.object { json in
        condition(&json)
        for line in FormLine.allCases {
          json.key(line.rawValue)
          json.object { longLine(line, &$0) }
        }
        for block in YAMLShape.Block.allCases where block != .file {
          json.key("\(block.rawValue)_block")
          json.object { self.block(block, &$0) }
        }
        record(&json)
      }
    }
    return json.text + "\n"
  }

  private static func condition(_ json: inout JSONWriter) {
    json.key("condition")
    json.object { json in
      json.member("description", FormWords.condition)
      json.key("anyOf")
      json.beginArray()
      json.object { json in
        json.member("type", "string")
        json.key("minLength")
        json.integer(1)
        examples(["company.employees between 50 and 1_000", "pain is answered"], &json)
      }
      json.object { json in
        json.member("type", "object")
        json.key("properties")
        json.object { json in
          for key in ["all", "any", "none"] {
            json.key(key)
            json.object { json in
              json.member("description", FormWords.combination(key))
              json.member("type", "array")
              json.key("minItems")
              json.integer(1)
              json.key("items")
              json.object { $0.member("$ref", "#/$defs/condition") }
            }
          }
        }
        json.key("minProperties")
        json.integer(1)
        json.key("maxProperties")
        json.integer(1)
        closed(&json)
      }
      json.endArray()
    }
  }

  private static func record(_ json: inout JSONWriter) {
    json.key("record")
    json.object { json in
      json.member("type", "object")
      json.member("description", "Lead data, as it would stand in a lead's JSON")
    }
  }

  // MARK: - Blocks

  private static func block(_ block: YAMLShape.Block, _ json: inout JSONWriter) {
    json.member("type", "object")
    json.member("description", FormWords.block(block))
    properties(of: block, &json)
  }

  private static func properties(of block: YAMLShape.Block, _ json: inout JSONWriter) {
    let keys = FormKey.keys(of: block)
    json.key("properties")
    json.object { json in
      if block.hasLabelKey {
        json.key("label")
        json.object { json in
          json.member("description", "What people read: literal text")
          json.member("type", "string")
        }
      }
      for key in keys where !key.isPattern {
        json.key(key.spelling)
        json.object { property(key, in: block, &$0) }
      }
    }
    if keys.contains(where: \.isPattern) {
      json.key("patternProperties")
      json.object { json in
        for key in keys where key.isPattern {
          json.key(key.spelling)
          json.object { property(key, in: block, &$0) }
        }
      }
    }
    closed(&json)
  }

  private static func property(_ key: FormKey, in block: YAMLShape.Block, _ json: inout JSONWriter) {
    json.member("title", key.title)
    json.member("description", key.description)
    switch YAMLShape.line(key.sample, in: block) {
    case .block(let inner): json.member("$ref", "#/$defs/\(inner.rawValue)_block")
    case .blocks(let inner):
      json.member("type", "array")
      json.key("items")
      json.object { json in
        json.member("$ref", "#/$defs/\(inner.rawValue)_block")
        json.key("required")
        json.array(["label"]) { $0.string($1) }
      }
    case .lines:
      json.member("type", "array")
      json.key("items")
      json.object { $0.member("$ref", "#/$defs/\(FormLine.testRow.rawValue)") }
    case .record: json.member("$ref", "#/$defs/record")
    case .scalar:
      if key.spelling == "edition" {
        json.key("enum")
        json.beginArray()
        json.integer(1)
        json.string("1")
        json.endArray()
      } else {
        scalar(&json)
      }
    case .pieces, .moments, .alike: texts(&json)
    case .list: json.member("$ref", "#/$defs/\(FormLine.list.rawValue)")
    case .motion: json.member("$ref", "#/$defs/\(FormLine.motion.rawValue)")
    case .long: json.member("$ref", "#/$defs/\(FormLine.line(of: key, in: block).rawValue)")
    }
    examples(key.examples, &json)
  }

  // MARK: - Lines

  private static func longLine(_ line: FormLine, _ json: inout JSONWriter) {
    json.key("anyOf")
    json.beginArray()
    switch line {
    case .list:
      json.object { texts(&$0) }
      json.object { json in
        object(["label": .text, "values": .texts, "from": .text, "column": .text], FormLine.listKeys, &json)
      }
    case .motion:
      json.object { $0.member("type", "string") }
      json.object { object(["when": .condition], ["when"], &$0) }
      json.object { $0.member("$ref", "#/$defs/condition") }
    case .condition, .field, .item, .rule, .row, .rep, .fact, .deadline, .timer, .reassign, .recycling, .target,
      .hoursRow, .step, .testRow:
      json.object { scalar(&$0) }
      json.object { json in
        let keys = line.keys
        object(
          Dictionary(keys.map { ($0.name, $0.form) }, uniquingKeysWith: { first, _ in first }), keys.map(\.name), &json)
        mains(line, &json)
      }
    }
    json.endArray()
  }

  /// One of the keys that say the main thing must be there.
  private static func mains(_ line: FormLine, _ json: inout JSONWriter) {
    json.key("anyOf")
    json.array(line.mains) { json, main in
      json.object { json in
        json.key("required")
        json.array([main]) { $0.string($1) }
      }
    }
  }

  private static func object(_ forms: [String: FormLine.Form], _ names: [String], _ json: inout JSONWriter) {
    json.member("type", "object")
    json.key("properties")
    json.object { json in
      for name in names {
        json.key(name)
        json.object { json in
          json.member("description", FormWords.key(name))
          switch forms[name] {
          case .condition: json.member("$ref", "#/$defs/condition")
          case .text: scalar(&json)
          case .texts: texts(&json)
          case .flag: flag(&json)
          case .combination:
            json.member("type", "array")
            json.key("items")
            json.object { $0.member("$ref", "#/$defs/condition") }
          case nil: break
          }
        }
      }
    }
    closed(&json)
  }

  // MARK: - Values

  private static func scalar(_ json: inout JSONWriter) {
    json.key("type")
    json.array(["string", "number", "boolean"]) { $0.string($1) }
  }

  private static func flag(_ json: inout JSONWriter) {
    json.key("enum")
    json.beginArray()
    json.bool(true)
    json.bool(false)
    json.string("yes")
    json.string("no")
    json.endArray()
  }

  private static func texts(_ json: inout JSONWriter) {
    json.key("anyOf")
    json.beginArray()
    json.object { scalar(&$0) }
    json.object { json in
      json.member("type", "array")
      json.key("items")
      json.object { scalar(&$0) }
    }
    json.endArray()
  }

  private static func closed(_ json: inout JSONWriter) {
    json.key("additionalProperties")
    json.bool(false)
  }

  private static func examples(_ examples: [String], _ json: inout JSONWriter) {
    guard !examples.isEmpty else { return }
    json.key("examples")
    json.array(examples) { $0.string($1) }
  }
}
