/// A book as a document for the people who work by it, before anybody lays it out: made once from the program, the same
/// for HTML and Markdown.
///
/// Guarantee: whatever a renderer prints is in here; a renderer adds marks, lines and punctuation, but no words.
package struct Handbook: Sendable {
  /// BCP 47.
  package var language: String
  package var title: Phrase
  /// What the document is, in a few sentences.
  package var about: [Phrase]
  /// In the order in which they are read; none is empty.
  package var chapters: [Chapter]
  package var footer: [Phrase]

  package struct Chapter: Sendable {
    package var id: String
    package var title: Phrase
    /// How to read what follows.
    package var intro: Phrase?
    package var parts: [Part]
  }

  /// One thing that the book declares.
  package struct Part: Sendable {
    /// What links lead to: `icp-midmarket`.
    package var id: String
    package var title: Phrase
    package var place: Place?
    package var blocks: [Block] = []
  }

  package enum Block: Sendable {
    case paragraph(Phrase)
    case heading(Phrase)
    case list([Item])
    case table(Table)
    /// A way through steps and questions, drawn, and the same for a language of diagrams.
    case path(Path, Diagram)
  }

  package struct Item: Sendable {
    /// Whether it speaks for a lead or against it; nil for neither.
    package var mark: Mark?
    package var text: Phrase
    package var notes: [Phrase] = []
    package var place: Place?
  }

  package struct Table: Sendable {
    package enum Form: Sendable {
      /// The first cell of a row names it.
      case rows
      /// As rows, which are tried from the top: each has its number.
      case numbered
      /// Its columns are bands like its rows.
      case matrix
    }

    package struct Column: Sendable {
      package var title: Phrase
      package var isNumber = false
    }

    package struct Row: Sendable {
      /// As many as there are columns; the first phrase of a cell is its text, the rest stands below.
      package var cells: [[Phrase]]
      package var place: Place?
      /// Whether it has a number of its own where rows are numbered.
      package var isCounted = true
    }

    package var form = Form.rows
    /// What it is about, for who does not see what stands around it.
    package var caption: Phrase
    package var columns: [Column]
    package var rows: [Row] = []
  }

  /// A drawing of rows below one another, each with its node on a rail and the rails that pass beside it.
  package struct Path: Sendable {
    package enum Node: Sendable { case step, question, answer, event, end }

    package struct Row: Sendable {
      package var node: Node
      package var rail: Int
      /// The rails with a line above the middle of the row, and below it.
      package var above: [Int] = []
      package var below: [Int] = []
      /// Rails from which a line comes over to this one.
      package var joins: [Int] = []
      /// `Day 3`; nil where no day can be said.
      package var when: Phrase?
      package var text: Phrase
      package var note: Phrase?
    }

    package var rows: [Row] = []
    package var rails = 1
  }
}
