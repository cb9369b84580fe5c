import type { ChartPanelDefinition } from '../content/schemas/charts.ts';
import type { Reworded } from '../content/schemas/reworded.ts';
import { listMeant } from './meaning-history.ts';
import { type Defined, listSeries, listStates, type Meaning, type MeaningKey, type Meant } from './meanings.ts';

/** What a key of a meaning is called. */
export const MEANING_KEYS: Readonly<Record<MeaningKey, string>> = {
  name: '名称',
  unit: '单位',
  dutyArea: '职责领域',
  kind: '数据类型',
  measure: '存量或流量',
  definition: '说明',
  comparability: '历年比较时的注意',
  breaks: '历年比较断开的年份',
  title: '标题',
  statement: '说明的话',
  panels: '画法和标签',
};

const KINDS = { count: '数量', share: '比率', 'rate-of-change': '增减幅度', duration: '时长', amount: '金额' } as const;
const MEASURES = { stock: '存量', flow: '流量' } as const;
const FORMS = {
  parts: '分项与合计',
  share: '部分与整体',
  compare: '并列比较',
  trend: '历年变化',
  numbers: '只列数字',
} as const satisfies Record<ChartPanelDefinition['kind'], string>;

/** What people are told with: titles of duty areas and names of indicators, by their ids. */
export interface MeaningNames {
  areaOf: (id: string) => string | undefined;
  nameOf: (id: string) => string | undefined;
}

/** One thing that was said otherwise, for people. */
export interface RewordedKey {
  what: string;
  was: string;
  is: string;
}

/** A correction of what is said of an indicator or by a chart. */
export interface Rewording {
  kind: 'indicator' | 'chart';
  id: string;
  /** What it is called now. */
  name: string;
  /** `2021-06-01` */
  date: string;
  /** How many it is of those of its thing that day; 1 for the first. */
  ofDay: number;
  why: string;
  keys: RewordedKey[];
}

/** What is told where there was or is nothing. */
const NOTHING = '无';

/** Say a key of a meaning for people. */
export function writeMeaning(meaning: Meaning, key: keyof Meaning, { areaOf, nameOf }: MeaningNames): string {
  const { kind, measure, dutyArea, breaks = [], panels = [] } = meaning;
  const written: Partial<Record<keyof Meaning, string | undefined>> = {
    kind: kind && KINDS[kind],
    measure: measure && MEASURES[measure],
    dutyArea: dutyArea && (areaOf(dutyArea) ?? dutyArea),
    breaks: breaks.map(({ period, reason }) => `${period}年起（${reason}）`).join('、'),
    panels: panels.map((panel) => writePanel(panel, nameOf)).join('；'),
  };
  const plain = meaning[key];
  const said = key in written ? written[key] : typeof plain === 'string' ? plain : undefined;
  return said === undefined || said === '' ? NOTHING : said;
}

function writePanel(panel: ChartPanelDefinition, nameOf: MeaningNames['nameOf']): string {
  const names = listSeries(panel).map(({ indicator, label, open }) => {
    const name = nameOf(indicator) ?? indicator;
    return `${label === undefined || label === name ? name : `${label}（${name}）`}${open ? '（空心）' : ''}`;
  });
  const periods = Object.entries('periods' in panel ? (panel.periods ?? {}) : {}).map(
    ([period, name]) => `${period}年叫${name}`,
  );
  const title = panel.title === undefined ? '' : `${panel.title}，`;
  return `${title}${FORMS[panel.kind]}：${[...names, ...periods].join('、')}`;
}

/** List all corrections of what is said, by indicator and chart, the earliest of each first. */
export function listRewordings(things: Defined, names: MeaningNames): Rewording[] {
  return listMeant(things).flatMap((meant) => follow(meant, names));
}

function follow(meant: Meant, names: MeaningNames): Rewording[] {
  const { kind, thing } = meant;
  const states = listStates(meant);
  const reworded: readonly Reworded<Meaning>[] = thing.reworded ?? [];
  return reworded.map(({ date, was, why }, index) => ({
    kind,
    id: thing.id,
    name: 'name' in thing ? thing.name : thing.title,
    date,
    ofDay: reworded.slice(0, index + 1).filter((other) => other.date === date).length,
    why,
    keys: (Object.keys(was) as MeaningKey[]).map((key) => ({
      what: MEANING_KEYS[key],
      was: writeMeaning(was, key, names),
      is: writeMeaning(states[index + 1] ?? {}, key, names),
    })),
  }));
}
