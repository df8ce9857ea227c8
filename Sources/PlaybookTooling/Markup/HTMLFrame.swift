/// What every HTML page is set into: one file that needs nothing else, with no script, no request and no style but its
/// own.
///
/// Guarantee: the page forbids by a content policy whatever it does not hold itself.
struct HTMLFrame {
  let language: String
  let title: String
  let style: HTMLStyle
  /// What the first link says, which leads past whatever repeats on every page.
  let skip: Phrase
  let footer: Phrase

  func render(_ main: (inout HTMLWriter) -> Void) -> String {
    var html = HTMLWriter()
    html.literal("<!doctype html>\n")
    html.inline("html", ["lang": language]) { html in
      html.block("head") { writeHead(to: &$0) }
      html.block("body") { html in
        html.block("a", ["class": "skip", "href": "#begin"]) { $0.phrase(skip) }
        html.block("main", ["id": "begin"], main)
        html.block("footer") { $0.phrase(footer) }
      }
    }
    return html.html + "\n"
  }

  private var policy: String {
    "default-src 'none'; style-src '\(style.digest)'; base-uri 'none'; form-action 'none'"
  }

  private func writeHead(to html: inout HTMLWriter) {
    let metas: [(name: String, content: String)] = [
      ("viewport", "width=device-width, initial-scale=1"), ("color-scheme", "light dark"),
      ("referrer", "no-referrer"), ("robots", "noindex"),
      // A phone must not make links of what a lead says.
      ("format-detection", "telephone=no, date=no, address=no, email=no"),
    ]
    html.literal("\n")
    html.void("meta", ["charset": "utf-8"])
    html.literal("\n")
    html.void("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
    for meta in metas {
      html.literal("\n")
      html.void("meta", ["name": meta.name, "content": meta.content])
    }
    html.block("title") { $0.text(title) }
    html.block("style") { $0.style(style) }
  }
}
