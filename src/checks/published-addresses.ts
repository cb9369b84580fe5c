import { type Finding, wholeFile } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import { listMovedPages, type MovedPage } from '../report/moved-pages.ts';
import type { AssembledContent } from '../report/report.ts';
import { readPair } from '../report/recorded-addresses.ts';
import { readRoute } from '../report/routes.ts';
import { sectionPath } from '../report/section-paths.ts';
import type { AssembledSection } from '../report/section.ts';
import type { Place } from '../text/place.ts';
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
  'published/report-gone': {
    severity: 'error',
    step: 'form',
    meaning: '发布过的报告整份没有了',
    advice: '从备份找回它的文件夹',
  },
  'published/correction-gone': {
    severity: 'error',
    step: 'form',
    meaning: '公布过的更正没有了',
    advice: '从备份找回，或另写一条更正',
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
      ...moved.filter((page) => page.isLost && !isOnRecord(page, report)).map((page) => describeLost(page, report)),
      ...report.sections.flatMap((section) => listTaken(section, report, paths)),
    ];
  });
}

/** A correction on record that is gone has a finding of its own. */
function isOnRecord({ path }: MovedPage, { record }: PublishedReport): boolean {
  const { name, values } = readRoute(path) ?? {};
  return (
    name === 'superseded' &&
    (record?.data?.corrections ?? []).some(
      ({ section, date }) => section === values?.['section'] && date === values?.['date'],
    )
  );
}

function describeLost(page: MovedPage, report: PublishedReport): Finding {
  const pair = readPair(page.path);
  if (pair) return describeLostReport(page, pair, report);
  const route = readRoute(page.path);
  return route?.name === 'superseded'
    ? describeLostText(page, route.values, report)
    : describeLostSection(page, report);
}

function placeAddress({ path, year }: MovedPage, { record }: PublishedReport): Place {
  const place = record?.locate(['addresses', (record.data?.addresses ?? []).indexOf(path)]);
  return place ?? wholeFile(`reports/${year}/published.yml`);
}

/** A report that was set beside this one has been published as well. */
function describeLostReport(
  page: MovedPage,
  { from, to }: { from: number; to: number },
  report: PublishedReport,
): Finding {
  const other = from === page.year ? to : from;
  return RULES.raise('published/report-gone', placeAddress(page, report), {
    message: `${page.year}年度的报告发布时，${other}年度的报告也发布了（有两年的对照“/${page.path}”），现在没有了，它的网页都会变成“找不到网页”。`,
    hint: `从备份找回 reports/${other}；改回了草稿的，把 status 改回 published，再从备份找回它的 published.yml。`,
  });
}

/** A text before its correction was to be read, and the correction is there no more. */
function describeLostText(
  page: MovedPage,
  { section = '', date = '' }: Readonly<Record<string, string>>,
  report: PublishedReport,
): Finding {
  return RULES.raise('published/correction-gone', placeAddress(page, report), {
    message: `“${section}”一节 ${date} 的更正公布过（更正之前的文字在“/${page.path}”），现在 report.yml 里没有了。更正过什么，不能悄悄抹去。`,
    hint: `从备份找回 report.yml 里的那一条更正；日期改过的，改回 ${date}；更正错了的，另写一条更正。`,
  });
}

function describeLostSection(page: MovedPage, report: PublishedReport): Finding {
  const { path, year } = page;
  const { record, sections } = report;
  const addresses = record?.data?.addresses ?? [];
  const slug = readRoute(path)?.values['section'] ?? path;
  const added = sections.filter((section) => !addresses.includes(sectionPath(year, section.slug)));
  const [renamed] = added.length === 1 ? added : [];
  return RULES.raise('published/address-gone', placeAddress(page, report), {
    message: `发布时的网址“/${path}”现在没有网页，引用过它的人会看到“找不到网页”。`,
    hint: renamed
      ? `若是 ${renamed.fileStem}.md 改了名，在它开头的两行 --- 之间加一行 formerly: [${slug}]，旧网址会引到新的；若是误改，把文件名改回去。`
      : `把那一节的文件名改回去；若确要改名，在新文件开头的两行 --- 之间加一行 formerly: [${slug}]，旧网址会引到新的。若接在前一节后面成了一节，在那一节的文件里加这一行，标题写成正文里的小标题（## 开头），职责领域写在 headings 里。`,
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
