extension HTMLStyle {
  /// Lines of a book with their numbers, shaded by what tests show of them.
  static let covered: StaticString = """

    main{max-width:90rem}
    .source{list-style:none;margin:0;padding:0;counter-reset:line;background:var(--sheet);
      border:1px solid var(--line);border-radius:.6rem;overflow:hidden}
    .source>li{counter-increment:line;padding:0 .9rem 0 3.4rem;position:relative;min-height:1.5rem;
      border-left:.35rem solid transparent}
    .source>li::before{content:counter(line);position:absolute;left:0;width:2.6rem;text-align:right;
      color:var(--soft);font-size:.8rem;line-height:1.5rem}
    .source code{white-space:pre-wrap}
    .line.all{border-left-color:var(--good);background:color-mix(in srgb,var(--good) 9%,transparent)}
    .line.some{border-left-color:var(--doubtful);background:color-mix(in srgb,var(--doubtful) 13%,transparent)}
    .line.none{border-left-color:var(--bad);background:color-mix(in srgb,var(--bad) 13%,transparent)}
    .seen{display:block;color:var(--soft);font-size:.82rem;padding:0 0 .2rem 1rem}
    section>.place{margin:-.3rem 0 .5rem}
    .legend{display:flex;flex-wrap:wrap;gap:.4rem;margin-top:.6rem}
    .legend .line{padding:.1rem .6rem;border-left-width:.35rem;border-left-style:solid}
    @media (max-width:40rem){.source>li{padding:0 .5rem 0 2.4rem}.source>li::before{width:1.9rem}}

    """
}
