/// The currencies that amounts may have: ISO 4217 without metals, funds and test codes.
///
/// Codes that were withdrawn in the last years (ANG, BGN, CUC, HRK, SLL, ZWL) stay, because older leads carry them.
package enum Currency {
  /// In order of their letters.
  package static let known: [String] = table.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)

  /// Exactly three capital letters of a known currency.
  package static func isKnown(_ code: String) -> Bool { set.contains(code) }

  /// The code that `text` means after folding A–Z; nil when it is none.
  package static func code(of text: some Collection<UInt8>) -> String? {
    guard text.count == 3, text.allSatisfy({ $0 < 0x80 }) else { return nil }
    let code = String(decoding: text.map { $0 >= 0x61 && $0 <= 0x7A ? $0 & 0xDF : $0 }, as: UTF8.self)
    return isKnown(code) ? code : nil
  }

  private static let set = Set(known)

  private static let table = """
    AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD
    CDF CHF CLF CLP CNY COP CRC CUC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD
    GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT
    LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD
    OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN
    SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF
    XPF YER ZAR ZMW ZWG ZWL
    """
}
