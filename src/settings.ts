import { resolve } from 'node:path';

/** Where the site is read from and written to, and where it will stand. */
export interface Settings {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Absolute path the built site is written to. */
  outDir: string;
  /** Origin of the published site, `https://example.gov.cn`; without it nothing absolute is written. */
  siteUrl: string | undefined;
  /** Path the site stands below, with a slash at both ends: `/` or `/zwgk/fazhi/`. */
  basePath: string;
  /** Whether compressed copies are written beside the files of the built site. */
  precompress: boolean;
}

/**
 * Read the settings from the environment: `CONTENT_DIR`, `OUT_DIR`, `SITE_URL`, `BASE_PATH`,
 * `PRECOMPRESS`.
 *
 * @throws Error in Chinese when one of them cannot be used; says what was given and what is wanted.
 */
export function readSettings(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  return {
    contentDir: readFolder('CONTENT_DIR', env) ?? resolve('content'),
    outDir: readFolder('OUT_DIR', env) ?? resolve('dist'),
    siteUrl: readSiteUrl(env['SITE_URL']),
    basePath: readBasePath(env['BASE_PATH']),
    precompress: readPrecompress(env['PRECOMPRESS']),
  };
}

/** Paths that only a shell, a browser or another system would read as they were meant; here they name a folder below this one. */
const MISTAKEN_FOLDERS = [
  /^["'`~～／＼]|^\$[\w{(]|^%\w+%/u,
  // Another machine's, an address, or what a program passes on that has no path.
  /^[\w.+@-]{2,}:|^(?:undefined|null)$/u,
  // Windows puts one before a path that is copied there.
  /[\p{Cc}\p{Cf}]/u,
  ...(process.platform === 'win32' ? [] : [/^[a-z][:：]|^[^/]*\\|\\ /iu]),
];

function readFolder(name: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
  const given = env[name];
  if (!given) return undefined;
  if (MISTAKEN_FOLDERS.some((mistaken) => mistaken.test(given))) {
    throw new Error(
      `${name}=${given} 不能用：应为这台电脑上文件夹的路径，从头写全，例如 ${EXAMPLE}，不用“~”、变量、引号和网址，也没有看不见的字符。`,
    );
  }
  return resolve(given);
}

const EXAMPLE = process.platform === 'win32' ? String.raw`D:\site` : '/srv/site';

function readSiteUrl(given: string | undefined): string | undefined {
  if (!given) return undefined;
  const url = URL.parse(given);
  if (url?.username || url?.password) {
    throw new Error(
      `SITE_URL 不能用：网址里有用户名或密码（@ 前面的部分），而这个网址会写进每一个网页。请去掉它，例如 https://${url.host}。`,
    );
  }
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search || url.hash) {
    throw new Error(
      `SITE_URL=${given} 不能用：应为 http:// 或 https:// 开头、只含域名的网址，例如 https://www.example.gov.cn。` +
        '网站若放在某个栏目之下，请把路径写在 BASE_PATH。',
    );
  }
  return url.origin;
}

function readBasePath(given: string | undefined): string {
  if (!given) return '/';
  if (!/^\/?[\w.~-]+(?:\/[\w.~-]+)*\/?$|^\/$/.test(given) || /(?:^|\/)\.{1,2}(?:\/|$)/.test(given)) {
    throw new Error(`BASE_PATH=${given} 不能用：应为网站所在的路径，只含字母、数字和 . _ ~ -，例如 /zwgk/fazhi/。`);
  }
  return `/${given.replace(/^\/|\/$/g, '')}/`.replace('//', '/');
}

function readPrecompress(given: string | undefined): boolean {
  if (given && given !== '0' && given !== '1') {
    throw new Error(`PRECOMPRESS=${given} 不能用：要同时生成压缩好的 .gz 和 .br 文件，写 1；不要，写 0 或不写。`);
  }
  return given === '1';
}
