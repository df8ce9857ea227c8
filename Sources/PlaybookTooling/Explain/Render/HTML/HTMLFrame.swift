/// What every HTML page of the tool is: one file with a policy that lets it run, load and show nothing but itself.
struct HTMLFrame {
  let language: String
  let title: String
  /// Each stands in the page as it is here, and the policy knows it by its digest.
  var styles: [StaticString] = [HTMLStyle.text]

  /// `body` writes what stands between the tags of the body.
  func document(_ body: (inout HTMLWriter) -> Void) -> String {
    var html = HTMLWriter()
    html.literal("<!doctype html>\n")
    html.inline("html", ["lang": language]) { html in
      html.block("head") { writeHead(to: &$0) }
      html.block("body") { body(&$0) }
    }
    return html.html + "\n"
  }

  private var policy: String {
    let digests = styles.map { "'\(HTMLStyle.digest(of: $0))'" }.joined(separator: " ")
    return "default-src 'none'; style-src \(digests); base-uri 'none'; form-action 'none'"
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
    for style in styles { html.block("style") { $0.literal(style) } }
  }
}
