import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { writeYaml } from '../../src/content/yaml/write-yaml.ts';
import { changeNumber, changeWording, correct, NUMBER, WORDING } from './corrections.ts';
import { type FixtureSite, writeSite } from './site.ts';

/** Words of titles, issuers, headings and prose of the made-up reports. */
const WORDS = /示例县|思想认识|重点工作/gu;
/** Keys of values that pages print and nothing else hangs on. */
const FREE_KEYS = ['comparability', 'definition', 'label', 'name', 'title'];
/** Text of the report of 2019 that is corrected. */
const ONLINE = '推动审批服务事项网上办理';

/**
 * A made-up site of two years that has a text wherever one may be written: in titles, issuers, headings and prose, in
 * what names and explains figures, charts, terms and corrections, and in all that is said of the publisher.
 *
 * @param text One line without a digit, for that would be a figure.
 */
export function writeSiteAround(text: string): FixtureSite {
  const site = writeSite({ years: [2019, 2020] });
  const put = (value: string): string => value.replaceAll(WORDS, (word) => word + text);
  const putDeep = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return FREE_KEYS.includes(key) ? put(value) + text : put(value);
    if (Array.isArray(value)) return value.map((item) => putDeep(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, putDeep(inner, name)]));
  };
  for (const file of ['indicators.yml', 'charts.yml'])
    site.write(file, writeYaml(putDeep(parse(site.read(file))) as object));
  site.write('site.yml', writeYaml(describePublisher(text)));
  site.write('glossary.yml', writeYaml({ terms: describeTerms(text) }));
  for (const year of ['2019', '2020']) {
    for (const name of readdirSync(join(site.dir, 'reports', year))) {
      const file = `reports/${year}/${name}`;
      const content = site.read(file);
      if (name.endsWith('.md')) {
        const [, matter = '', prose = ''] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(content) ?? [];
        const body = prose.replaceAll(WORDS, (word) => word + escapeMarkdown(text));
        site.write(file, `---\n${put(matter)}---\n${body}`.replace(/^(heading: )(.*)$/m, quoteHeading));
      }
      if (name === 'original.txt') site.write(file, put(content));
      if (name === 'report.yml') site.write(file, putReport(content, text, put));
    }
    site.recordHash(Number(year));
  }
  site.freeze();
  changeWording(site);
  changeNumber(site);
  site.edit('reports/2019/05-next-year.md', ONLINE, ONLINE + escapeMarkdown(text));
  correct(site, 2019, [
    { ...WORDING, why: text },
    { ...NUMBER, why: text },
    { date: '2020-08-01', section: 'next-year', was: ONLINE, is: ONLINE + text, why: text },
  ]);
  return site;
}

function quoteHeading(_: string, key: string, heading: string): string {
  return key + JSON.stringify(heading);
}

function putReport(yaml: string, text: string, put: (value: string) => string): string {
  const report = parse(yaml) as { 'left-out': { words: string }[] };
  const words = Object.fromEntries(
    Object.entries(report).map(([key, value]) => [key, typeof value === 'string' ? put(value) : value]),
  );
  const leftOut = report['left-out'].map((entry) => ({ ...entry, words: put(entry.words), why: text }));
  return writeYaml({ ...words, 'left-out': leftOut, catalogue: { [put('示例县索引号')]: put('示例县') } });
}

function describePublisher(text: string): object {
  return {
    ...Object.fromEntries(
      ['name', 'county', 'description', 'organizer', 'department', 'contact', 'address', 'icp'].map((key) => [
        key,
        `示例县${text}`,
      ]),
    ),
    keywords: [`示例县${text}`],
    column: { name: text, description: text, keywords: [text], type: text },
    portal: 'https://www.example.gov.cn/?a="onmouseover=alert(document.domain)&lt;',
  };
}

function describeTerms(text: string): object[] {
  return [
    { id: 'attitude', term: `思想认识${text}`, definition: text, sources: [{ title: text, number: text }] },
    { id: 'training', term: '执法人员', definition: `示例县${text}`, sources: [{ title: `示例办法${text}` }] },
  ];
}

/** Write a text so that Markdown takes it as it stands. */
function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`);
}
