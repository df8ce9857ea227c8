/// A run of leads of one file, scanned: what a plan converts and decides.
///
/// A view: it is good only during the call that it is passed to. After the last byte at least `padding` bytes more can be
/// read (they are 0), so that a load of that many bytes at any offset of a value is safe.
package struct RawBlock {
  /// Readable bytes behind `bytes`.
  package static let padding = 64
  /// No block holds more leads.
  package static let largestCount = 1_024

  package let bytes: UnsafeRawBufferPointer
  package let leads: UnsafeBufferPointer<RawLead>
  /// Slot by slot: slot `s` of lead `i` is at `s * stride + i`.
  package let values: UnsafePointer<RawValue>
  package let stride: Int
  /// How the leads are written.
  package let form: LeadForm

  package var count: Int { leads.count }

  package init(
    bytes: UnsafeRawBufferPointer, leads: UnsafeBufferPointer<RawLead>, values: UnsafePointer<RawValue>, stride: Int,
    form: LeadForm
  ) {
    self.bytes = bytes
    self.leads = leads
    self.values = values
    self.stride = stride
    self.form = form
  }

  /// The values of one slot, `count` of them.
  @inlinable
  package func column(_ slot: Int) -> UnsafePointer<RawValue> { values + slot * stride }

  /// The lead as the JSON text that the door reads; a row of a table becomes an object with its header's names as keys.
  package func json(of lead: Int) -> [UInt8] {
    let place = leads[lead]
    let text = bytes[Int(place.offset)..<Int(place.offset + place.length)]
    return switch form {
    case .json: Array(text)
    case .table(let table): table.json(ofRow: text)
    }
  }
}

package enum LeadForm: Sendable {
  case json
  case table(TableShape)
}
