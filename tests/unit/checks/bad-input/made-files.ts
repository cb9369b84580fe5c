import { describe } from 'vitest';
import { hashBytes, hashSaid } from '../../../../src/content/hashes.ts';
import { readContentFolder } from '../../../../src/content/content-folder.ts';
import { applyChanges } from '../../../../src/disk/file-changes.ts';
import { planAdditions } from '../../../../src/publication/publication.ts';
import { testBadInputs } from '../../../support/bad-input.ts';
import { openRecord } from '../../../support/old-record.ts';

const PDF = 'reports/2019/report.pdf';
const POSTER = 'reports/2019/poster.png';

/** A list of what was made, with one file on it. */
function list(file: string, bytes: string): string {
  return `files:\n  - file: ${file}\n    sha256: ${hashBytes(Buffer.from(bytes))}\n`;
}

describe('a file that a browser made of a report', () => {
  testBadInputs([
    {
      what: 'that another has taken the place of, whatever it says of itself',
      spoil: (site) => {
        site.write('made-files.yml', list(PDF, 'as it was made'));
        site.write(PDF, `forged /Edition (${'a'.repeat(64)})`);
      },
      findings: [`${PDF}:1:1 published/file-other`],
      says: ['不是程序做的那一份', '移到别处', '做 PDF 和图片'],
    },
    {
      what: 'that was made of another name',
      spoil: (site) => {
        site.write('made-files.yml', list(PDF, 'the same'));
        site.write(POSTER, 'the same');
      },
      findings: [`${POSTER}:1:1 published/file-other`],
    },
    {
      what: 'that was made before there was a list',
      spoil: (site) => {
        site.write(PDF, 'of an earlier day');
      },
      findings: [`${PDF}:1:1 published/file-unrecorded`],
      severity: 'warning',
      says: ['网站先不提供它', 'npm run pdf'],
    },
    {
      what: 'on a list that cannot be read',
      spoil: (site) => {
        site.write('made-files.yml', 'files:\n  - file: ../report.pdf\n    sha256: 无\n');
        site.write(PDF, 'anything');
      },
      findings: ['made-files.yml:2:5 schema/invalid-value', 'made-files.yml:3:5 schema/invalid-value'],
    },
  ]);
});

describe('what only programs write', () => {
  testBadInputs([
    {
      what: 'a record that somebody took the hash out of, beside one that is whole',
      site: { years: [2019, 2020] },
      spoil: async (site) => {
        site.freeze();
        const plan = await planAdditions(await readContentFolder(site.dir), '2019');
        await applyChanges(site.dir, plan?.changes ?? []);
        site.write('reports/2019/published.yml', openRecord(site.read('reports/2019/published.yml')));
      },
      findings: ['reports/2019/published.yml:1:1 published/record-unsealed'],
      says: ['2020年度的发布记录末尾有校验值', 'npm run publish-report -- 2019'],
    },
    {
      what: 'a list of what was made, with another file put on it',
      spoil: (site) => {
        site.write('made-files.yml', `${list(PDF, 'forged')}sha256: ${hashSaid({ files: [] })}\n`);
        site.write(PDF, 'forged');
      },
      findings: ['made-files.yml:4:1 published/record-edited'],
      says: ['有人改过它', '不要只改 sha256', 'npm run pdf 重做'],
    },
    {
      what: 'a record that says another hash of itself',
      spoil: (site) => {
        site.freeze();
        const file = 'reports/2019/published.yml';
        site.write(file, `${site.read(file)}sha256: ${'a'.repeat(64)}\n`);
      },
      findings: ['reports/2019/published.yml:89:1 published/record-edited'],
      says: ['从备份或版本库把 reports/2019/published.yml 整份找回来'],
    },
  ]);
});

describe('what somebody has kept of the record', () => {
  testBadInputs([
    {
      what: 'is not what it is now',
      spoil: () => undefined,
      against: { record: '0'.repeat(64) },
      findings: ['reports:1:1 published/record-differs'],
      says: ['留底是 00000000…', '先不要生成网站', 'published.yml'],
    },
  ]);
});
