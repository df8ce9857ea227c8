// The shape of a playbook file: entries of one line or one block, and the tokens of what they say. It knows no meanings;
// `playbookc check` does.

const sepBy = (rule) => optional(seq(rule, repeat(seq(',', rule)), optional(',')));

module.exports = grammar({
  name: 'playbook',

  // `_end`: here an entry's value is over. Found by looking at the next line (src/scanner.c).
  externals: ($) => [$._end, $._error],
  extras: ($) => [/[ \t\r\n]/, $.comment],
  word: ($) => $.word,

  rules: {
    file: ($) => seq(optional($.edition), repeat($._entry)),

    edition: ($) => seq('edition', $.number, $._end),

    _entry: ($) => choice($.line, $.block, $.branch),

    // must size "50 to 1,000 employees": company.employees between 50 and 1_000
    line: ($) => seq(field('head', $.head), ':', field('value', $.value), $._end),

    // icp midmarket "Mid-market" { … }
    block: ($) => seq(field('head', $.head), $.body),

    // if intro opened within 2 days { … } else { … }
    branch: ($) =>
      seq(
        field('kind', choice('if', 'on')),
        field('condition', repeat1($._item)),
        $.body,
        optional(seq('else', $.body)),
      ),

    body: ($) => seq('{', repeat($._entry), '}'),

    head: ($) => choice(seq(repeat1(choice($.word, $.path, $.mixed, $.number)), optional($.label)), $.label),
    label: ($) => $._string,

    value: ($) => choice(seq($.record, repeat($._item)), repeat1($._item)),

    _item: ($) =>
      choice(
        $.word,
        alias(choice('if', 'on', 'else', 'edition'), $.word),
        $.path,
        $.string,
        $.time,
        $.date,
        $.clock,
        $.percent,
        $.number,
        $.mixed,
        $.operator,
        $.list,
        $.group,
        ',',
      ),

    list: ($) => seq('[', repeat(choice($._item, $.record)), choice(']', ')')),
    group: ($) => seq('(', repeat($._item), ')'),

    // The data of a lead in a test.
    record: ($) => seq('{', sepBy($.member), '}'),
    member: ($) => seq(field('key', choice($.word, $.path, $.string)), ':', field('value', $._data)),
    _data: ($) => choice($.record, $.list, prec.right(repeat1($._scalar))),
    _scalar: ($) =>
      choice($.word, $.path, $.string, $.time, $.date, $.clock, $.percent, $.number, $.mixed, $.operator),

    string: ($) => $._string,
    _string: ($) => seq('"', repeat(choice($.escape, token.immediate(prec(1, /[^"\\\r\n]+/)))), token.immediate('"')),
    escape: () => token.immediate(/\\(["\\nt]|u\{[0-9A-Fa-f]{1,6}\})/),

    word: () => /[A-Za-z_][A-Za-z0-9_]*/,
    path: () => token(/[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z0-9_]+)+/),
    number: () => /[0-9]+(_[0-9]+)*(\.[0-9]+(_[0-9]+)*)?/,
    percent: () => token(prec(1, /[0-9]+(_[0-9]+)*(\.[0-9]+(_[0-9]+)*)?%/)),
    mixed: () => /[0-9]+[A-Za-z_][A-Za-z0-9_]*/,
    date: () => token(prec(1, /[0-9]{4}-[0-9]{2}-[0-9]{2}/)),
    clock: () => token(prec(1, /[0-9]{2}:[0-9]{2}/)),
    time: () =>
      token(
        prec(2, /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:?[0-9]{2})/),
      ),
    operator: () => choice('->', '<=', '>=', '!=', '=', '<', '>', '+', '-', '*', '/'),
    comment: () => token(prec(-1, /#[^\r\n]*/)),
  },
});
