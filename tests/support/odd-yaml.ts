import fc from 'fast-check';

const BYTE_ORDER_MARK = '\ufeff';

/** A key of an entry as somebody may have written it, and what its value is. */
interface OddKey {
  name: string;
  written: string;
}

const oddKey = (name: string): fc.Arbitrary<OddKey> =>
  fc
    .record({
      key: fc.constantFrom(name, `"${name}"`, `'${name}'`),
      colon: fc.constantFrom(': ', ':   ', ' : ', ':\t'),
      value: fc.constantFrom(
        'true',
        '12',
        '约100件',
        "'2018'",
        '"a # b"',
        '“全县”: x'.replace(': ', '：'),
        '[a,  b]',
        '{ p: 1 }',
      ),
      tail: fc.constantFrom('', '  ', ' # 说明', '\t# | 记'),
    })
    .map(({ key, colon, value, tail }) => ({ name, written: `${key}${colon}${value}${tail}` }));

/** A text with a list of entries, and in which line each key stands. */
export interface OddText {
  text: string;
  places: { entry: number; key: string; line: number }[];
}

export const oddText: fc.Arbitrary<OddText> = fc
  .record({
    indent: fc.constantFrom('', '  ', '     '),
    head: fc.constantFrom([], ['# 头'], ['%YAML 1.2', '---'], ['', '# 头', '', "'title':  x"]),
    entries: fc.array(
      fc.record({
        above: fc.constantFrom([], [''], ['', '# 注', ''], ['   # | 记', '# 注']),
        dash: fc.constantFrom('- ', '-   '),
        keys: fc.subarray(['a', 'b', 'c', 'd'], { minLength: 2 }).chain((names) => fc.tuple(...names.map(oddKey))),
        between: fc.constantFrom([], ['# 中'], ['']),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    tail: fc.constantFrom([], ['other: y # z'], ['', '# 尾', '# | 记'], ['more: |', '  # 不是注', '', 'last: 1']),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    oddLine: fc.option(fc.nat(20)),
    mark: fc.constantFrom('', BYTE_ORDER_MARK),
    isEnded: fc.boolean(),
  })
  .map(({ indent, head, entries, tail, lineEnd, oddLine, mark, isEnded }) => {
    const lines = [...head, 'list:'];
    const places: OddText['places'] = [];
    for (const [entry, { above, dash, keys, between }] of entries.entries()) {
      lines.push(...above);
      for (const [index, { name, written }] of keys.entries()) {
        if (index > 0) lines.push(...between.map((line) => (line === '' ? '' : indent + line)));
        places.push({ entry, key: name, line: lines.length });
        lines.push(`${indent}${index === 0 ? dash : ' '.repeat(dash.length)}${written}`);
      }
    }
    lines.push(...tail);
    const ends = lines.map((_, index) =>
      index === lines.length - 1 && !isEnded ? '' : index === oddLine ? (lineEnd === '\n' ? '\r\n' : '\n') : lineEnd,
    );
    return { text: mark + lines.map((line, index) => line + (ends[index] ?? '')).join(''), places };
  });
