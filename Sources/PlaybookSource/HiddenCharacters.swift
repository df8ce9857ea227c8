extension Unicode.Scalar {
  /// Whether a character is never shown as it is, but as an escape: it would show nothing, move, recolour or reorder what
  /// stands beside it, or stands for nothing at all. The one table of these; what escapes text asks it.
  package var isHidden: Bool {
    switch value {
    // Controls, and the soft hyphen.
    case 0x00...0x1F, 0x7F...0x9F, 0xAD: true
    // Joins letters without a trace.
    case 0x034F: true
    // Marks and controls of right-to-left writing, and what isolates or overrides a direction.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    // Letters without a shape, in Korean, Khmer and Mongolian.
    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x17B4, 0x17B5, 0x180B...0x180F: true
    // Spaces and joiners without width, the byte order mark, ends of lines and paragraphs, and what counts as a format.
    case 0x200B...0x200D, 0x2028, 0x2029, 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0xFFF0...0xFFFB: true
    // Controls of shorthand and of music.
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: true
    // Tags: a whole text can be written in them that nobody sees.
    case 0xE0000...0xE0FFF: true
    // The two last of each plane, and the block in Arabic, will never be characters.
    case 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// As the language writes a character that cannot stand for itself: `\u{200B}`.
  package var escape: String { "\\u{" + String(value, radix: 16, uppercase: true) + "}" }
}
