import PlaybookSource
import Testing

@Suite struct HiddenCharacterTests {
  private func shown(_ value: UInt32) throws -> String {
    DisplayText.escaped(String(try #require(Unicode.Scalar(value))))
  }

  @Test(
    arguments: [
      0x00, 0x1B, 0x7F, 0x9F, 0xAD, 0x034F, 0x061C, 0x115F, 0x17B4, 0x180E, 0x200B, 0x200F, 0x202A, 0x202E, 0x2060,
      0x2066,
      0x2069, 0x206F, 0x3164, 0xFDD0, 0xFDEF, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFB, 0xFFFE, 0xFFFF, 0x1BCA0, 0x1D173, 0x1FFFE,
      0x1FFFF, 0xE0001, 0xE0020, 0xE007F, 0xE0100, 0x10FFFE, 0x10FFFF,
    ] as [UInt32])
  func `is shown as an escape`(value: UInt32) throws {
    #expect(try shown(value) == "\\u{" + String(value, radix: 16, uppercase: true) + "}")
  }

  @Test(
    arguments: [
      0x20, 0x41, 0x7E, 0xA0, 0xE9, 0x05D0, 0x0627, 0x1100, 0x2010, 0x2027, 0x2030, 0x3042, 0xAC00, 0xFDCF, 0xFDF0,
      0xFE0F,
      0xFFFD, 0x1F600, 0x1FFFD, 0x20000, 0xDFFFD, 0xE1000,
    ] as [UInt32])
  func `stays as it is`(value: UInt32) throws {
    #expect(try shown(value) == String(try #require(Unicode.Scalar(value))))
  }

  @Test func `whatever the computer cannot show is among them`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isVariation = (0xFE00...0xFE0F).contains(value)
      let category = scalar.properties.generalCategory
      // Arabic and other signs that stand around numbers are formats that show.
      let isUnseen =
        category == .control || scalar.properties.isNoncharacterCodePoint
        || (scalar.properties.isDefaultIgnorableCodePoint && !isVariation) || scalar.properties.isBidiControl
      if isUnseen { #expect(scalar.isHidden, "U+\(String(value, radix: 16, uppercase: true))") }
    }
  }

  @Test func `line ends and tabs have names of their own`() {
    #expect(DisplayText.escaped("a\nb\rc\td") == "a\\nb\\rc\\td")
  }
}
