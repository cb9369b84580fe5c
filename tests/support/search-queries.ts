import { expectResults, overlap } from './expected-results.ts';
import { foldPlainly, type SearchedText } from './searched-texts.ts';

/** A query as a reader types it, and what it asks for. */
export interface SearchQuery {
  /** What sort of query it is. */
  kind: QueryKind;
  typed: string;
  /** What must all be found, folded. */
  terms: readonly string[];
}

export type QueryKind = keyof typeof MAKERS;

/** Makes whole numbers below a limit, the same ones every time. */
type Dice = (below: number) => number;

/** What queries are made from. */
interface Material {
  texts: readonly SearchedText[];
  dice: Dice;
  /** Runs of sections, of figures, and of both. */
  prose: readonly string[];
  figures: readonly string[];
  runs: readonly string[];
}

/**
 * Make queries from the texts themselves, so that they are of the content whatever it says: the same content gives the
 * same queries.
 */
export function makeQueries(texts: readonly SearchedText[]): SearchQuery[] {
  const material = {
    texts,
    dice: makeDice(2020),
    prose: texts.flatMap(({ amount, runs }) => (amount ? [] : runs)),
    figures: texts.flatMap(({ amount, runs }) => (amount ? runs : [])),
    runs: texts.flatMap(({ runs }) => runs),
  };
  const queries = Object.entries(MAKERS).flatMap(([kind, make]) =>
    make(material).map((query) => ({ kind: kind as QueryKind, ...query })),
  );
  const typed = queries.map((query) => query.typed);
  return queries.filter((query, index) => typed.indexOf(query.typed) === index);
}

/** A linear congruential generator with the constants of Numerical Recipes. */
function makeDice(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Asked = Pick<SearchQuery, 'typed' | 'terms'>;
type Make = (material: Material) => Asked[];

const MAKERS = {
  'run of characters': ({ prose, dice }) => times(110, () => plain(cutRun(prose, 1 + dice(20), dice))),
  'run of a figure': ({ figures, dice }) => times(30, () => plain(cutRun(figures, 1 + dice(8), dice))),
  sentence: ({ prose, dice }) => times(20, () => plain(pick(prose.flatMap(listSentences), dice))),
  'legal term': () => LEGAL_TERMS.map(plain),
  number: (material) => listNumbers(material).map(plain),
  'number with what is counted': ({ runs }) =>
    listMatches(runs, /[约近]?\d+(?:\.\d+)?[%％余多]?\p{sc=Han}{0,2}/gu).map(plain),
  'number typed otherwise': (material) =>
    listNumbers(material).flatMap((number) => typeAs(number, group, (plainly) => widen(group(plainly)))),
  'share typed otherwise': ({ runs }) =>
    listMatches(runs, /[\d.]+[%％]/g).flatMap((share) => typeAs(share, narrow, widen)),
  'punctuation typed otherwise': ({ prose, dice }) =>
    times(60, () => cutRun(prose, 4 + dice(12), dice))
      .filter((run) => narrow(run) !== run)
      .flatMap((run) => typeAs(run, narrow)),
  'letters typed otherwise': ({ runs }) =>
    listMatches(runs, /[\p{sc=Latin}\d+]*\p{sc=Latin}[\p{sc=Latin}\d+]*/gu).flatMap((letters) =>
      typeAs(
        letters,
        (written) => written.toLowerCase(),
        (written) => written.toUpperCase(),
        widen,
      ),
    ),
  'with spaces around': ({ prose, dice }) =>
    times(12, () => cutRun(prose, 2 + dice(6), dice)).flatMap((run) => typeAs(run, (written) => `  ${written}\u3000`)),
  'several words': (material) =>
    times(50, () => pickWords(material)).filter(({ terms }) => !overlap(material.texts, terms)),
  absent: (material) =>
    times(50, () => spoil(cutRun(material.prose, 2 + material.dice(8), material.dice), material))
      .map(plain)
      .filter(({ terms }) => expectResults(material.texts, terms).size === 0),
} satisfies Record<string, Make>;

/** What readers of such reports look for; which of it stands in them is another matter. */
const LEGAL_TERMS = (
  '法治 法治政府 依法行政 行政执法 行政处罚 行政许可 行政审批 行政强制 行政复议 行政诉讼 行政应诉 行政裁决 行政调解 ' +
  '人民调解 司法调解 司法所 司法行政 法律援助 法律顾问 法律服务 公共法律服务 普法 宪法 民法典 宪法宣誓 规范性文件 合法性审查 ' +
  '备案审查 重大行政决策 公众参与 专家论证 风险评估 集体讨论 政务公开 政府信息公开 依申请公开 权责清单 负面清单 放管服 ' +
  '证照分离 双随机 一公开 信用体系 营商环境 执法监督 执法证 执法全过程记录 案卷评查 裁量权 综合执法 审计监督 ' +
  '民主监督 舆论监督 信访 律师 公证 仲裁 检察院 法院 突发事件 应急预案 第一责任人 枫桥经验'
).split(' ');

/** A run of characters, typed as it is. */
function plain(run: string): Asked {
  return { typed: run, terms: [foldPlainly(run)] };
}

/** A run of characters, typed in other ways. */
function typeAs(run: string, ...ways: readonly ((run: string) => string)[]): Asked[] {
  return ways.map((write) => ({ typed: write(run), terms: [foldPlainly(run)] }));
}

function times<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

function pick<T>(items: readonly T[], dice: Dice): T {
  const item = items[dice(items.length)];
  if (item === undefined) throw new Error('there is nothing to make queries from');
  return item;
}

/** Characters that follow one another somewhere, whatever stands there; every place is as likely. */
function cutRun(runs: readonly string[], length: number, dice: Dice): string {
  const places = runs.flatMap((run) => Array.from(run, (_, start) => ({ run, start })));
  const { run, start } = pick(places, dice);
  return Array.from(run)
    .slice(start, start + length)
    .join('');
}

/** Sentences, as far as anybody would type them. */
function listSentences(run: string): string[] {
  return run.match(/[^。；！？]{1,150}[。；！？]?/gu) ?? [];
}

/** Every number, without separators. */
function listNumbers({ texts }: Material): string[] {
  return listMatches(
    texts.flatMap(({ folded }) => folded),
    /\d+(?:\.\d+)?/g,
  );
}

function listMatches(runs: readonly string[], pattern: RegExp): string[] {
  return [...new Set(runs.flatMap((run) => run.match(pattern) ?? []))];
}

/** `88.28%` → `８８．２８％` */
function widen(text: string): string {
  return text.replace(/[!-~]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
}

/** `113963` → `113,963` */
function group(number: string): string {
  return number.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',');
}

/** Half-width punctuation as it comes from a keyboard that is not set to Chinese. */
function narrow(text: string): string {
  return text.replace(/[，：；（）！？％＋]/gu, (sign) => sign.normalize('NFKC')).replace(/[“”]/g, '"');
}

/** Two or three words, mostly of one text, in any order. */
function pickWords({ texts, runs, dice }: Material): Asked {
  const from = dice(4) > 0 ? pick(texts, dice).runs : runs;
  const words = times(2 + dice(2), () => pick(from.flatMap(listWords), dice)).map((word) => {
    const start = dice(word.length);
    return word.slice(start, start + 1 + dice(4));
  });
  return { typed: words.join(pick([' ', '  ', '\u3000'], dice)), terms: words.map(foldPlainly) };
}

/** What stands between punctuation. */
function listWords(run: string): string[] {
  return run.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Put another character of the reports in the place of one. */
function spoil(run: string, { prose, dice }: Material): string {
  const characters = Array.from(run);
  return characters.with(dice(characters.length), cutRun(prose, 1, dice)).join('');
}
