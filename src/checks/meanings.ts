import { isDeepStrictEqual } from 'node:util';
import { type Finding, wholeFile } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { Reworded } from '../content/schemas/reworded.ts';
import { writeYaml } from '../content/yaml/write-yaml.ts';
import { readScale } from '../quantities/scale-words.ts';
import { isCountWord, isListed } from '../quantities/units.ts';
import {
  findRewording,
  findUntold,
  listMeant,
  listPublished,
  listRecorded,
  type RecordedRewording,
  type RecordOfMeanings,
  sayWas,
  type UntoldChange,
} from '../report/meaning-history.ts';
import { MEANING_KEYS, type MeaningNames, writeMeaning } from '../report/meaning-words.ts';
import {
  type Defined,
  listStates,
  listTakenNames,
  readSaid,
  type Meaning,
  type MeaningKey,
  type Meant,
  type TakenName,
} from '../report/meanings.ts';
import { listRecords } from '../report/recorded-changes.ts';
import type { AssembledContent } from '../report/report.ts';
import type { Place } from '../text/place.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'published/meaning-changed': {
    severity: 'error',
    meaning: '已发布的指标或图，名称、单位、说明、画法等改了，没写 `reworded`',
    advice: '改回，或照提示写 `reworded`',
  },
  'published/rewording-gone': {
    severity: 'error',
    meaning: '公布过的改说法没有了，或改了',
    advice: '照提示写回',
  },
  'published/name-exchanged': {
    severity: 'error',
    meaning: '名称改成了另一个指标发布时的名称',
    advice: '改回；数字登记反了的，更正数据',
  },
  'published/chart-gone': {
    severity: 'error',
    meaning: '已发布的图没有了',
    advice: '从留底里找回',
  },
  'corrections/reworded-unchanged': {
    severity: 'error',
    meaning: '`reworded` 里改前改后一样',
    advice: '改正，或删去这一条',
  },
  'corrections/reworded-out-of-order': {
    severity: 'error',
    meaning: '`reworded` 没有按日期先后排',
    advice: '调换次序',
  },
  'corrections/reworded-unit': {
    severity: 'error',
    meaning: '`reworded` 把单位换成了别的量，数却没有换',
    advice: '单位改回，另立一个指标',
  },
  'corrections/reworded-never-said': {
    severity: 'error',
    meaning: '`reworded` 写的原来的说法，发布时并不是这样',
    advice: '照 `published.yml` 改正，没有改过的删去',
  },
});

/** What published numbers mean, and what published charts say. */
export const MEANINGS: Subject = { rules: RULES.rules, checks: [checkMeanings, checkReworded] };

/** They mean what they meant, but for what somebody says was changed; and no two exchange their names. */
function checkMeanings(content: AssembledContent): Finding[] {
  const { charts } = content;
  const defined = readDefined(content);
  if (!defined) return [];
  const records = listRecords(content);
  const taken = unique(records.flatMap(({ meanings }) => listTakenNames(meanings, defined)));
  const isExchange = ({ meant: { thing }, keys }: UntoldChange): boolean =>
    isDeepStrictEqual(keys, ['name']) && taken.some(({ id }) => id === thing.id);
  const gone = records.flatMap(({ meanings }) =>
    meanings.charts.filter(({ id }) => !defined.charts.some((chart) => chart.id === id)),
  );
  return [
    ...taken.map((one) => describeTaken(one, content)),
    ...listMeant(defined).flatMap((meant): Finding[] => {
      const change = findUntold(meant, records);
      return [
        ...(change && !isExchange(change) ? [describeChange(change, content)] : []),
        ...listRecorded(meant, records)
          .filter((recorded) => findRewording(meant, recorded) === -1)
          .map((recorded) => describeGone(recorded, meant, content)),
      ];
    }),
    ...unique(gone.map(({ id, title }) => ({ id, title }))).flatMap(({ id, title }) =>
      charts
        ? [
            RULES.raise('published/chart-gone', charts.locate(['charts']), {
              message: `已发布的图“${title}”（${id}）没有了，引用过它的人会看到别的。`,
              hint: '从备份或版本库找回它；编码改了的，改回原来的。不想放在首页和各部分的，places 写 []。',
            }),
          ]
        : [],
    ),
  ];
}

function unique<Entry>(entries: readonly Entry[]): Entry[] {
  return entries.filter((entry, index) => entries.findIndex((other) => isDeepStrictEqual(entry, other)) === index);
}

/** Nothing is said while a file cannot be read, which has its own finding. */
function readDefined({ indicators, charts }: AssembledContent): Defined | undefined {
  if (!indicators?.data || (charts && !charts.data)) return undefined;
  return { indicators: indicators.data.indicators, charts: charts?.data?.charts ?? [] };
}

/** What people are told of meanings with. */
export function nameThings({ outlines, indicators }: AssembledContent): MeaningNames {
  const areas = Object.values(outlines ?? {}).flatMap((outline) => outline.areas);
  return {
    areaOf: (id) => areas.find((area) => area.id === id)?.title,
    nameOf: (id) => indicators?.data?.indicators.find((indicator) => indicator.id === id)?.name,
  };
}

/** What is said of a thing in its file, and where. */
function placeThing({ kind, thing }: Meant, content: AssembledContent, path: readonly (string | number)[]): Place {
  const file = content[`${kind}s`];
  const { indicators = [], charts = [] } = { ...content.indicators?.data, ...content.charts?.data };
  const list: readonly { id: string }[] = kind === 'indicator' ? indicators : charts;
  const index = list.findIndex(({ id }) => id === thing.id);
  return file?.locate([`${kind}s`, index, ...path]) ?? wholeFile(`${kind}s.yml`);
}

function describeTaken({ chart, id, of, name }: TakenName, content: AssembledContent): Finding {
  const indexOf = (list: readonly { id: string }[] = [], wanted: string): number =>
    list.findIndex((one) => one.id === wanted);
  const place =
    chart === undefined
      ? content.indicators?.locate(['indicators', indexOf(content.indicators.data?.indicators, id), 'name'])
      : content.charts?.locate(['charts', indexOf(content.charts.data?.charts, chart), 'panels']);
  return RULES.raise('published/name-exchanged', place ?? wholeFile('indicators.yml'), {
    message: `“${name}”是 ${of} 发布时的${chart === undefined ? '名称' : '标签'}，现在给了 ${id}：留着以前的网页或数据的人，会把一个数当成另一个。`,
    hint: `改回 ${id} 发布时的叫法，或另起一个不会混淆的。两个数登记反了的，不改名称，改 figures.yml，在 report.yml 的 corrections 里各写一条。`,
  });
}

function describeChange(change: UntoldChange, content: AssembledContent): Finding {
  const { meant, then, isAsPublished, instead, keys, path, at } = change;
  const { thing } = meant;
  const names = nameThings(content);
  const since = at === (thing.reworded ?? []).length ? '现在是' : '改说法以前写的是';
  const told = keys.map(
    (key) =>
      `${MEANING_KEYS[key]}${isAsPublished ? '发布时' : '公布的改法'}是“${writeMeaning(then, key, names)}”，${since}“${writeMeaning(instead, key, names)}”`,
  );
  return RULES.raise('published/meaning-changed', placeThing(meant, content, [keys[0] ?? 'id']), {
    message: `${nameThing(meant, then)}（${thing.id}）的${told.join('；')}。已发布的数字照原来的说法引用过，不能悄悄改。`,
    hint: `若是误改，照 ${path} 里的改回。若确要改，在这里补上下面几行，写明日期和原因，会显示在网页和订阅里：${writeEntry(sayWas(then, keys), thing.reworded !== undefined)}`,
  });
}

function nameThing({ kind, thing }: Meant, said: Meaning): string {
  const now: Meaning = { ...thing, ...said };
  return kind === 'indicator' ? `指标“${now.name ?? ''}”` : `图“${now.title ?? ''}”`;
}

function describeGone({ path, date, was, why }: RecordedRewording, meant: Meant, content: AssembledContent): Finding {
  const names = nameThings(content);
  const said = Object.keys(was).map((key) => writeMeaning(was, key as MeaningKey, names));
  return RULES.raise('published/rewording-gone', placeThing(meant, content, ['id']), {
    message: `${nameThing(meant, {})}（${meant.thing.id}）${date} 改过说法（原来是“${said.join('；')}”），公布过，现在没有这一条了，或者写得不一样了。改过什么，不能悄悄抹去。`,
    hint: `照 ${path} 里的 reworded 写回去：${writeEntry(was, meant.thing.reworded !== undefined, { date, why })}`,
  });
}

/** The entry to paste, at its place among what was said of other changes. */
function writeEntry(was: object, hasList: boolean, known?: { date: string; why: string }): string {
  const indent = (value: object): string[] =>
    writeYaml(value)
      .trimEnd()
      .split('\n')
      .map((line) => `        ${line}`);
  const [date, why] = known
    ? [indent({ date: known.date }).join('').trim(), indent({ why: known.why }).join('')]
    : ['date: # 改说法的日期，如 2021-06-01', '        why: # 为什么改'];
  return ['', ...(hasList ? [] : ['    reworded:']), `      - ${date}`, ...indent({ was }), why].join('\n');
}

/** What is said to have been changed was, was said of something published, and stands in the order of its days. */
function checkReworded(content: AssembledContent): Finding[] {
  const defined = readDefined(content);
  if (!defined) return [];
  const records = listRecords(content);
  return listMeant(defined).flatMap((meant) => checkOwn(meant, records, content));
}

function checkOwn(meant: Meant, records: readonly RecordOfMeanings[], content: AssembledContent): Finding[] {
  const reworded: readonly Reworded<Meaning>[] = meant.thing.reworded ?? [];
  const states = listStates(meant);
  const own = listPublished(meant, records);
  return reworded.flatMap(({ date, was }, index): Finding[] => {
    const locate = (key: string): Place => placeThing(meant, content, ['reworded', index, key]);
    const next: Meaning = states[index + 1] ?? {};
    const keys = Object.keys(was) as MeaningKey[];
    const same = keys.find((key) => isSaidAlike(readSaid(was)[key], next[key]));
    const before = reworded[index - 1]?.date;
    const isKnown =
      index > 0 ||
      own.length === 0 ||
      own.some(({ then }) => keys.every((key) => isSaidAlike(then[key], readSaid(was)[key])));
    return [
      ...(same === undefined
        ? []
        : [
            RULES.raise('corrections/reworded-unchanged', locate('was'), {
              message: `was 里的 ${same} 同改了以后的一样，看不出改了什么。`,
              hint: 'was 写改之前的说法，只写改了的几项；没有改过的，删去这一条。',
            }),
          ]),
      ...(before === undefined || date >= before
        ? []
        : [
            RULES.raise('corrections/reworded-out-of-order', locate('date'), {
              message: `日期 ${date} 早于上一条的 ${before}。改过的说法按先后排列，网站才说得清先是什么、后是什么。`,
              hint: '日期写错的，改正 date；没写错的，把这一条移到晚于它的各条之前。',
            }),
          ]),
      ...(was.unit === undefined || next.unit === undefined || measureOf(was.unit) === measureOf(next.unit)
        ? []
        : [
            RULES.raise('corrections/reworded-unit', locate('was'), {
              message: `单位从“${was.unit}”改成“${next.unit}”，不是换个叫法：各年登记的数没有变，读者看到的却成了另外一个数。`,
              hint: `把 unit 改回“${was.unit}”，删去这一条。以后的报告换了单位的，照登记“${was.unit}”的数；要用新的单位，另立一个指标。`,
            }),
          ]),
      ...(isKnown || same !== undefined
        ? []
        : [
            RULES.raise('corrections/reworded-never-said', locate('was'), {
              message:
                '发布时并没有这样说过：哪一年的 published.yml 里都没有这个说法。读者会看到一条没有发生过的改动。',
              hint: '照 published.yml 里 meanings 的说法改正 was；发布以后没有改过的，删去这一条。',
            }),
          ]),
    ];
  });
}

/** What a unit makes of a number: 名 and 人 the same, 万名, 天 and % each another. */
function measureOf(unit: string): string {
  const { exponent, end } = readScale(unit, 0);
  const rest = unit.slice(end).replace(/^个(?=.)/u, '');
  return `${exponent} ${isListed(rest) && !isCountWord(rest) ? rest : ''}`;
}

/** No breaks may be said by an empty list, or not at all. */
function isSaidAlike(one: Meaning[MeaningKey], other: Meaning[MeaningKey]): boolean {
  return isDeepStrictEqual(one?.length === 0 ? undefined : one, other?.length === 0 ? undefined : other);
}
