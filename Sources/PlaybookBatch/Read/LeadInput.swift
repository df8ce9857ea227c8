/// One file of leads, or standard input, before it is opened.
package protocol LeadInput: Sendable {
  /// As messages show it.
  var name: String { get }
  /// What the file is by its name or by what the user says; nil where its bytes must tell.
  var format: LeadFormat? { get }

  func open() throws(FeedFault) -> any ByteSource
}

/// Bytes, one piece after another. Called by one thread at a time.
package protocol ByteSource: AnyObject {
  /// Fills the beginning of `room`, which is not empty, and says how much; 0 at the end.
  func read(into room: UnsafeMutableRawBufferPointer) throws(FeedFault) -> Int
}

package enum LeadFormat: Sendable, Hashable {
  /// One lead on each line.
  case lines
  /// JSON leads in a list, or one after another, spread over lines as they like.
  case json
  /// A table with a header; `divider` is nil where the header must tell.
  case table(divider: UInt8?)
}

/// Why no more of a file can be used. The leads before were whole.
package enum FeedFault: Error, Sendable, Hashable {
  case missing, isDirectory, forbidden
  /// What the system said.
  case failed(String)
  /// Compressed data that are damaged.
  case damaged
  /// Compressed data, or a list, that end too early.
  case cutOff
  /// A file that should be JSON, without anything in it.
  case empty
  /// A file that should be a table, without its first row.
  case noHeader
  /// A table whose first row cannot be a header; why.
  case badHeader(String)
  /// The file begins like UTF-16.
  case notUTF8
}
