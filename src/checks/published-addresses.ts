import { type Finding, wholeFile } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import { listMovedPages, type MovedPage } from '../report/moved-pages.ts';
import type { AssembledContent } from '../report/report.ts';
import { readRoute } from '../report/routes.ts';
import { sectionPath } from '../report/section-paths.ts';
import type { AssembledSection } from '../report/section.ts';
import { listContentPages } from './content-pages.ts';
import { listPublishedReports, type PublishedReport } from './correction-drafts.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'published/address-gone': {
    severity: 'error',
    step: 'form',
    meaning: '发布时的网址现在打不开了',
    advice: '文件名改回去，或照提示加 `formerly`',
  },
  'section/former-name-taken': {
    severity: 'error',
    step: 'form',
    meaning: '`formerly` 里的旧名字还在用',
    advice: '删去多写的',
  },
});

export const PUBLISHED_ADDRESSES: Subject = { rules: RULES.rules, checks: [checkPublishedAddresses] };

/** An address that was published leads to a page, or somebody says what became of it. */
function checkPublishedAddresses(content: AssembledContent): Finding[] {
  const paths = new Set(listContentPages(content).flatMap(({ path, isDraft }) => (isDraft ? [] : [path])));
  return listPublishedReports(content).flatMap((report) => {
    const moved = listMovedPages([report], paths);
    return [
      ...moved.filter(({ isLost }) => isLost).map((page) => describeLost(page, report)),
      ...report.sections.flatMap((section) => listTaken(section, report, paths)),
    ];
  });
}

function describeLost({ path, year }: MovedPage, { record, sections }: PublishedReport): Finding {
  const addresses = record?.data?.addresses ?? [];
  const slug = readRoute(path)?.values['section'] ?? path;
  const added = sections.filter((section) => !addresses.includes(sectionPath(year, section.slug)));
  const [renamed] = added.length === 1 ? added : [];
  const place = record?.locate(['addresses', addresses.indexOf(path)]);
  return RULES.raise('published/address-gone', place ?? wholeFile(`reports/${year}/published.yml`), {
    message: `发布时的网址“/${path}”现在没有网页，引用过它的人会看到“找不到网页”。`,
    hint: renamed
      ? `若是 ${renamed.fileStem}.md 改了名，在它开头的两行 --- 之间加一行 formerly: [${slug}]，旧网址会引到新的；若是误改，把文件名改回去。`
      : `把那一节的文件名改回去；若确要改名，在新文件开头的两行 --- 之间加一行 formerly: [${slug}]，旧网址会引到新的。`,
  });
}

/** Former names that lead nowhere, because a page stands there or another section says that it was its own. */
function listTaken(
  section: AssembledSection,
  { report, sections }: PublishedReport,
  paths: ReadonlySet<string>,
): Finding[] {
  const { formerly = [] } = section.data ?? {};
  return formerly.flatMap((slug, index): Finding[] => {
    const first = sections.find(({ data }) => data?.formerly?.includes(slug));
    const isRepeated = formerly.indexOf(slug) < index;
    const path = sectionPath(report.data.year, slug);
    if (!paths.has(path) && first === section && !isRepeated) return [];
    return [
      RULES.raise('section/former-name-taken', section.locate(['formerly', index]), {
        message: paths.has(path)
          ? `formerly 里的“${slug}”现在就有网页（/${path}），不能再引到这一节。`
          : `formerly 里的“${slug}”写了两次（${first?.path ?? section.path}），不知道该引到哪里。`,
        hint: 'formerly 只写这一节发布过、现在已经不用的网址；多写的删去。',
      }),
    ];
  });
}
