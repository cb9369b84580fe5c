import { type Finding, wholeFile } from '../content/finding.ts';
import { hashSaid, readBrokenSeal, sealFile } from '../content/hashes.ts';
import { defineRules } from '../content/rule.ts';
import { isIncomplete } from '../report/record-completeness.ts';
import { leaveOutPairs } from '../report/recorded-addresses.ts';
import type { AssembledContent } from '../report/report.ts';
import type { CheckedAgainst, Subject } from './subject.ts';

const RULES = defineRules({
  'published/record-differs': {
    severity: 'error',
    meaning: '发布记录与留底的校验值不同',
    advice: '照提示先弄清是谁改的，再从备份找回',
  },
  'published/record-edited': {
    severity: 'error',
    step: 'form',
    meaning: '`published.yml` 或 `made-files.yml` 被人改过',
    advice: '从备份整份找回',
  },
  'published/record-unsealed': {
    severity: 'error',
    step: 'form',
    meaning: '别年的 `published.yml` 都有校验值，这一份没有',
    advice: '先同备份比，没有删过的用 `publish-report` 补全',
  },
});

/** Whether what was published is on record as a program wrote it, and as somebody has kept it outside the folder. */
export const RECORD_HASH: Subject = { rules: RULES.rules, checks: [checkSeals, checkUnsealed, checkRecordHash] };

/** What only programs write is as they wrote it. Records of before say nothing of themselves. */
function checkSeals({ reports, madeFiles }: AssembledContent): Finding[] {
  return [...reports.map(({ record }) => record), madeFiles].flatMap((file) => {
    if (!file?.data || readBrokenSeal(file.raw) === undefined) return [];
    const isRecord = file !== madeFiles;
    return [
      RULES.raise('published/record-edited', file.locate(['sha256']), {
        message: `程序写好这个文件以后，有人改过它：里面的内容同它的校验值（sha256）对不上。${isRecord ? '发布时是什么样，只有它能证明' : '网站提供的是不是做好的那些文件，只有它能证明'}，改过就不能作准。`,
        hint: isRecord
          ? `从备份或版本库把 ${file.path} 整份找回来，不要只改 sha256；要更正文字、数据或摘要，写在 report.yml 的 corrections 里，再运行 npm run publish-report。`
          : `从备份或版本库把 ${file.path} 整份找回来，不要只改 sha256；找不回的，删去它，再运行 npm run pdf 重做。`,
      }),
    ];
  });
}

/** A record that is whole was completed along with all others: one without its hash was cut since, or is an older copy. */
function checkUnsealed({ reports }: AssembledContent): Finding[] {
  const records = reports.flatMap(({ name, record }) => (record?.data ? [{ name, record, data: record.data }] : []));
  const whole = records.filter(({ data }) => !isIncomplete(data)).map(({ name }) => name);
  if (whole.length === 0) return [];
  return records
    .filter(({ data }) => data.sha256 === undefined)
    .map(({ name, record }) =>
      RULES.raise('published/record-unsealed', wholeFile(record.path), {
        message: `${whole.join('、')}年度的发布记录末尾有校验值（sha256），这一份没有：程序总是一起写的，这一份不是有人删过几项，就是从很早的备份里拿来的，里面缺的东西改了看不出来。`,
        hint: `先同最近的备份里的 ${record.path} 比一比，那里有校验值的，整份换回来；确实没有删过什么的，运行 npm run publish-report -- ${name} 补全。`,
      }),
    );
}

/** What of a content folder is its record, as far as it could be read. */
type Recorded = Pick<AssembledContent, 'madeFiles'> & {
  reports: Pick<AssembledContent['reports'][number], 'name' | 'record'>[];
};

/**
 * Name all that is on record of what was published by what it says: the records of all reports, and of the files that were
 * made of them. How the files are written makes no difference.
 *
 * @returns SHA-256 in hexadecimal digits; `undefined` where nothing is on record.
 */
export function hashRecords({ reports, madeFiles }: Recorded): string | undefined {
  const records = reports.flatMap(({ name, record }) => (record ? [[name, record.raw] as const] : []));
  if (records.length === 0) return undefined;
  const said = { made: madeFiles?.raw, reports: Object.fromEntries(records) };
  return hashSaid(said);
}

/** The line that staff keep outside the folder: the command that compares the record with what it is now. */
export function writeRecordLine(hash: string): string {
  return `npm run check -- --record ${hash}`;
}

/** What staff are told whenever the record has changed, and what they are to keep. */
export function describeRecord(content: Recorded): string {
  const hash = hashRecords(content);
  return hash === undefined
    ? ''
    : `发布记录有变，请把下面这一行抄进卷宗，换下以前的：文件夹里的东西谁都能改，只有留在外面的这一行，以后能看出有没有人动过记录。\n${writeRecordLine(hash)}`;
}

function checkRecordHash(content: AssembledContent, { record: kept }: CheckedAgainst): Finding[] {
  const now = hashRecords(content);
  if (kept === undefined || kept === now) return [];
  const held = findHeld(content, kept);
  const all = content.reports.flatMap(({ name, record }) => (record ? [name] : []));
  const others = all.filter((name) => !held?.includes(name));
  return [
    RULES.raise('published/record-differs', wholeFile('reports'), {
      message: held
        ? `留底的这一行只管${held.join('、')}年度，那些记录没有变；${others.length > 0 ? `${others.join('、')}年度是以后发布的` : 'PDF 和图片是以后做的'}，它管不到。`
        : `发布记录与留底的不同：留底是 ${kept.slice(0, 8)}…，现在是 ${now === undefined ? '一份记录也没有' : `${now.slice(0, 8)}…`}。发布时记下的东西，在那以后有人改过。`,
      hint: held
        ? '找最近一次发布、补记或做 PDF 时留底的那一行，再比一次。'
        : `先看留底的是不是最近一次发布、补记、更正或做 PDF 时给出的那一行；是的，先不要生成网站，从留底那天的备份里找回各年的 published.yml 和 made-files.yml，再比一次，并查清是谁改的。`,
    }),
  ];
}

/** A record as it was before the reports of these years were published. */
function forgetYears<Folder extends Recorded['reports'][number]>(folder: Folder, years: readonly number[]): Folder {
  const { record } = folder;
  const { addresses } = record?.data ?? {};
  const others = addresses && leaveOutPairs(addresses, years);
  if (!record || others?.length === addresses?.length) return folder;
  const said = { ...(record.raw as object), addresses: others };
  const raw = 'sha256' in said ? { ...said, sha256: sealFile(said, undefined) } : said;
  return { ...folder, record: { ...record, raw } };
}

/** Years of the reports that a kept hash is of, without those of others that are on record now; `undefined` where it is of none. */
function findHeld(content: AssembledContent, kept: string): string[] | undefined {
  const recorded = content.reports.filter(({ record }) => record);
  const earlier = recorded.map((_, index) => recorded.slice(0, index + 1));
  const without = recorded.map((report) => recorded.filter((other) => other !== report));
  const candidates = [...earlier, ...without].flatMap((some) => {
    const later = recorded.filter((report) => !some.includes(report)).map(({ name }) => Number(name));
    const reports = some.map((report) => forgetYears(report, later));
    return [
      { reports, madeFiles: content.madeFiles },
      { reports, madeFiles: undefined },
    ];
  });
  return candidates.find((some) => hashRecords(some) === kept)?.reports.map(({ name }) => name);
}
