/** An option of a command, with what `--help` says of it. */
export type Option =
  | {
      type: 'string';
      /** What stands for its value in the usage: `文件`. */
      value: string;
      about: string;
      /** The only values it takes; any when left out. */
      choices?: readonly string[];
    }
  | { type: 'boolean'; about: string };

/** What the environment's variables mean to a command. */
const SETTINGS = {
  CONTENT_DIR: '内容文件夹，默认 content',
  OUT_DIR: '网站生成到哪个文件夹，默认 dist',
  SITE_URL: '网站的域名，例如 https://www.example.gov.cn；不写，网页里就没有完整的网址',
  BASE_PATH: '网站所在的路径，例如 /zwgk/fazhi/，默认 /',
  PRECOMPRESS: '写 1，为每个文本文件另存压缩好的 .gz 和 .br；默认不存',
  PORT: '端口，默认 4321；被占用时自动换一个',
  CHROME_PATH: '浏览器程序的位置；不写则自己找',
};

/** Arguments of a command that are no options. */
export interface Operands<T> {
  /** What stands for them in the usage: `年度`. */
  label: string;
  /**
   * @param given All that was given, in order.
   * @throws Misuse in Chinese where they are not what is wanted.
   */
  read: (given: readonly string[]) => T;
}

/** How a command is called, and how it explains that: data, which arguments are read by and usage is written from. */
export interface CommandLine {
  /** How it is called without anything: `npm run check`. */
  call: string;
  /** What it does, in Chinese, for whoever asks for help. */
  about: string;
  /** What may stand beside the options; nothing when left out. */
  operands?: Operands<unknown>;
  options?: Readonly<Record<string, Option>>;
  /** Arguments worth showing. */
  example?: string;
  /** Variables of the environment that it reads. */
  settings: readonly (keyof typeof SETTINGS)[];
  /** Whether it clears up itself what a killed command has left in the content folder; others find that done. */
  clearsUp?: true;
}

/** Every command has it. */
export const HELP = 'help';

/** Write what `--help` prints, and what follows a complaint. */
export function writeUsage({ call, about, operands, options = {}, example, settings }: CommandLine): string {
  const wanted = [...(operands === undefined ? [] : [operands.label]), '[选项]'];
  const listed = [
    ...Object.entries(options).map(([name, option]) => ({
      term: option.type === 'string' ? `--${name} ${option.value}` : `--${name}`,
      about: option.about,
    })),
    { term: `--${HELP}`, about: '显示这段说明' },
  ];
  return [
    `用法：${call} -- ${wanted.join(' ')}`,
    about,
    ...(example === undefined ? [] : [`例：${call} -- ${example}`]),
    `选项：\n${writeTerms(listed)}`,
    ...(settings.length === 0
      ? []
      : [`设置，写在环境变量里：\n${writeTerms(settings.map((term) => ({ term, about: SETTINGS[term] })))}`]),
  ].join('\n\n');
}

/** Descriptions stand below their terms: Chinese and Latin letters are not in every terminal of even width. */
function writeTerms(terms: readonly { term: string; about: string }[]): string {
  return terms.map(({ term, about }) => `  ${term}\n      ${about.replaceAll('\n', '\n      ')}`).join('\n');
}
