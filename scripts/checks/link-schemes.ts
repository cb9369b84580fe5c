import type { Finding } from '../../src/content/finding.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';
import { listLinks, type SectionLink } from '../lib/section-links.ts';

/** Links leave the site by http, https or mailto only. */
export function checkLinkSchemes({ reports }: ParsedContent): Finding[] {
  return reports.flatMap(({ sections }) => sections.flatMap((section) => listLinks(section).flatMap(checkLink)));
}

function checkLink({ url, scheme, place }: SectionLink): Finding[] {
  if (scheme === undefined || scheme === 'mailto') return [];
  if (scheme === 'http' || scheme === 'https') {
    if (/^https?:\/\/[^/]/i.test(url) && URL.canParse(url)) return [];
    return [
      {
        ...place,
        rule: 'link/bad-address',
        severity: 'error',
        message: `“${url}”不是完整的网址，读者点了打不开。`,
        hint: '从浏览器的地址栏复制完整的网址，以 https:// 或 http:// 开头。',
      },
    ];
  }
  return [
    {
      ...place,
      rule: 'link/unsafe-scheme',
      severity: 'error',
      message:
        scheme === 'javascript' || scheme === 'data' || scheme === 'vbscript'
          ? `链接以“${scheme}:”开头，点击时会在读者的浏览器里运行脚本，网站一律不放行。`
          : `链接以“${scheme}:”开头，网站不认识这种链接，会把它去掉。`,
      hint: '只能链接到 http://、https://、mailto: 开头的地址，或本站的网页（以 / 或 # 开头）。',
    },
  ];
}
