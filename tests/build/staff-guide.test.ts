import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { projectDir } from '../../src/project-dir.ts';
import { FEED_PATH, supersededPath } from '../../src/report/section-paths.ts';
import { makeWordFile } from '../intake/new/make-documents.ts';
import { NEXT_LINES } from '../intake/new/next-report.ts';
import { makeWorkplace, type Workplace } from '../intake/new/workplace.ts';
import { listBrokenAnchors, listBrokenLinks } from '../support/broken-links.ts';
import { type BuiltSite, openSite, PUBLISHED } from '../support/built-site.ts';
import { answerAll, changePublishedText, editReport, enterForgottenFigure } from '../support/guide-answers.ts';
import { readPdf } from '../support/read-pdf.ts';
import { runGuideCommand } from '../support/run-guide-command.ts';
import { runScript } from '../support/run-script.ts';
import {
  listGuideCommands,
  listInlineCommands,
  listMissingLines,
  listWindowsCommands,
  listYaml,
  readGuide,
} from '../support/staff-guide.ts';

/** A command of the guide, and how it is run here. */
interface Step {
  command: string;
  /** Where; the workplace of the report that is published when left out. */
  at?: Workplace;
  /** What the guide has a person do before. */
  before?: () => void;
  /** What a person types. */
  answers?: () => string[];
  /** Path of a page to read from the server that the command starts. */
  page?: string;
  exitCode?: number;
  env?: Readonly<Record<string, string>>;
  /** A phrase that the command says, beside what the guide shows of it. */
  says?: string;
  /** What is to be seen afterwards. */
  after?: (output: string) => void | Promise<void>;
}

// As it comes from the office that wrote it: without the line under the title that a web page has.
const WORD_FILE = makeWordFile(NEXT_LINES.filter((line) => !line.startsWith('来源')));
const GUIDE = readGuide();
const BLOCKS = listYaml(GUIDE);
const REPORT_KEYS = BLOCKS.find((block) => block.startsWith('source:')) ?? '';
const [TEXT_CORRECTION = '', BOTH_CORRECTIONS = ''] = BLOCKS.filter((block) => block.startsWith('corrections:'));

/** A second report, not published yet when the others are printed. */
const DRAFT = 'reports/2021';

const main = makeWorkplace('报告.docx', WORD_FILE);
const second = makeWorkplace('报告.docx', WORD_FILE);

afterAll(() => {
  main[Symbol.dispose]();
  second[Symbol.dispose]();
});

const STEPS: readonly Step[] = [
  { command: 'node --version', says: 'v2' },
  { command: 'npm start', page: '2019/', says: '网站已生成' },
  { command: 'npm run schemas' },
  { command: 'npm run new -- 2020 --from 报告.docx', says: '草稿已写入' },
  { command: 'npm run new -- 2020', at: second, says: '草稿已写入' },
  { command: 'npm run dev', page: '2020/' },
  { command: 'npm run confirm -- 2020', answers: () => answerAll(main), says: '每个数字都有着落' },
  {
    command: 'npm run confirm -- 2020 --all',
    before: () => {
      editReport(main, 'figures.yml', '    value: 2101\n', '    value: 2101\n    unconfirmed: true\n');
    },
    says: '2020 年度的内容都核对过了',
  },
  { command: 'npm run check', says: 'report/needed-for-publication' },
  {
    command: 'npm run publish-report -- 2020 --at "2021-03-30 09:49"',
    before: () => {
      const [source = ''] = REPORT_KEYS.split('\n');
      main.writeReport('report.yml', `${main.readReport('report.yml')}${source}\n`);
    },
  },
  {
    command: 'npm run pdf',
    env: { BASE_PATH: '/a/' },
    before: () => {
      cpSync(join(second.contentDir, 'reports/2020'), join(main.contentDir, DRAFT), { recursive: true });
      const file = join(main.contentDir, DRAFT, 'report.yml');
      writeFileSync(file, readFileSync(file, 'utf8').replace('year: 2020', 'year: 2021'));
    },
    after: async (output) => {
      // A draft is printed nowhere.
      expect(readdirSync(join(main.contentDir, DRAFT))).not.toContain('report.pdf');
      rmSync(join(main.contentDir, DRAFT), { recursive: true });
      expect(output).not.toMatch(/^\s+at |Warning/mu);
      await expectPdfOffered(openSite(join(main.dir, 'dist')), '/a/');
    },
  },
  {
    command: 'SITE_URL=https://www.example.gov.cn npm run build',
    after: async (output) => {
      expect(output).not.toContain('report.pdf');
      await expectPdfOffered(openSite(join(main.dir, 'dist')), '/');
    },
  },
  { command: 'npm run preview', page: '2020/', says: '示例县人民政府关于2020年度法治政府建设情况的报告' },
  {
    command: 'npm run check',
    before: () => {
      changePublishedText(main);
    },
    exitCode: 1,
    says: 'verbatim/',
  },
  { command: 'npm run new -- 2020 --from 报告.docx --force', at: second, says: '草稿已写入' },
];

const COMMANDS = listGuideCommands(GUIDE);

/** A PDF stands with the report, and the site offers it wherever one looks for the whole report. */
async function expectPdfOffered(site: BuiltSite, base: string): Promise<void> {
  const pdf = readFileSync(join(main.contentDir, 'reports/2020/report.pdf'));
  expect(readFileSync(join(site.dir, 'data/2020/report.pdf')).equals(pdf)).toBe(true);
  for (const page of ['2020/index.html', '2020/full/index.html', '2020/figures/index.html']) {
    expect(site.readText(page), page).toContain(`href="${base}data/2020/report.pdf"`);
  }
  expect(site.readText('data/datapackage.json')).toContain('"2020/report.pdf"');
  const { isTagged, title, bookmarks } = await readPdf(pdf);
  expect(isTagged).toBe(true);
  expect(title).toBe('示例县人民政府关于2020年度法治政府建设情况的报告');
  expect(bookmarks.length).toBeGreaterThan(10);
  expect(pdf.toString('latin1')).toContain('/CreationDate (D:20210330014900Z)');
}

describe('the staff guide, followed from its first command to its last', () => {
  it('has no command that is not run here', () => {
    expect(COMMANDS.map(({ command }) => command)).toEqual(STEPS.map(({ command }) => command));
    const commands = STEPS.map(({ command }) => command);
    for (const command of listWindowsCommands(GUIDE)) expect(commands).toContain(command);
    for (const inline of listInlineCommands(GUIDE)) {
      expect(
        commands.some((command) =>
          command
            .split(/^\w+=\S+ /u)
            .at(-1)
            ?.startsWith(inline),
        ),
        inline,
      ).toBe(true);
    }
  });

  it.each(STEPS.map((step, index) => ({ ...step, shown: COMMANDS[index]?.shown ?? [] })))(
    '$command',
    async ({
      command,
      at: place = main,
      before,
      answers,
      page,
      exitCode = page === undefined ? 0 : null,
      env,
      says,
      after,
      shown,
    }) => {
      before?.();
      const said = await runGuideCommand(command, {
        files: { '报告.docx': place.document },
        env: { CONTENT_DIR: place.contentDir, OUT_DIR: join(place.dir, 'dist'), PORT: '0', ...env },
        answers: answers?.(),
        page,
      });
      const output = [said.output, ...listLines(said.page)]
        .join('\n')
        .replaceAll(relative(projectDir, place.contentDir), 'content')
        .replaceAll(/127\.0\.0\.1:\d+/gu, '127.0.0.1:4321');
      expect(said.exitCode, output).toBe(exitCode);
      if (says !== undefined) expect(output).toContain(says);
      for (const block of shown) expect(listMissingLines(block, output), output).toEqual([]);
      expect(shown.length > 0 || says !== undefined).toBe(true);
      await after?.(said.output);
    },
  );

  it('gives corrections as the check wants them, of the text and of a figure alone', async () => {
    const published = main.readReport('report.yml');
    main.writeReport('report.yml', `${published}${TEXT_CORRECTION}\n`);
    expect(await main.call('check', [])).toMatchObject({ exitCode: 0 });
    const env = { CONTENT_DIR: main.contentDir, OUT_DIR: join(main.dir, 'dist'), SITE_URL: PUBLISHED.SITE_URL };
    const built = await runScript('build', env);
    expect(built.exitCode, built.stderr).toBe(0);
    expect(built.stdout).toContain('reports/2020/report.pdf 不是按现在的文字生成的');
    const site = openSite(join(main.dir, 'dist'));
    expect(site.files).toContain(`${supersededPath(2020, 'law-enforcement', '2021-06-01')}index.html`);
    expect(site.files).toContain('data/2019/report.pdf');
    expect(site.files).not.toContain('data/2020/report.pdf');
    expect(site.readText('2020/index.html')).not.toContain('2020/report.pdf');

    enterForgottenFigure(main);
    expect((await main.call('check', [])).stdout).toContain('published/figure-added');
    main.writeReport('report.yml', `${published}${BOTH_CORRECTIONS}\n`);
    expect(await main.call('check', [])).toMatchObject({ exitCode: 0 });
  });

  it('names the addresses that a correction has', () => {
    expect(GUIDE).toContain(`/${supersededPath(2020, 'law-enforcement', '2021-06-01')}`);
    expect(readdirSync(join(main.dir, 'dist'))).toContain(FEED_PATH);
  });
});

describe('the site that it makes of a Word file', () => {
  const openBuilt = (): BuiltSite => openSite(join(main.dir, 'dist'));

  it('has the new report beside the one of the year before, and first', () => {
    const site = openBuilt();
    for (const page of ['2019/index.html', '2020/index.html', 'compare/2019/2020/index.html', '2020/full/index.html']) {
      expect(site.files).toContain(page);
    }
    const home = select('h1', site.readPage('index.html'));
    expect(home && toString(home)).toContain('2020');
  });

  it('has the new indicators’ pages, and both years on those of last year', () => {
    const site = openBuilt();
    expect(site.files).toContain('figures/service-hall-units/index.html');
    const page = toString(site.readPage('figures/administrative-staff/index.html'));
    expect(page).toContain('2068');
    expect(page).toContain('2101');
  });

  it('has no link or anchor that leads nowhere', () => {
    const site = openBuilt();
    expect(listBrokenLinks(site, '/')).toEqual([]);
    expect(listBrokenAnchors(site, '/')).toEqual([]);
  });
});

describe('what the guide says of going back', () => {
  it('makes a published report a draft again, which can be published without a time', async () => {
    using place = makeWorkplace('报告.docx', WORD_FILE);
    // Corrections belong to what is taken back.
    const { corrections, ...report } = parse(main.readReport('report.yml')) as { corrections: unknown[] };
    expect(corrections).toHaveLength(2);
    await place.call('new', ['2020', '--from', place.document]);
    for (const file of main.listReport() ?? []) {
      const data = readFileSync(join(main.contentDir, 'reports/2020', file));
      writeFileSync(join(place.contentDir, 'reports/2020', file), data);
    }
    writeFileSync(
      join(place.contentDir, 'indicators.yml'),
      readFileSync(join(main.contentDir, 'indicators.yml'), 'utf8'),
    );
    editReport(place, '04-law-enforcement.md', '共1602名', '共1620名');
    editReport(place, 'figures.yml', 'value: 1602\n', 'value: 1620\n');
    editReport(place, 'figures.yml', '行政执法人员共1602名', '行政执法人员共1620名');
    place.writeReport('report.yml', stringify({ ...report, status: 'draft' }));
    rmSync(join(place.contentDir, 'reports/2020/published.yml'));
    const checked = await place.call('check', []);
    expect(checked).toMatchObject({ exitCode: 0 });
    expect(checked.stdout).toContain('2020年度的报告还是草稿');
    expect(await place.call('publish-report', ['2020'])).toMatchObject({ exitCode: 0 });
  });

  it('asks again of an entry that is marked as unconfirmed, and finds one again that was answered away', async () => {
    await second.call('confirm', ['2020'], ['n', 'q']);
    expect(second.readReport('figures.yml')).not.toContain('value: 2101');
    const figures = parse(second.readReport('figures.yml')) as { dropped: { indicator: string }[] };
    const dropped = figures.dropped.filter(({ indicator }) => indicator !== 'administrative-staff');
    expect(dropped).toHaveLength(figures.dropped.length - 1);
    second.writeReport('figures.yml', stringify({ ...figures, dropped }));
    await second.call('new', ['2020']);
    expect(second.readReport('figures.yml')).toContain('value: 2101');

    await second.call('confirm', ['2020', '--all']);
    editReport(second, 'figures.yml', '    value: 2101\n', '    value: 2101\n    unconfirmed: true\n');
    expect((await second.call('confirm', ['2020'], ['q'])).stdout).toContain('（1/1）');
  });

  it('keeps the draft that was begun anew under the name that the guide tells', () => {
    const kept = readdirSync(join(second.contentDir, 'reports')).filter((name) => name.startsWith('.'));
    expect(kept).toEqual([expect.stringMatching(/^\.2020-旧稿/u)]);
    expect(GUIDE).toContain('`.2020-旧稿`');
  });

  it('leaves the site as it was where a draft is moved away', async () => {
    rmSync(join(second.contentDir, 'reports/2020'), { recursive: true });
    expect(await second.call('check', [])).toMatchObject({ exitCode: 0 });
  });
});

function listLines(page: string): string[] {
  return selectAll('p, h1', fromHtml(page)).map((element) => toString(element).trim().replace(/\s+/gu, ' '));
}
