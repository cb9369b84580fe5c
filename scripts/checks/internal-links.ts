import type { Finding } from '../../src/content/finding.ts';
import { findNearest, findNearestAddress } from '../../src/text/nearest.ts';
import { sectionPath } from '../../src/report/section-paths.ts';
import { readSlug } from '../../src/content/folder-reader.ts';
import { findYear, type ParsedContent } from '../../src/report/parsed-content.ts';
import { listLinks, type SectionLink } from '../lib/section-links.ts';
import { isDraft, type LinkTarget, listPages } from '../lib/site-pages.ts';

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
export function checkInternalLinks(content: ParsedContent): Finding[] {
  const pages = listPages(content);
  return content.reports.flatMap((report) => {
    const year = findYear(report);
    if (year === undefined) return [];
    return report.sections.flatMap((section) => {
      const source = { ownPath: `/${sectionPath(year, section.slug)}`, year, isDraft: isDraft(report) };
      return listLinks(section)
        .filter(({ scheme }) => scheme === undefined)
        .flatMap((link) => checkLink(link, source, pages));
    });
  });
}

function checkLink(link: SectionLink, source: LinkSource, pages: readonly LinkTarget[]): Finding[] {
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
  return {
    ...place,
    rule: 'link/form',
    severity: 'error',
    message: `链接“${url}”的写法不对：同一节文字会出现在不同的网页上，相对地址和文件名在那里会失效。`,
    hint:
      (meant ? `是不是“${meant}”？` : '') +
      `本站的网页从 / 写起，例如 /${year}/problems/#标题；同一节里写 #标题；别的网站以 https:// 开头。`,
  };
}

function describeBrokenPage({ url, place }: SectionLink, target: string, pages: readonly LinkTarget[]): Finding {
  const paths = pages.map((page) => page.path);
  const nearest = findNearestAddress(target, paths);
  return {
    ...place,
    rule: 'link/broken-page',
    severity: 'error',
    message: `链接“${url}”指向的网页不存在，读者点了会看到“找不到网页”。`,
    hint: nearest
      ? `是不是“${nearest}”？`
      : `改正地址，例如 ${paths.slice(0, 4).join('、')}；地址里不写网站所在的路径。`,
  };
}

function describeDraft({ url, place }: SectionLink): Finding {
  return {
    ...place,
    rule: 'link/draft',
    severity: 'error',
    message: `链接“${url}”指向一份草稿，草稿不会发布，读者点了会看到“找不到网页”。`,
    hint: '等那份报告发布（status: published）之后再加这个链接。',
  };
}

function describeBrokenAnchor({ url, place }: SectionLink, fragment: string, page: LinkTarget): Finding {
  const nearest =
    page.anchors.find((anchor) => fragment !== '' && anchor.endsWith(`-${fragment}`)) ??
    findNearest(fragment, page.anchors);
  return {
    ...place,
    rule: 'link/broken-anchor',
    severity: 'error',
    message: `链接“${url}”指向的网页上没有“#${fragment}”这一处，读者会停在网页开头。`,
    hint: nearest
      ? `是不是“#${nearest}”？`
      : page.anchors.length > 0
        ? `那里可以链接的有：${page.anchors
            .slice(0, 5)
            .map((anchor) => `#${anchor}`)
            .join('、')}${page.anchors.length > 5 ? ' 等' : ''}。`
        : '那里没有可以链接的标题，删去 # 和它后面的部分。',
  };
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
