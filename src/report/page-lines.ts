import { readPrintedTime } from '../text/dates.ts';
import { narrow } from '../text/folding.ts';
import { restorePunctuation } from '../text/punctuation.ts';
import { endsWithStop, STOPS } from '../text/sentences.ts';
import { type LabelledValue, type PageValueName, readLabels } from './page-labels.ts';

/** Words of the buttons round an article, the longer before those they begin with. */
const BUTTONS = (
  '扫一扫在手机打开当前页 扫一扫在手机上打开当前页 扫一扫手机打开 扫一扫 扫码 手机扫码 手机查看 手机版 微信扫码 二维码 ' +
  '打印本页 打印此页 打印文章 打印页面 打印预览 打印 关闭本页 关闭窗口 关闭页面 关闭此页 关闭 下载文字版 下载图片版 下载文件 下载 ' +
  '附件下载 文字版 图片版 文字版下载 全屏 全屏阅读 收藏本页 收藏此页 加入收藏 收藏 纠错 我要纠错 网站纠错 复制链接 复制 分享到 一键分享 分享 ' +
  '新浪微博 腾讯微博 微博 微信好友 微信朋友圈 微信 朋友圈 空间 好友 人民网 更多 返回顶部 返回首页 返回列表 返回上一页 返回 ' +
  '放大 缩小 加大 还原 减小 默认 正常 超大 特大 大号 中号 小号 大字 中字 小字 大 中 小 字号 字体 字体大小 文字大小 字号大小 背景色 ' +
  '语音播报 语音朗读 朗读 听全文 无障碍 无障碍阅读 长者助手 关怀版 适老版 繁体 简体 English 邮箱 邮件 发送 推荐 点赞 评论 在线咨询 ' +
  '浏览字号 浏览 打印本文 打印文本 我要打印 保存 保存本页 选择字号 手机扫一扫 手机阅读 移动端 网页版 语音阅读 智能播报 ' +
  '首页 登录 注册 设为首页 网站地图 联系我们 关于我们 版权声明 上一页 下一页 上一篇 下一篇 QQ空间 QQ好友 QQ PDF Word A+ A-'
).split(' ');
const BUTTON = new RegExp(
  `${BUTTONS.toSorted((a, b) => b.length - a.length)
    .map((words) => words.replace('+', '\\+'))
    .join('|')}|[\\s\\p{P}|｜丨+<>]|\\d+[次人]?`,
  'giu',
);
/** Words that a line begins with of which the rest is free: 扫一扫在手机打开, 上一篇：…. */
const OPENINGS =
  /^(?:扫一扫|打印本页|关闭窗口|关闭本页|分享到|收藏本页|返回顶部|返回首页|上一[篇条]|下一[篇条]|相关(?:链接|文章|阅读|稿件)|版权所有|网站标识码|[\p{Script=Han}]ICP备|ICP备|今天是|欢迎(?:您|访问))/u;
const PATH_STEP = /[>›»＞→]|-{2}>/gu;
/** So long a line of a page may be; a longer one is a paragraph. */
const LONGEST = 160;
const LONGEST_VALUE = 60;

/** Whether a line is of the kind that pages print round an article: labels with their values, buttons, a path of links. */
export function isPageLine(line: string): boolean {
  const text = line.trim();
  const [label] = readLabels(text);
  if (label?.isOfIndex && label.isMarked && beginsWith(label, text)) return true;
  if (text === '' || text.length > LONGEST || endsWithStop(text, STOPS.sentence)) return false;
  const isLabelled = label !== undefined && beginsWith(label, text) && label.value.length <= LONGEST_VALUE;
  return isLabelled || isToolbar(text) || OPENINGS.test(text) || isPath(text) || isStamped(text);
}

/** Whether a line has nothing but words of buttons, and some of two characters at least: 打印 关闭, 字号 大 中 小. */
function isToolbar(text: string): boolean {
  return /\p{Script=Han}{2}/u.test(text) && text.replace(BUTTON, '') === '';
}

/** A path of links: 首页 > 政务公开 > 法治政府建设. */
function isPath(text: string): boolean {
  const steps = text.match(PATH_STEP)?.length ?? 0;
  return steps >= 2 || (steps === 1 && /^(?:网站|门户)?首页/u.test(text)) || /^首页\s*[/|\\-]/u.test(text);
}

function beginsWith({ start }: LabelledValue, text: string): boolean {
  return /^[[【（(<《|｜·•\s]*$/u.test(text.slice(0, start));
}

/** A line that begins with the minute of publication, or with a day and goes on with labels: 2023-03-20 来源：…. */
function isStamped(text: string): boolean {
  const time = readPrintedTime(text);
  if (!time || !/^[[【（(]?[\d０-９]{4}/u.test(text)) return false;
  const [label] = readLabels(text);
  const rest = narrow(text.slice(0, label?.start)).replace(/[\s\d:\-/.年月日时分秒TZ+[\]【】()（）]/gu, '');
  return rest === '' && (label !== undefined || time.hour !== undefined);
}

/** A value that a page prints, and the index of its line. */
export interface PageValue {
  value: string;
  line: number;
}

/** A label of a page's lines, its value, and the index of the line that the value stands on. */
export type PlacedLabel = Omit<LabelledValue, 'start'> & { line: number };

/** Read the labels of a page's lines. Where a line ends behind a label, the next line is its value. */
export function readPageLabels(lines: readonly string[]): PlacedLabel[] {
  return lines.flatMap((text, line) =>
    readLabels(text).map((label, index, all): PlacedLabel => {
      const next = label.value === '' && index === all.length - 1 ? readBareValue(lines[line + 1]) : undefined;
      return next === undefined ? { ...label, line } : { ...label, value: next, line: line + 1 };
    }),
  );
}

/** A line that is a value alone, without a label of its own. */
function readBareValue(line: string | undefined): string | undefined {
  const text = line?.trim();
  return text === undefined || text === '' || readLabels(text).length > 0 ? undefined : restorePunctuation(text);
}

/**
 * Find what a page's lines give as 来源, 发布时间, 发文字号 or 标题, whichever order they stand in. Where no line has the
 * label of a time, one that begins with a minute gives it.
 *
 * @param lines Lines of the page round the report, as they stand.
 */
export function findPageValue(lines: readonly string[], name: PageValueName): PageValue | undefined {
  const [best] = readPageLabels(lines)
    .filter((label) => label.name === name && label.value !== '')
    .toSorted((a, b) => a.rank - b.rank);
  if (best) return { value: best.value, line: best.line };
  const stamped = name === 'published' ? lines.findIndex((text) => isStamped(text.trim())) : -1;
  return stamped === -1 ? undefined : { value: stripLabels(lines[stamped] ?? ''), line: stamped };
}

function stripLabels(line: string): string {
  return line.slice(0, readLabels(line)[0]?.start).trim();
}
