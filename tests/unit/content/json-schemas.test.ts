import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Schema, Validator } from '@cfworker/json-schema';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { composeEditorSchemas } from '../../../src/content/editor-schemas.ts';
import { type FixtureSite, writeSite } from '../../support/site.ts';

const SCHEMAS = composeEditorSchemas();

/** Where a YAML text is wrong, by the schema of `file`: JSON pointers, the outermost first. */
function findFaults(file: string, yaml: string): string[] {
  const schema = SCHEMAS.find(({ path }) => path === `.schemas/${file}.json`);
  const validator = new Validator(JSON.parse(schema?.json ?? 'false') as Schema, '7', false);
  return validator.validate(parse(yaml)).errors.map(({ instanceLocation }) => instanceLocation);
}

describe('the schemas for editors', () => {
  test.for(SCHEMAS)('$path is what the zod schemas say', ({ path, json }) => {
    const file = join('content', path);
    expect(readFileSync(file, 'utf8'), `${file} is out of date: npm run schemas`).toBe(json);
  });

  // published.yml is written by a command and edited by nobody.
  test('every YAML file of the content that people edit is of a kind that has one, fits it, and names it in its first line', () => {
    const files = globSync('content/**/*.yml', { exclude: (name) => name === 'published.yml' });
    expect(files).not.toEqual([]);
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
      const schema = SCHEMAS.find(({ path }) => join('content', path) === join(dirname(file), named));
      expect(globSync(join('content', schema?.glob ?? 'none')), file).toContain(file);
      expect(findFaults(/(\w+(?:-\w+)*)\.yml$/.exec(file)?.[1] ?? '', text), file).toEqual([]);
    }
  });

  test('VS Code is told of each', () => {
    const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as Record<string, unknown>;
    const wired = SCHEMAS.map(({ path, glob }) => [`./content/${path}`, `content/${glob}`]);
    expect(settings['yaml.schemas']).toEqual(Object.fromEntries(wired));
  });

  test('keys and choices are explained in Chinese, patterns too', () => {
    const report = SCHEMAS.find(({ path }) => path.endsWith('/report.json'))?.json;
    expect(report).toContain('"description": "发文机关"');
    expect(report).toContain('"patternErrorMessage": "应为确实存在的日期，写作 2020-02-28。"');
  });

  test('files of a whole site fit', () => {
    using site = writeSite({ years: [2019, 2020], draft: 2020 });
    for (const file of ['site', 'duty-areas', 'indicators', 'charts']) {
      expect(findFaults(file, site.read(`${file}.yml`)), file).toEqual([]);
    }
    for (const file of ['report', 'figures']) {
      expect(findFaults(file, site.read(`reports/2020/${file}.yml`)), file).toEqual([]);
    }
  });
});

/** What a clerk gets wrong, and where an editor then draws its line. */
const MISTAKES: readonly { what: string; file: string; change: (site: FixtureSite) => string; at: string }[] = [
  { what: 'an unknown key', ...inReport(/^issuer:/m, 'isuer:'), at: '#/isuer' },
  { what: 'a missing key', ...inReport(/^issuer:.*\n/m, ''), at: '#' },
  { what: 'text for a number', ...inReport(/^year: 2019$/m, 'year: 二〇一九'), at: '#/year' },
  { what: 'a number for text', ...inReport(/^outline:.*$/m, 'outline: 2015'), at: '#/outline' },
  { what: 'a date that does not exist', ...inReport(/^signed:.*$/m, 'signed: 2020-02-30'), at: '#/signed' },
  { what: 'a date written otherwise', ...inReport(/^signed:.*$/m, 'signed: 2020年2月28日'), at: '#/signed' },
  { what: 'a state of its own', ...inReport(/^status:.*$/m, 'status: 已发布'), at: '#/status' },
  { what: 'a published report without its date', ...inReport(/^published:.*\n/m, ''), at: '#' },
  { what: 'a correction of nothing', ...inReport(/$/, correction('')), at: '#/corrections/0' },
  { what: 'a correction of both', ...inReport(/$/, correction('section: a, indicator: b, ')), at: '#/corrections/0' },
  { what: 'a year of a text', ...inReport(/$/, correction('section: a, period: "2018", ')), at: '#/corrections/0' },
  {
    what: 'an unknown qualifier',
    file: 'figures',
    change: (site) =>
      `${site.read('reports/2019/figures.yml').trimEnd()}\n`.replace(/^( +)value:/m, '$1qualifier: 大概\n$1value:'),
    at: '#/observations/0/qualifier',
  },
  {
    what: 'one place twice',
    file: 'charts',
    change: () => 'charts: [{ id: a, title: 图, statement: 话, places: [home, home], panels: [] }]',
    at: '#/charts/0/places',
  },
  { what: 'no outline', file: 'duty-areas', change: () => '{}', at: '#' },
];

function inReport(from: RegExp, to: string): { file: string; change: (site: FixtureSite) => string } {
  return { file: 'report', change: (site) => site.read('reports/2019/report.yml').replace(from, to) };
}

function correction(of: string): string {
  return `corrections:\n  - { ${of}date: 2020-05-01, was: 甲, is: 乙, why: 错字 }\n`;
}

describe('an editor warns of', () => {
  test.for(MISTAKES)('$what', ({ file, change, at }) => {
    using site = writeSite();
    expect(findFaults(file, change(site))).toContain(at);
  });
});
