import { writeChineseOrdinal } from '../../src/text/chinese-numerals.ts';

/** A section of a made-up report: its file's name and its lines, front matter and Markdown. */
export interface FixtureSection {
  fileName: string;
  frontMatter: Readonly<Record<string, string | readonly string[]>>;
  /** Markdown blocks, in order; a heading begins with `## `. */
  blocks: readonly string[];
  /** What its numbers say, in the order of the text. */
  figures: readonly FixtureFigure[];
}

/** A number of the text, for indicators.yml and figures.yml alike. */
export interface FixtureFigure {
  indicator: string;
  name: string;
  unit: string;
  dutyArea: string;
  value: number;
  qualifier?: '约';
  quote: string;
}

/** A duty area as the fixture's duty-areas.yml lists it. */
interface FixtureArea {
  id: string;
  title: string;
  items: readonly string[];
}

const FUNCTIONS: FixtureArea = {
  id: 'government-functions',
  title: '依法全面履行政府职能',
  items: ['优化机构设置', '完善行政审批制度', '着力优化公共服务'],
};
const ENFORCEMENT: FixtureArea = {
  id: 'law-enforcement',
  title: '严格规范公正文明执法',
  items: ['规范行政执法行为', '推动综合行政执法体制改革'],
};
const EMERGENCY: FixtureArea = {
  id: 'emergency-response',
  title: '健全突发事件应对体系',
  items: ['完善应急预案', '加强应急演练'],
};
const OVERSIGHT: FixtureArea = {
  id: 'oversight-of-power',
  title: '强化对行政权力的制约和监督',
  items: ['加强审计监督', '深入推进政务公开工作'],
};

/** Small outlines by first year; `emergency-response` is new in the second. */
export const FIXTURE_OUTLINES: Readonly<Record<'2015' | '2021', readonly FixtureArea[]>> = {
  '2015': [FUNCTIONS, ENFORCEMENT, OVERSIGHT],
  '2021': [FUNCTIONS, ENFORCEMENT, EMERGENCY, OVERSIGHT],
};

/** First year of the outline that a year's report follows. */
export function outlineOf(year: number): '2015' | '2021' {
  return year < 2021 ? '2015' : '2021';
}

/** Write the sections of the made-up report of a year, in order. From 2021 on it has a part on the leaders' duty. */
export function writeSections(year: number): FixtureSection[] {
  const parts = [...(year < 2021 ? [] : ['leaders-duty' as const]), 'problems' as const, 'next-year' as const];
  const sections = [
    writePreamble(year),
    ...FIXTURE_OUTLINES[outlineOf(year)].map((area, index) => writeArea(area, index, year)),
    ...parts.map((kind, index) => writePart(kind, `${writeChineseOrdinal(index + 2)}、`, year)),
    writeClosing(year),
  ];
  return sections.map(({ slug, ...section }, index) => ({
    ...section,
    fileName: `${String(index).padStart(2, '0')}-${slug}.md`,
  }));
}

type SectionText = Omit<FixtureSection, 'fileName'> & { slug: string };

function writePreamble(year: number): SectionText {
  return {
    slug: 'preamble',
    frontMatter: { kind: 'preamble' },
    blocks: [
      '县委：',
      `${year}年以来，示例县人民政府主要负责人认真履行第一责任人职责，各项工作取得新进展。现报告如下：`,
    ],
    figures: [],
  };
}

function writeArea(area: FixtureArea, index: number, year: number): SectionText {
  return {
    slug: area.id,
    frontMatter: {
      kind: 'measures',
      dutyAreas: [area.id],
      ...(index === 0 ? { partHeading: '一、工作开展情况' } : {}),
      heading: `（${writeChineseOrdinal(index + 1)}）${area.title}`,
      summary: area.items.join('，'),
    },
    blocks: area.items.flatMap((item, itemIndex) => [
      `## ${writeChineseOrdinal(itemIndex + 1)}是${item}。`,
      `印发《示例县${item}实施办法（试行）》，全年开展检查${countChecks(year, index, itemIndex)}次，` +
        `办结率约${80 + itemIndex}.5%，“一次办好”成为常态。`,
    ]),
    figures: area.items.flatMap((item, itemIndex): FixtureFigure[] => {
      const checks = countChecks(year, index, itemIndex);
      const rate = itemIndex + 80.5;
      return [
        {
          dutyArea: area.id,
          indicator: `${area.id}-checks-${itemIndex + 1}`,
          name: `${item}检查次数`,
          unit: '次',
          value: checks,
          quote: `检查${checks}次`,
        },
        {
          dutyArea: area.id,
          indicator: `${area.id}-rate-${itemIndex + 1}`,
          name: `${item}办结率`,
          unit: '%',
          value: rate,
          qualifier: '约',
          quote: `办结率约${rate}%`,
        },
      ];
    }),
  };
}

function countChecks(year: number, index: number, itemIndex: number): number {
  return (year % 100) * 7 + index * 10 + itemIndex;
}

const LEADERS_FIGURES: readonly FixtureFigure[] = [
  {
    indicator: 'leaders-meetings',
    name: '县政府常务会议研究法治议题次数',
    unit: '次',
    dutyArea: 'government-functions',
    value: 6,
    quote: '研究法治议题6次',
  },
  {
    indicator: 'leaders-study-sessions',
    name: '县政府常务会议专题学法次数',
    unit: '次',
    dutyArea: 'government-functions',
    value: 4,
    quote: '专题学法4次',
  },
  {
    indicator: 'leaders-briefings',
    name: '县政府常务会议听取法治政府建设汇报次数',
    unit: '次',
    dutyArea: 'government-functions',
    value: 2,
    quote: '听取法治政府建设汇报2次',
  },
];

function writePart(kind: 'leaders-duty' | 'problems' | 'next-year', mark: string, year: number): SectionText {
  const { title, blocks } = {
    'leaders-duty': {
      title: '主要负责人履行推进法治建设第一责任人职责情况',
      blocks: [`县政府常务会议${year}年研究法治议题6次，其中专题学法4次，听取法治政府建设汇报2次。`],
    },
    problems: {
      title: '存在问题',
      blocks: [
        '主要有以下问题：',
        '## 一是思想认识不够到位。',
        `部分单位对${year}年的任务重视不足。`,
        '## 二是专业素养仍需加强。',
        '部分执法人员业务能力不够，原因是培训偏少。',
      ],
    },
    'next-year': {
      title: `${year + 1}年重点工作安排`,
      blocks: [
        '## （一）深化“放管服”改革',
        '推动审批服务事项网上办理，确保各项任务按时完成。',
        '## （二）提升行政执法能力',
        `${year + 1}年继续加强执法队伍建设。`,
      ],
    },
  }[kind];
  const figures = kind === 'leaders-duty' ? LEADERS_FIGURES : [];
  return { slug: kind, frontMatter: { kind, heading: `${mark}${title}` }, blocks, figures };
}

function writeClosing(year: number): SectionText {
  return {
    slug: 'closing',
    frontMatter: { kind: 'closing' },
    blocks: ['示例县人民政府将继续努力，开创法治政府建设新局面。', '示例县人民政府', `${year + 1}年2月20日`],
    figures: [],
  };
}
