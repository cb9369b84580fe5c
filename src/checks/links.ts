import { visit } from 'unist-util-visit';
import type { Finding } from '../content/finding.ts';
import { readSlug } from '../content/file-names.ts';
import { defineRules } from '../content/rule.ts';
import { type AssembledContent, isDraft } from '../report/report.ts';
import { sectionPath } from '../report/section-paths.ts';
import { type AssembledSection, placeNode } from '../report/section.ts';
import { findNearest, findNearestAddress } from '../text/nearest.ts';
import type { Place } from '../text/place.ts';
import { type LinkTarget, listPages } from './content-pages.ts';
import { oncePer } from '../once-per.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'link/bad-address': { severity: 'error', step: 'form', meaning: '网址不完整', advice: '从浏览器的地址栏复制' },
  'link/unsafe-scheme': {
    severity: 'error',
    step: 'form',
    meaning: '这种链接网站不放行',
    advice: '只用 https:// 开头的',
  },
  'link/form': { severity: 'error', step: 'form', meaning: '链接的写法不对', advice: '本站的网页从 / 写起' },
  'link/broken-page': { severity: 'error', step: 'form', meaning: '指向的网页不存在', advice: '照提示改' },
  'link/broken-anchor': { severity: 'error', step: 'form', meaning: '网页有，那一处没有', advice: '照提示改' },
  'link/title': {
    severity: 'error',
    step: 'form',
    meaning: '网址后面的引号里写了字',
    advice: '删去引号和里面的字',
  },
  'link/draft': { severity: 'error', step: 'form', meaning: '指向一份草稿', advice: '等它发布再加' },
});

/** Links in a section's Markdown. */
export const LINKS: Subject = { rules: RULES.rules, checks: [checkLinkSchemes, checkInternalLinks, checkLinkTitles] };

/** Links leave the site by http, https or mailto only. */
function checkLinkSchemes({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(({ sections }) => sections.flatMap((section) => listLinks(section).flatMap(checkScheme)));
}

function checkScheme({ url, scheme, place }: SectionLink): Finding[] {
  if (scheme === undefined || scheme === 'mailto') return [];
  if (scheme === 'http' || scheme === 'https') {
    if (/^https?:\/\/[^/]/i.test(url) && URL.canParse(url)) return [];
    return [
      RULES.raise('link/bad-address', place, {
        message: `“${url}”不是完整的网址，读者点了打不开。`,
        hint: '从浏览器的地址栏复制完整的网址，以 https:// 或 http:// 开头。',
      }),
    ];
  }
  return [
    RULES.raise('link/unsafe-scheme', place, {
      message:
        scheme === 'javascript' || scheme === 'data' || scheme === 'vbscript'
          ? `链接以“${scheme}:”开头，点击时会在读者的浏览器里运行脚本，网站一律不放行。`
          : `链接以“${scheme}:”开头，网站不认识这种链接，会把它去掉。`,
      hint: '只能链接到 http://、https://、mailto: 开头的地址，或本站的网页（以 / 或 # 开头）。',
    }),
  ];
}

/** Where a link stands: what it can lead to depends on it. */
interface LinkSource {
  /** Address of its own section's page. */
  ownPath: string;
  year: number;
  isDraft: boolean;
}

/**
 * Links within the site are written one way and lead to a page, and a place on it, that will be published. Left out
 * where the report's year cannot be told, and its addresses with it.
 */
function checkInternalLinks(content: AssembledContent): Finding[] {
  const pages = listPages(content);
  return content.reports.flatMap((report) => {
    const { year } = report;
    if (year === undefined) return [];
    return report.sections.flatMap((section) => {
      const source = { ownPath: `/${sectionPath(year, section.slug)}`, year, isDraft: isDraft(report) };
      return listLinks(section)
        .filter(({ scheme }) => scheme === undefined)
        .flatMap((link) => checkTarget(link, source, pages));
    });
  });
}

function checkTarget(link: SectionLink, source: LinkSource, pages: readonly LinkTarget[]): Finding[] {
  const [address, fragment] = splitOnce(link.url, '#');
  const [path] = splitOnce(address, '?');
  const isInSection = address === '' && fragment !== undefined;
  if (!isInSection && !/^\/(?!\/)/.test(path)) return [describeForm(link, path, fragment, source.year, pages)];
  const target = isInSection ? source.ownPath : decode(path);
  const page = pages.find((candidate) => candidate.path === target);
  if (!page) return [describeBrokenPage(link, target, pages)];
  if (page.isDraft && !source.isDraft) return [describeDraft(link)];
  if (fragment === undefined || page.anchors.includes(decode(fragment))) return [];
  return [describeBrokenAnchor(link, decode(fragment), page)];
}

function describeForm(
  { url, place }: SectionLink,
  path: string,
  fragment: string | undefined,
  year: number,
  pages: readonly LinkTarget[],
): Finding {
  const stem = path.replace(/\/$/, '').split('/').at(-1)?.replace(/\.md$/, '') ?? '';
  const own = `/${sectionPath(year, readSlug(stem))}`;
  const meant = pages.some((page) => page.path === own)
    ? own + (fragment === undefined ? '' : `#${fragment}`)
    : undefined;
  return RULES.raise('link/form', place, {
    message: `链接“${url}”的写法不对：同一节文字会出现在不同的网页上，相对地址和文件名在那里会失效。`,
    hint:
      (meant ? `是不是“${meant}”？` : '') +
      `本站的网页从 / 写起，例如 /${year}/problems/#标题；同一节里写 #标题；别的网站以 https:// 开头。`,
  });
}

function describeBrokenPage({ url, place }: SectionLink, target: string, pages: readonly LinkTarget[]): Finding {
  const paths = pages.map((page) => page.path);
  const nearest = findNearestAddress(target, paths);
  return RULES.raise('link/broken-page', place, {
    message: `链接“${url}”指向的网页不存在，读者点了会看到“找不到网页”。`,
    hint: nearest
      ? `是不是“${nearest}”？`
      : `改正地址，例如 ${paths.slice(0, 4).join('、')}；地址里不写网站所在的路径。`,
  });
}

function describeDraft({ url, place }: SectionLink): Finding {
  return RULES.raise('link/draft', place, {
    message: `链接“${url}”指向一份草稿，草稿不会发布，读者点了会看到“找不到网页”。`,
    hint: '等那份报告发布（status: published）之后再加这个链接。',
  });
}

function describeBrokenAnchor({ url, place }: SectionLink, fragment: string, page: LinkTarget): Finding {
  const nearest =
    page.anchors.find((anchor) => fragment !== '' && anchor.endsWith(`-${fragment}`)) ??
    findNearest(fragment, page.anchors);
  return RULES.raise('link/broken-anchor', place, {
    message: `链接“${url}”指向的网页上没有“#${fragment}”这一处，读者会停在网页开头。`,
    hint: nearest
      ? `是不是“#${nearest}”？`
      : page.anchors.length > 0
        ? `那里可以链接的有：${page.anchors
            .slice(0, 5)
            .map((anchor) => `#${anchor}`)
            .join('、')}${page.anchors.length > 5 ? ' 等' : ''}。`
        : '那里没有可以链接的标题，删去 # 和它后面的部分。',
  });
}

/** Words that a browser shows beside a link are no words of the report, and nothing compares or counts them. */
function checkLinkTitles({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(({ sections }) => sections.flatMap((section) => listLinks(section).flatMap(checkTitle)));
}

function checkTitle({ title, place }: SectionLink): Finding[] {
  if (title === '') return [];
  return [
    RULES.raise('link/title', place, {
      message: `链接的网址后面有说明“${title}”：鼠标停在链接上时浏览器会显示它，它却不是报告的文字，没有同原文核对，里面的数字也没有登记。`,
      hint: '删去网址后面的引号和里面的字，写成 [文字](网址)；原文确有这些字的，写进正文。',
    }),
  ];
}

function splitOnce(text: string, mark: string): [string, string | undefined] {
  const index = text.indexOf(mark);
  return index === -1 ? [text, undefined] : [text.slice(0, index), text.slice(index + 1)];
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** A link's target as written, and where the link, or the definition that holds it, stands. */
interface SectionLink {
  url: string;
  /** Scheme in lower case, `https`; `undefined` for a link within the site. */
  scheme: string | undefined;
  /** What a browser shows beside it, `[文字](网址 "说明")`; empty where there is nothing. */
  title: string;
  place: Place;
}

/** Every link target in a section's Markdown: inline, in angle brackets and in definitions. */
const listLinks = oncePer((section: AssembledSection): SectionLink[] => {
  const links: SectionLink[] = [];
  visit(section.tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    links.push({
      url: node.url,
      scheme: readScheme(node.url),
      title: node.title ?? '',
      place: placeNode(section, node),
    });
  });
  return links;
});

/** Browsers ignore control characters and spaces before and within a scheme. */
function readScheme(url: string): string | undefined {
  // oxlint-disable-next-line no-control-regex -- control characters are what a disguised scheme is padded with
  return /^([a-z][a-z\d+.-]*):/i.exec(url.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();
}
