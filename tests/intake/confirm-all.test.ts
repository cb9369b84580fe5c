import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { confirmReport } from '../../scripts/confirm/confirm-report.ts';
import { callCommand } from '../support/call-command.ts';
import { type FixtureSite, writeSite } from '../support/site.ts';

const SECTION = 'reports/2020/01-government-functions.md';
const FIGURES = 'reports/2020/figures.yml';
const ALL_DONE = '2020 年度的内容都核对过了';
const BYTE_ORDER_MARK = '\ufeff';

let site: FixtureSite;

beforeEach(() => {
  site = writeSite({ years: [2019, 2020], draft: 2020 });
});

afterEach(() => {
  site.cleanUp();
});

/** Confirm all; what was said, whether it was done or not. */
async function confirmAll(): Promise<string> {
  const { stdout, stderr } = await callCommand(confirmReport, ['2020', '--all'], { env: { CONTENT_DIR: site.dir } });
  return stdout + stderr;
}

describe('npm run confirm -- --all', () => {
  it.each([
    ['a line of its own', 'unconfirmed: true\n', ''],
    ['quotation marks', '"unconfirmed": true\n', ''],
    ['other quotation marks, capitals and a comment', "'unconfirmed'  :  True # 待核对\n", ''],
    ['a tab', 'unconfirmed:\ttrue\n', ''],
    ['two lines', 'unconfirmed:\n  true\n', ''],
    ['an explicit key', '? unconfirmed\n: true\n', ''],
    ['a comment that says it, too', '# unconfirmed: true\nunconfirmed: true\n', '# unconfirmed: true\n'],
  ])('finds what is unconfirmed in a section, written with %s', async (_, written, left) => {
    const before = site.read(SECTION);
    site.write(SECTION, before.replace('---\n', `---\n${written}`));
    expect(await confirmAll()).toContain(ALL_DONE);
    expect(site.read(SECTION)).toBe(before.replace('---\n', `---\n${left}`));
  });

  it('finds it in brackets, and leaves the Markdown as it is', async () => {
    const [, frontMatter, body] = site.read(SECTION).split(/^---\n/mu);
    const [kind, area, part, heading] = (frontMatter ?? '').trim().split('\n');
    const written = (mark: string): string =>
      `${BYTE_ORDER_MARK}---\n{${[kind, area, part].join(', ')},${mark}\n  ${heading ?? ''}}\n---\n${body ?? ''}`.replaceAll(
        '\n',
        '\r\n',
      );
    site.write(SECTION, written(' "unconfirmed":true,'));
    expect(await confirmAll()).toContain(ALL_DONE);
    expect(site.read(SECTION)).toBe(written(''));
  });

  it('finds it in figures.yml, however each entry is written, and touches nothing else', async () => {
    const before = `# 头\r\n${site.read(FIGURES).replaceAll('\n', '\r\n')}# 尾`;
    const entries = before.split(/(?=^ {2}- )/mu);
    const marked = entries.map((entry, index) => {
      if (index === 1) return entry.replace('- ', '- unconfirmed: true\r\n    ');
      if (index === 2)
        return `  # | 把握大\r\n${entry.replace(/(?<=value.*\r\n)/u, '    "unconfirmed" : TRUE   # 待看\r\n')}`;
      return entry;
    });
    site.write(FIGURES, BYTE_ORDER_MARK + marked.join(''));
    expect(await confirmAll()).toContain(ALL_DONE);
    expect(site.read(FIGURES)).toBe(BYTE_ORDER_MARK + before);
  });

  it('finds it in a figures.yml that is one pair of brackets, as a program may write it', async () => {
    const { observations } = readFigures();
    const marked = observations.map((entry, index) =>
      index % 2 === 0 ? { unconfirmed: true, ...entry } : { ...entry, unconfirmed: true },
    );
    site.write(FIGURES, JSON.stringify({ observations: marked }));
    expect(await confirmAll()).toContain(ALL_DONE);
    expect(site.read(FIGURES)).toBe(JSON.stringify({ observations }));
  });

  it('edits the file that was read, where its name is not quite right', async () => {
    const before = site.read(FIGURES);
    site.rename(FIGURES, 'reports/2020/Figures.YAML');
    site.edit('reports/2020/Figures.YAML', 'observations:\n', 'observations:\n  # | 把握大\n');
    site.write(
      'reports/2020/Figures.YAML',
      site.read('reports/2020/Figures.YAML').replace('- ', '- unconfirmed: true\n    '),
    );
    expect(await confirmAll()).toContain(ALL_DONE);
    expect(site.read('reports/2020/Figures.YAML')).toBe(before);
    expect(() => site.read(FIGURES)).toThrow('ENOENT');
  });

  it.each([
    ['a word that is no true', 'unconfirmed: yes\n', `${SECTION}:2:1`],
    ['a false', 'unconfirmed: false\n', `${SECTION}:2:1`],
    ['a key that is not quite right', 'Unconfirmed: true\n', `${SECTION}:2:1`],
    ['an anchor', 'unconfirmed: &a true\n', `${SECTION}:2:`],
    ['a tag', 'unconfirmed: !!bool true\n', `${SECTION}:2:`],
    ['the same key twice', 'unconfirmed: true\nunconfirmed: true\n', `${SECTION}:3:1`],
  ])('tells the line of %s, and writes nothing', async (_, written, place) => {
    site.write(SECTION, site.read(SECTION).replace('---\n', `---\n${written}`));
    site.write(FIGURES, site.read(FIGURES).replace('- ', '- unconfirmed: true\n    '));
    const before = [site.read(SECTION), site.read(FIGURES)];
    const said = await confirmAll();
    expect(said).toContain(place);
    expect(said).not.toContain(ALL_DONE);
    expect([site.read(SECTION), site.read(FIGURES)]).toEqual(before);
  });

  it('counts an entry that does not fit the text, and the others are done', async () => {
    const before = site.read(FIGURES);
    site.write(
      FIGURES,
      before.replaceAll('  - ', '  - unconfirmed: true\n    ').replace(/value: (\d+)/u, 'value: 9$1'),
    );
    const said = await confirmAll();
    expect(said).toContain('与正文对不上');
    expect(said).toContain('还有 1 条没有核对');
    expect(site.read(FIGURES).match(/unconfirmed/gu)).toHaveLength(1);
  });
});

function readFigures(): { observations: object[] } {
  return parse(site.read(FIGURES)) as { observations: object[] };
}
