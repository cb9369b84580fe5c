import { restorePunctuation } from '../text/punctuation.ts';

/** What the value behind a label of a government page is to the report. */
export type PageValueName = 'source' | 'published' | 'number' | 'title';

/**
 * Labels of a value that report.yml has a key for, the most telling first. An update, an entry into a list or a day of
 * signing is no publication, and stands below among the others.
 */
const VALUES: Readonly<Record<PageValueName, readonly string[]>> = {
  source: split('信息来源 文章来源 稿件来源 内容来源 新闻来源 来源单位 稿源 来源 发布机构 发布机关 发布单位 公开机构'),
  published: split(
    '发布时间 发布日期 发稿时间 发稿日期 信息时间 公开时间 公开日期 发表时间 发表日期 上网时间 上网日期 时间 日期',
  ),
  number: split('发文字号 公文字号 发文文号 文件编号 文号'),
  title: split('文件标题 信息名称 文件名称 公文名称 题名 题目 标题 名称'),
};

/** What an index of government information lists besides. */
const INDEX = split(
  '索引号 信息索引号 主题分类 信息分类 体裁分类 组配分类 内容分类 分类 服务对象分类 服务对象 主题词 主题导航 关键词 关键字 ' +
    '内容概述 内容摘要 摘要 有效性 有效状态 效力状态 时效性 时效状态 公开方式 公开形式 公开范围 公开属性 公开类别 公开时限 公开程序 ' +
    '责任部门 公开责任部门 发文机关 发文机构 发文单位 制发机关 制发单位 制作机构 成文日期 成文时间 生成日期 生成时间 印发日期 ' +
    '印发时间 发文日期 发文时间 签发日期 制发日期 生效日期 生效时间 实施日期 施行日期 废止日期 废止时间 失效日期 失效时间 ' +
    '语种 载体类型 文件类型 公文种类 文种 信息格式 信息类别 所属栏目 所属主题 统一登记号 登记号 备注文号',
);

/** What pages print beside: how large the type is, how often they were read, who wrote and checked. */
const OTHERS = split(
  '文字大小 字体大小 字体 字号 背景色 视力保护色 保护视力色 更新时间 更新日期 修改时间 录入时间 添加时间 上传时间 ' +
    '浏览次数 浏览量 浏览数 浏览 阅读次数 阅读量 阅读数 阅读 访问次数 访问量 访问人次 点击次数 点击数 点击量 点击率 点击 人气 ' +
    '作者 撰稿人 撰稿 供稿 供稿单位 通讯员 记者 摄影 责任编辑 责编 编辑 编审 审核人 审核 校对 初审 复审 终审 一审 二审 三审 签审 ' +
    '信息提供 信息员 当前位置 您的位置 您所在的位置 您现在的位置 您当前的位置 您当前所在的位置 您当前所在位置 你的位置 当前所在位置 ' +
    '所在位置 现在位置 现在的位置 位置 分享到 分享 打印 上一篇 下一篇 上一条 下一条 上篇 下篇 相关链接 相关文章 相关附件 附件下载 ' +
    '主办单位 主办 承办单位 承办 技术支持 网站标识码 联系电话 网站地图',
);

const NAMED = new Map(
  Object.entries(VALUES).flatMap(([name, labels]) => labels.map((label) => [label, name as PageValueName] as const)),
);
const INDEXED: ReadonlySet<string> = new Set(INDEX);
/** Words of everyday use: a label only where no other word runs into them, or a day or a count follows. */
const EVERYDAY: ReadonlySet<string> = new Set(
  split(
    '时间 日期 标题 名称 题目 题名 分类 摘要 位置 打印 浏览 阅读 点击 编辑 审核 校对 主办 承办 备注 字体 分享 记者 供稿 人气 作者',
  ),
);

const SPACE = '[^\\S\\n]';
const ALL = [...NAMED.keys(), ...INDEX, ...OTHERS]
  .toSorted((a, b) => b.length - a.length)
  .map((label) => [...label].join(`${SPACE}*`));
const LABEL = new RegExp(`(?<label>${ALL.join('|')})(?<gap>${SPACE}*[：:]${SPACE}*|${SPACE}+|(?=\\d))`, 'gu');
const COUNT_OR_DAY = /^[[【（(]?\d/u;

/** A label that a page prints, and what stands behind it up to the next label. */
export interface LabelledValue {
  /** Without the spaces that set it out: 索 引 号 is 索引号. */
  label: string;
  /** What report.yml knows the value as. */
  name: PageValueName | undefined;
  /** Among labels of the same name, the lower the more telling. */
  rank: number;
  /** Whether an index of government information has such a label. */
  isOfIndex: boolean;
  /** Whether a colon, or the edge of a table's cell, parts it from its value. */
  isMarked: boolean;
  /** With its punctuation full-width; empty where nothing stands behind the label. */
  value: string;
  /** Where the label begins in its line. */
  start: number;
}

/**
 * Read the labels of a line, with or without a colon behind them, and their values. The value of a label runs up to the
 * next label, for the page's columns come glued together when copied.
 *
 * @param line As it stands, for spaces tell where a label without a colon ends.
 */
export function readLabels(line: string): LabelledValue[] {
  const found = [...line.matchAll(LABEL)].filter((match) => isLabel(line, match));
  return found.map((match, index) => {
    const label = (match.groups?.['label'] ?? '').replace(/\s/gu, '');
    const name = NAMED.get(label);
    return {
      label,
      name,
      rank: name === undefined ? 0 : VALUES[name].indexOf(label),
      isOfIndex: INDEXED.has(label) || name === 'number' || name === 'title',
      isMarked: /[：:\t]/u.test(match.groups?.['gap'] ?? ''),
      value: trimValue(line.slice(match.index + match[0].length, found[index + 1]?.index)),
      start: match.index,
    };
  });
}

/** Without a colon it is a label where it stands apart from other words, and its value behind it. */
function isLabel(line: string, match: RegExpExecArray): boolean {
  const { label = '', gap = '' } = match.groups ?? {};
  const value = line.slice(match.index + match[0].length);
  const isApart = !/\p{Script=Han}$/u.test(line.slice(0, match.index));
  const isPlain = !EVERYDAY.has(label.replace(/\s/gu, ''));
  if (COUNT_OR_DAY.test(value) || /[：:]/u.test(gap)) return isApart || isPlain || COUNT_OR_DAY.test(value);
  return isApart && value.trim() !== '';
}

/** Take from a value the marks that part it from what stands beside it, and the brackets that hold it. */
function trimValue(printed: string): string {
  const value = printed.replace(/(?:[|｜丨\s][[【（(|｜丨\s]*)$/u, '').trim();
  const [, held] = /^[[【（(]([^[\]【】（）()]*)[\]】）)]?$/u.exec(value) ?? [];
  const isOpen = /[[【（(]/u.test(value);
  return restorePunctuation((held ?? (isOpen ? value : value.replace(/[\]】）)]+$/u, ''))).trim());
}

function split(words: string): string[] {
  return words.split(' ');
}
