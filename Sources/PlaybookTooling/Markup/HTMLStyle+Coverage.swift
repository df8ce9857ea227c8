extension HTMLStyle {
  /// Lines of a book with their numbers, shaded by what tests show of them.
  static let covered: StaticString = """

    main{max-width:90rem}
    .source{list-style:none;margin:0;padding:0;counter-reset:line;background:var(--sheet);
      border:1px solid var(--line);border-radius:.6rem;overflow:hidden}
    .source>li{counter-increment:line;padding:0 .9rem 0 4rem;position:relative;min-height:1.4em}
    .source>li::before{content:counter(line);position:absolute;left:.6rem;width:2.6rem;text-align:right;
      color:var(--soft);font-size:.8rem}
    .source code{white-space:pre-wrap}
    .line.all,.line.some,.line.none{border-left:.35rem solid var(--soft)}
    .line.all{border-left-color:var(--good);background:color-mix(in srgb,var(--good) 9%,transparent)}
    .line.some{border-left-color:var(--doubtful);background:color-mix(in srgb,var(--doubtful) 13%,transparent)}
    .line.none{border-left-color:var(--bad);background:color-mix(in srgb,var(--bad) 13%,transparent)}
    .seen{display:block;color:var(--soft);font-size:.82rem}
    .legend .line{padding:.1rem .6rem;margin-right:.6rem}

    """
}
