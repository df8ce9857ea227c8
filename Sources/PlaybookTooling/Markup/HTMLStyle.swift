import PlaybookIR

/// The style of an HTML page, and what its content policy knows it by.
struct HTMLStyle: Sendable {
  let text: String
  /// `sha256-…`: browsers apply this style and no other.
  let digest: String

  static let explanation = HTMLStyle(common, explained)
  static let handbook = HTMLStyle(common, bound)
  static let coverage = HTMLStyle(common, explained, covered)

  private init(_ parts: StaticString...) {
    text = parts.map { "\($0)" }.joined()
    digest = "sha256-" + Base64.text(of: SHA256.digest(of: Array(text.utf8)))
  }

  /// Colours first: those of print are dark on white whatever the screen shows.
  private static let common: StaticString = """

    :root{
      --ground:#f6f7f9;--sheet:#fff;--ink:#1a2230;--soft:#566072;--line:#dfe3ea;--tint:#eef1f6;
      --good:#0f6b43;--bad:#a3262c;--doubtful:#7d5200;--accent:#2450b8
    }
    @media screen and (prefers-color-scheme:dark){:root{
      --ground:#10151d;--sheet:#171e29;--ink:#e8ecf3;--soft:#a3aec0;--line:#2b3546;--tint:#202a39;
      --good:#7bd7a6;--bad:#ff9c9c;--doubtful:#f3c569;--accent:#9dbcff
    }}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%}
    body{margin:0;background:var(--ground);color:var(--ink);overflow-wrap:anywhere;
      font:16px/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue",Arial,"DejaVu Sans",sans-serif}
    main,footer{max-width:54rem;margin:0 auto;padding:1.25rem 1rem 0}
    main:focus{outline:0}
    .skip{position:absolute;left:-999rem}
    .skip:focus{left:1rem;top:.5rem;background:var(--sheet);color:var(--accent);padding:.4rem .8rem;border-radius:.4rem}
    .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:.3rem}
    code{font:.86em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
    .good{color:var(--good)}.bad{color:var(--bad)}.doubtful{color:var(--doubtful)}.faint{color:var(--soft)}
    .card{background:var(--sheet);border:1px solid var(--line);border-radius:.6rem;margin:0 0 .5rem}
    .place{color:var(--soft);font-weight:400}
    .reads,.subject{color:var(--soft);font-weight:400}
    p{margin:.15rem 0 0}
    .note{padding:.5rem .9rem}
    h1{font-size:1.75rem;line-height:1.2;margin:0;letter-spacing:-.01em;display:flex;gap:.5rem}
    h2{font-size:1.1rem;margin:1.7rem 0 .5rem}
    h3{font-size:1rem;margin:0;font-weight:600}
    .mark{font-weight:700}
    .title{font-weight:600}
    .facts{list-style:none;padding:0}
    .facts>li{display:grid;grid-template-columns:1.2rem minmax(0,1fr) auto;column-gap:.6rem;align-items:baseline;
      padding:.55rem .9rem;border-top:1px solid var(--line)}
    .facts>li:first-child{border-top:0}
    .more{grid-column:2/-1}
    .head{display:grid;grid-template-columns:minmax(0,1fr) auto;column-gap:1rem;align-items:baseline;padding:.6rem .9rem}
    table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;border-top:1px solid var(--line)}
    th,td{padding:.45rem .9rem .45rem 0;border-top:1px solid var(--line);vertical-align:top;text-align:left;font-weight:400}
    th:first-child{padding-left:.9rem}
    footer{color:var(--soft);font-size:.86rem;padding-top:1.5rem;padding-bottom:2rem}
    @media (max-width:40rem){
      body{font-size:15px}
      h1{font-size:1.45rem}
      .facts>li{grid-template-columns:1.1rem minmax(0,1fr)}
      .head{grid-template-columns:minmax(0,1fr)}
      .facts>li>.place,.head>.place{grid-row:2;grid-column:2}
      .head>.place{grid-column:1}
    }
    @media print{
      :root{--ground:#fff;--soft:#444}
      *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
      body{font-size:10.5pt}
      main,footer{max-width:none;padding-left:0;padding-right:0}
      .skip{display:none}
      li,tr{break-inside:avoid}
      h2{break-after:avoid}
    }

    """

  /// Verdicts, proofs that fold, scores and times.
  private static let explained: StaticString = """
    .verdict{background:var(--sheet);color:inherit;border:1px solid var(--line);border-left:.5rem solid var(--soft);
      border-radius:.6rem;padding:1rem 1.1rem}
    .verdict.good{border-left-color:var(--good)}.verdict.bad{border-left-color:var(--bad)}
    .verdict.doubtful{border-left-color:var(--doubtful)}
    .answer{display:inline-block;text-transform:lowercase}
    .answer::first-letter{text-transform:uppercase}
    .verdict.good .answer{color:var(--good)}.verdict.bad .answer{color:var(--bad)}
    .verdict.doubtful .answer{color:var(--doubtful)}
    .asks{counter-reset:ask}
    .asks>li::before{counter-increment:ask;content:counter(ask);font-weight:700}
    .asks .what{grid-column:2/-1}
    .below{margin:.25rem 0 0}
    .below>li{padding:.2rem 0;border:0}
    .below .title{font-weight:400}
    .deep{margin-left:-1.8rem}
    .more .note{padding:0;color:var(--soft)}
    .more .card{border:0;background:none;margin:0}
    .more .card>li{padding:.2rem 0;border:0}
    .effects{list-style:none;margin:.3rem 0 0;padding:0;display:flex;flex-wrap:wrap;gap:.35rem}
    .effects li{font-size:.9rem;padding:.1rem .55rem;border-radius:.7rem;background:var(--tint)}
    .pairs{display:grid;grid-template-columns:fit-content(16rem) minmax(0,1fr);column-gap:1.2rem;padding:.4rem .9rem}
    .pairs>*{margin:0;padding:.3rem 0}
    dt{color:var(--soft)}
    dt::first-letter,.subject::first-letter,thead th::first-letter,.total th::first-letter,footer::first-letter{
      text-transform:uppercase}
    summary.head{grid-template-columns:.8rem minmax(0,1fr) auto;column-gap:.6rem;cursor:pointer;list-style:none;
      border-radius:.6rem}
    summary::-webkit-details-marker{display:none}
    summary::before{content:"";width:.45rem;height:.45rem;border:solid var(--soft);border-width:0 2px 2px 0;
      transform:rotate(-45deg);align-self:start;margin:.5rem 0 0 .1rem}
    details[open]>summary::before{transform:rotate(45deg)}
    details>.facts.card{border:0;border-radius:0;border-top:1px solid var(--line);margin:0}
    details>.note{border-top:1px solid var(--line)}
    details>.note+.note{border-top:0;padding-top:0}
    th .place{display:block;overflow-wrap:anywhere}
    th .facts>li{grid-template-columns:1.2rem minmax(0,1fr)}
    th .facts>li>.place{grid-row:2;grid-column:2}
    thead th,thead td{border-top:0;font-size:.88rem;color:var(--soft);padding-bottom:.1rem}
    .n{text-align:right;white-space:nowrap}
    .member th.what{padding-left:2.1rem}
    .total>*{border-top:2px solid var(--soft);font-weight:700}
    td.bars{width:12rem}
    .bars svg{display:block;width:100%;height:1.1rem;margin-top:.2rem}
    rect.sure{fill:var(--accent)}
    rect.less{fill:var(--bad)}
    rect.open{fill:var(--accent);fill-opacity:.12;stroke:var(--accent);stroke-width:1.5;stroke-dasharray:4 3;
      vector-effect:non-scaling-stroke}
    .base{stroke:var(--line);vector-effect:non-scaling-stroke}
    .time{list-style:none;margin:0;padding:.7rem .9rem .4rem;border-top:1px solid var(--line)}
    .time>li{display:grid;grid-template-columns:1.5rem 11.5rem minmax(0,1fr);column-gap:.6rem;align-items:start;
      padding-bottom:.7rem;position:relative}
    .time>li::before{content:"";position:absolute;left:.7rem;top:1.5rem;bottom:0;border-left:2px solid var(--line)}
    .time>li:last-child::before{display:none}
    .time .mark{width:1.5rem;height:1.5rem;line-height:1.35rem;text-align:center;border:2px solid currentColor;
      border-radius:50%;font-size:.8rem}
    .time .what{grid-column:3}
    .at{color:var(--soft);font-variant-numeric:tabular-nums}
    @media (max-width:40rem){
      summary.head{grid-template-columns:.8rem minmax(0,1fr)}
      summary.head>.place{grid-column:2}
      .deep{margin-left:-1.7rem}
      .pairs{grid-template-columns:minmax(0,1fr)}
      .pairs>dt{padding-bottom:0}
      .pairs>dd{padding-top:0}
      table,tbody,tr{display:block}
      thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
      tr{display:grid;grid-template-columns:auto auto minmax(4rem,1fr);column-gap:.9rem;align-items:center;
        padding:.5rem .9rem;border-top:1px solid var(--line)}
      tbody tr:first-child{border-top:0}
      th,td,th:first-child{padding:0;border:0}
      th.what{grid-column:1/-1}
      td.bars{width:auto}
      .member{padding-left:1.8rem}
      .member th.what{padding-left:0}
      .total{border-top:2px solid var(--soft)}
      .total>*{border:0}
      td.n:empty{display:none}
      .time>li{grid-template-columns:1.5rem minmax(0,1fr)}
      .time .at,.time .what{grid-column:2}
    }
    @media print{
      summary::before{visibility:hidden}
      details::details-content{content-visibility:visible;display:block}
      .verdict,summary{break-inside:avoid}
      summary{break-after:avoid}
    }

    """

  /// A document that is read from front to back: contents, tables, paths.
  private static let bound: StaticString = """
    html{scroll-padding-top:1rem}
    a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.15em}
    .cover{background:var(--sheet);border:1px solid var(--line);border-left:.5rem solid var(--accent);border-radius:.6rem;
      padding:1rem 1.1rem;margin-bottom:1rem}
    .cover p{margin-top:.4rem}
    h2{font-size:1.35rem;margin:2.2rem 0 .2rem}
    h4{font-size:.8rem;letter-spacing:.06em;text-transform:uppercase;color:var(--soft);margin:.9rem .9rem .2rem}
    .intro{color:var(--soft);margin:0 0 .8rem}
    .contents{padding:.8rem 1.1rem}
    .contents h2{font-size:1rem;margin:0 0 .3rem}
    .contents ol,.contents ul{list-style:none;margin:0;padding:0}
    .contents ol{columns:2;column-gap:2rem}
    .contents ol>li{break-inside:avoid;padding:.2rem 0 .5rem;font-weight:600}
    .contents ul>li{font-weight:400;font-size:.92rem}
    .contents ul a{text-decoration:none}
    .contents ul a:hover{text-decoration:underline}
    .part{margin-bottom:.9rem;padding-bottom:.4rem}
    .part:target{border-color:var(--accent)}
    .part .note{padding:.3rem .9rem}
    .part .facts{margin:0}
    .part .facts>li{border:0;padding:.25rem .9rem}
    .said{font-weight:400}
    thead th{border-top:0;font-size:.8rem;color:var(--soft);padding-bottom:.15rem}
    table{margin-top:.3rem;border-top:0}
    th .place{display:block;overflow-wrap:anywhere}
    th .first{font-weight:600}
    td p{margin:.1rem 0 0}
    .stack td.cell{min-width:7rem}
    .stack tbody th.cell{min-width:15rem}
    th .place{font-size:.78rem}
    .n{text-align:right;white-space:nowrap}
    td.n,th.n{padding-right:1.2rem}
    .column{display:none}
    .numbered{counter-reset:row}
    .numbered tbody tr{counter-increment:row}
    .numbered tbody .first::before{content:counter(row) ". "}
    .numbered tbody td .first::before,.numbered .uncounted .first::before{content:none}
    .numbered tr.uncounted{counter-increment:none}
    .grid td{border-left:1px solid var(--line);padding-left:.7rem}
    .grid td .first{font-weight:600}
    .path{list-style:none;margin:.4rem 0;padding:.3rem .7rem}
    .path>li{display:grid;grid-template-columns:auto minmax(0,1fr);column-gap:.6rem}
    .path .what{padding:.4rem 0 .5rem}
    .path .answer .what{padding:.4rem 0 .1rem;color:var(--soft)}
    .path svg{height:0;min-height:100%;overflow:visible}
    .when{font-variant-numeric:tabular-nums;color:var(--accent);font-weight:600;margin-right:.4rem}
    .rail{stroke:var(--soft);stroke-width:2}
    circle.step{fill:var(--accent)}
    circle.answer{fill:var(--soft)}
    circle.event,polygon.question{fill:var(--sheet);stroke:var(--doubtful);stroke-width:2.5}
    rect.end{fill:var(--soft)}
    @media (max-width:40rem){
      .contents ol{columns:1}
      .stack,.stack tbody,.stack tr,.stack th,.stack td{display:block}
      .stack thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
      .stack tr{padding:.5rem .9rem;border-top:1px solid var(--line)}
      .stack th,.stack td,.stack th:first-child{padding:0;border:0;text-align:left;white-space:normal}
      .stack td.cell{margin-top:.25rem}
      .stack tbody th.cell,.stack td.cell{min-width:0}
      .stack .none{display:none}
      .stack .column{display:block;font-size:.8rem;color:var(--soft)}
      .grid th,.grid td{padding:.35rem .4rem;font-size:.86rem}
      .grid th:first-child{padding-left:.6rem}
    }
    @media print{
      .contents a,.part a{color:inherit;text-decoration:none}
      h3,h4,.intro{break-after:avoid}
      .path>li{break-inside:avoid}
    }

    """
}
