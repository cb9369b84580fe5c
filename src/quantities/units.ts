/** Words that count things; after a Chinese numeral too they mean a quantity. */
const COUNT_WORDS = words(`
  个 名 人 人次 项 项次 件 件次 条 条次 家 家次 户 户次 处 处次 份 篇 场 场次 起 例 宗 次 台 台次 台套 辆 辆次 位
  大项 小项 子项 大类 小类 细类 类 种 批次 笔 幅 册 卷 封 栋 幢 座 所 名次 班次 车次 架次 剂次 课时 学时
`);

/** Words that count things only after Arabic digits; after a Chinese numeral they are more often part of a name. */
const LOOSE_COUNT_WORDS = words(`
  批 期 轮 届 部 本 套 门 面 支 组 队 班 点 分 间 块 枚 张 页 字 则 集 讲 节 堂 株 棵 头 只 架 艘 列 根 盏 颗
  部门 部委 单位 镇 乡 乡镇 村 社区
`);

/** Units of measurement, which are a quantity even after a lone 一: 一个工作日, 一倍. */
const MEASURES = words(`
  个工作日 个百分点 百分点 个月 个小时 个季度 小时 分钟 秒 工作日 倍 % ‰
  公里 千米 米 厘米 毫米 海里 平方公里 平方千米 平方米 立方米 公顷 亩 吨 公斤 千克 克 毫克 微克 斤 升 毫升
  千瓦 千瓦时 兆瓦 千伏 千伏安 摄氏度 分贝 电子伏 千电子伏 兆电子伏 兆赫 千赫 赫兹
  美元 欧元 港元 港币 日元 英镑 卢布 韩元 人民币 ℃ ㎡ ㎥
`);

/** Units of time and money that are also parts of names, 三年行动, 多元: after Chinese numerals only with a qualifier. */
const LOOSE_MEASURES = words('年 天 日 周 元 岁 周岁 周年 度');

const LATIN_UNITS = words(
  'km m cm mm km² m² m³ kg g mg μg µg L mL kW kWh MW kV V Hz kHz MHz GHz dB GB MB TB Mbps Gbps',
);

/** 番 is a unit only in 翻一番; what stands before it decides. */
const DOUBLINGS = words('番');

/** What is printed for a unit that another word is used for. */
const ALIASES: Readonly<Record<string, string>> = { 人民币: '元', 港币: '港元' };

const TIME_UNITS = new Set(words('年 天 日 周 秒 分钟 小时 工作日 个工作日 个月 个小时 个季度'));
const COUNTS = new Set([...COUNT_WORDS, ...LOOSE_COUNT_WORDS]);
const FIRM_COUNTS = new Set(COUNT_WORDS);
const FIRM_MEASURES = new Set([...MEASURES, ...DOUBLINGS]);

const UNITS = new Set([...COUNTS, ...MEASURES, ...LOOSE_MEASURES, ...LATIN_UNITS, ...DOUBLINGS]);
const UNITS_BY_INITIAL = Map.groupBy(
  [...UNITS].sort((a, b) => b.length - a.length),
  (unit) => unit.charAt(0),
);

export interface PrintedUnit {
  /** `件`; of 人民币 it is 元. */
  unit: string;
  end: number;
}

/**
 * Read the unit that begins at an index of a folded text: the longest of the lists above that ends where a word does, or
 * two joined by `/` or 每, 微克/立方米. 个 before a noun that is no unit of its own stays 个: 8个方面.
 *
 * @returns `undefined` where no listed unit stands, or only the beginning of a longer word: 人 of 人民, 户 of 户籍.
 */
export function readUnit(text: string, at: number): PrintedUnit | undefined {
  const first = matchUnit(text, at);
  if (first === undefined) return undefined;
  const end = at + first.length;
  const sign = text.charAt(end);
  if (sign !== '/' && sign !== '每') return { unit: ALIASES[first] ?? first, end };
  const second = matchUnit(text, end + 1);
  if (second === undefined) return sign === '/' ? undefined : { unit: ALIASES[first] ?? first, end };
  return { unit: first + sign + second, end: end + 1 + second.length };
}

/** Whether a list has the unit, so that where it is not read it does not stand: 人 of 人大代表. */
export function isListed(unit: string): boolean {
  return UNITS.has(unit);
}

/** Whether the unit measures time. */
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
  const unit = UNITS_BY_INITIAL.get(text.charAt(at))?.find((candidate) => text.startsWith(candidate, at));
  return unit !== undefined && endsWord(text, at, at + unit.length) ? unit : undefined;
}

/**
 * The dictionary of the Unicode libraries, which comes with Node: a list of our own of all words that begin like a unit
 * would never be whole.
 */
const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });
/** How many characters behind a unit are looked at for the rest of a word. */
const LONGEST_REST = 4;
/** Words that the dictionary takes together and that official prose does not: 12项目标, 3个人, 800人参训. */
const APART = words(`
  项目标 项目录 个人 名人 名称职 场所得税 家庭院 家商户 家门店 家用人单位 处罚款 年来
  人参训 人参保 人参赛 人参评 人参学 人参战
`);
/** 分之 makes a fraction of the number before it. */
const NO_UNIT = ['分之', '分别', '分管', '点位', '位一体'];

function endsWord(text: string, at: number, end: number): boolean {
  if (/^[A-Za-z]/u.test(text.charAt(at))) return !/[A-Za-z\d]/u.test(text.charAt(end));
  if (!/\p{sc=Han}/u.test(text.charAt(end)) || !/\p{sc=Han}/u.test(text.charAt(end - 1))) return true;
  if (NO_UNIT.some((word) => text.startsWith(word, at))) return false;
  if (text[end] === '内' || APART.some((word) => text.startsWith(word, at))) return true;
  for (const { index, segment } of WORDS.segment(text.slice(at, end + LONGEST_REST))) {
    const wordEnd = at + index + segment.length;
    if (wordEnd >= end) return wordEnd === end;
  }
  return true;
}

function words(list: string): string[] {
  return list.trim().split(/\s+/u);
}
