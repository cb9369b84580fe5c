import { isDeepStrictEqual } from 'node:util';
import type { DataFile } from '../content/content-folder.ts';
import { type Finding, wholeFile } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { ChartMeaning } from '../content/schemas/charts.ts';
import type { IndicatorMeaning } from '../content/schemas/indicators.ts';
import type { Reworded } from '../content/schemas/reworded.ts';
import { writeYaml } from '../content/yaml/write-yaml.ts';
import { MEANING_KEYS, type MeaningNames, writeMeaning } from '../report/meaning-words.ts';
import {
  type Defined,
  listMeaningChanges,
  listStates,
  listTakenNames,
  type MeaningChange,
  scopeOfRecord,
  type TakenName,
} from '../report/meanings.ts';
import type { AssembledContent } from '../report/report.ts';
import { listPublishedReports } from './correction-drafts.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'published/meaning-changed': {
    severity: 'error',
    meaning: '已发布的指标或图，名称、单位、说明、画法等改了，没写 `reworded`',
    advice: '改回，或照提示写 `reworded`',
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
  const names = nameThings(content, defined);
  const all = listPublishedReports(content).flatMap(({ record }) => {
    const meanings = record?.data?.meanings;
    if (!record?.data || !meanings) return [];
    const scope = scopeOfRecord(record.data, Number(/\d{4}/.exec(record.path)?.[0]));
    const gone = meanings.charts.filter(({ id }) => !defined.charts.some((chart) => chart.id === id));
    return [
      {
        path: record.path,
        changes: listMeaningChanges(meanings, defined, scope),
        taken: listTakenNames(meanings, defined),
        gone,
      },
    ];
  });
  const taken = unique(all.flatMap((one) => one.taken));
  const isExchange = ({ now, keys }: MeaningChange): boolean =>
    isDeepStrictEqual(keys, ['name']) && taken.some(({ id }) => id === now.id);
  const changes = all.flatMap((one) => one.changes.map((change) => ({ path: one.path, change })));
  const said = new Set<string>();
  return [
    ...taken.map((one) => describeTaken(one, content)),
    ...changes.flatMap(({ path, change }): Finding[] => {
      const key = `${change.kind} ${change.now.id}`;
      if (isExchange(change) || said.has(key)) return [];
      said.add(key);
      return [describeChange(change, path, content, names)];
    }),
    ...unique(all.flatMap(({ gone }) => gone.map(({ id, title }) => ({ id, title })))).flatMap(({ id, title }) =>
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

function nameThings({ outlines }: AssembledContent, { indicators }: Defined): MeaningNames {
  const areas = Object.values(outlines ?? {}).flatMap((outline) => outline.areas);
  return {
    areaOf: (id) => areas.find((area) => area.id === id)?.title,
    nameOf: (id) => indicators.find((indicator) => indicator.id === id)?.name,
  };
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

function describeChange(change: MeaningChange, path: string, content: AssembledContent, names: MeaningNames): Finding {
  const { now, then, keys } = change;
  const states =
    change.kind === 'indicator' ? listStates<IndicatorMeaning>(change.now) : listStates<ChartMeaning>(change.now);
  const first: Partial<IndicatorMeaning & ChartMeaning> = states.at(-1) ?? now;
  const told = keys.map(
    (key) =>
      `${MEANING_KEYS[key]}发布时是“${writeMeaning(then, key, names)}”，现在是“${writeMeaning(first, key, names)}”`,
  );
  const was = Object.fromEntries(keys.map((key) => [key, (then as Partial<Record<typeof key, unknown>>)[key]]));
  const [file, list, what] =
    change.kind === 'indicator'
      ? [content.indicators, 'indicators', `指标“${change.then.name}”`]
      : [content.charts, 'charts', `图“${change.then.title}”`];
  const all: readonly { id: string }[] =
    (change.kind === 'indicator' ? content.indicators?.data?.indicators : content.charts?.data?.charts) ?? [];
  const index = all.findIndex(({ id }) => id === now.id);
  const place = file?.locate([list, index, keys[0] ?? 'id']) ?? wholeFile(path);
  return RULES.raise('published/meaning-changed', place, {
    message: `${what}（${now.id}）的${told.join('；')}。已发布的数字照原来的说法引用过，不能悄悄改。`,
    hint: `若是误改，照 ${path} 里的 meanings 改回。若确要改，在这里补上下面几行，写明日期和原因，会显示在网页和订阅里：${writeEntry(was, now.reworded !== undefined)}`,
  });
}

/** The entry to paste: before what was said of later changes, for it is the earliest that is not told. */
function writeEntry(was: object, hasList: boolean): string {
  const lines = [
    '      - date: # 改说法的日期，如 2021-06-01',
    ...writeYaml({ was })
      .trimEnd()
      .split('\n')
      .map((line) => `        ${line}`),
    '        why: # 为什么改',
  ];
  return ['', ...(hasList ? [] : ['    reworded:']), ...lines].join('\n');
}

/** What is said to have been changed was, was said of something published, and stands in the order of its days. */
function checkReworded(content: AssembledContent): Finding[] {
  const defined = readDefined(content);
  if (!defined) return [];
  const records = listPublishedReports(content).flatMap(({ record }) => record?.data?.meanings ?? []);
  return [
    ...defined.indicators.flatMap((one, index) =>
      checkOwn<IndicatorMeaning>(
        one,
        records.flatMap(({ indicators }) => indicators),
        [content.indicators, ['indicators', index]],
      ),
    ),
    ...defined.charts.flatMap((one, index) =>
      checkOwn<ChartMeaning>(
        one,
        records.flatMap(({ charts }) => charts),
        [content.charts, ['charts', index]],
      ),
    ),
  ];
}

function checkOwn<Meaning extends object>(
  now: Meaning & { id: string; reworded?: readonly Reworded<Meaning>[] | undefined },
  recorded: readonly (Partial<Meaning> & { id: string })[],
  [file, path]: [DataFile<unknown> | undefined, readonly (string | number)[]],
): Finding[] {
  const { reworded = [] } = now;
  if (!file) return [];
  const states = listStates<Meaning>(now).toReversed();
  const own = recorded.filter(({ id }) => id === now.id);
  return reworded.flatMap(({ date, was }, index): Finding[] => {
    const locate = (key: string) => file.locate([...path, 'reworded', index, key]);
    const next: Partial<Meaning> = states[index + 1] ?? now;
    const keys = Object.keys(was) as (keyof Meaning)[];
    const same = keys.find((key) => isDeepStrictEqual(was[key], next[key]));
    const before = reworded[index - 1]?.date;
    const isKnown =
      index > 0 || own.length === 0 || own.some((then) => keys.every((key) => isDeepStrictEqual(then[key], was[key])));
    return [
      ...(same === undefined
        ? []
        : [
            RULES.raise('corrections/reworded-unchanged', locate('was'), {
              message: `was 里的 ${String(same)} 同改了以后的一样，看不出改了什么。`,
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
