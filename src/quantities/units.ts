/** Words that count things; after a Chinese numeral too they mean a quantity. */
const COUNT_WORDS = words(`
  个 名 人 人次 项 项次 件 件次 条 条次 家 家次 户 户次 处 处次 份 篇 场 场次 起 例 宗 次 台 台次 台套 辆 辆次 位
  大项 小项 子项 大类 小类 细类 类 种 批次 笔 幅 册 卷 封 栋 幢 座 所 名次 班次 车次 架次 剂次 课时 学时
`);

/** Words that count things only after Arabic digits; after a Chinese numeral they are more often part of a name. */
const LOOSE_COUNT_WORDS = words(`
  批 期 轮 届 部 本 套 门 面 支 组 队 班 点 分 间 块 枚 张 页 字 则 集 讲 节 堂 株 棵 头 只 架 艘 列 根 盏 颗
  部门 部委 单位 镇 乡 村 社区
`);

/** Units of measurement, which are a quantity even after a lone 一: 一个工作日, 一倍. */
const MEASURES = words(`
  个工作日 个百分点 百分点 个月 个小时 个季度 小时 分钟 秒 工作日 倍 % ‰
  公里 千米 米 厘米 毫米 平方公里 平方千米 平方米 立方米 公顷 亩 吨 公斤 千克 克 毫克 微克 斤 升 毫升
  千瓦 千瓦时 兆瓦 美元 欧元 港元 ℃ ㎡ ㎥
`);

/** Units of time and money that are also parts of names, 三年行动, 多元: after Chinese numerals only with a qualifier. */
const LOOSE_MEASURES = words('年 天 日 周 元 岁');

const LATIN_UNITS = words('km m cm mm km² m² m³ kg g mg μg µg L mL kW kWh MW');

/** 番 is a unit only in 翻一番; what stands before it decides. */
const DOUBLINGS = words('番');

const TIME_UNITS = new Set(words('年 天 日 周 秒 分钟 小时 工作日 个工作日 个月 个小时 个季度'));
const COUNTS = new Set([...COUNT_WORDS, ...LOOSE_COUNT_WORDS]);
const FIRM_COUNTS = new Set(COUNT_WORDS);
const FIRM_MEASURES = new Set([...MEASURES, ...DOUBLINGS]);

/** Words that begin with a unit's character and mean something else. */
const NOT_UNITS = words('分别 分之 分管 部分');

const UNITS_BY_INITIAL = Map.groupBy(
  [...COUNTS, ...MEASURES, ...LOOSE_MEASURES, ...LATIN_UNITS, ...DOUBLINGS].sort((a, b) => b.length - a.length),
  (unit) => unit.charAt(0),
);

export interface PrintedUnit {
  unit: string;
  end: number;
}

/**
 * Read the unit that begins at an index of a folded text: the longest of the lists above, or two joined by `/`,
 * 微克/立方米. 个 before a noun that is no unit of its own stays 个: 8个方面.
 *
 * @returns `undefined` where no listed unit stands.
 */
export function readUnit(text: string, at: number): PrintedUnit | undefined {
  const first = matchUnit(text, at);
  if (first === undefined) return undefined;
  const end = at + first.length;
  const second = text[end] === '/' ? matchUnit(text, end + 1) : undefined;
  return second === undefined ? { unit: first, end } : { unit: `${first}/${second}`, end: end + 1 + second.length };
}

export function isTimeUnit(unit: string): boolean {
  return TIME_UNITS.has(unit);
}

/** Whether the unit counts things, rather than measuring a length, a time or a share. */
export function isCountWord(unit: string): boolean {
  return COUNTS.has(unit);
}

/** Whether a Chinese numeral from two on, 三家, is a quantity before it. */
export function isFirmCountWord(unit: string): boolean {
  return FIRM_COUNTS.has(unit);
}

/** Whether any Chinese numeral, 一 too, is a quantity before it. */
export function isFirmMeasure(unit: string): boolean {
  return FIRM_MEASURES.has(unit);
}

function matchUnit(text: string, at: number): string | undefined {
  if (NOT_UNITS.some((word) => text.startsWith(word, at))) return undefined;
  return UNITS_BY_INITIAL.get(text.charAt(at))?.find(
    (unit) =>
      text.startsWith(unit, at) && !(/^[A-Za-z]/u.test(unit) && /[A-Za-z\d]/u.test(text.charAt(at + unit.length))),
  );
}

function words(list: string): string[] {
  return list.trim().split(/\s+/u);
}
