import type { z } from 'zod';
import type { DataFile } from '../../content/content-files.ts';
import type { ContentFolder } from '../../content/content-folder.ts';
import { chartsSchema } from '../../content/schemas/charts.ts';
import { everydayWordsSchema } from '../../content/schemas/everyday-words.ts';
import { glossarySchema } from '../../content/schemas/glossary.ts';
import { indicatorsSchema } from '../../content/schemas/indicators.ts';
import { siteSchema } from '../../content/schemas/site.ts';
import type { Meant } from '../../report/meanings.ts';
import { describeForm, type Field } from './field-model.ts';

/** An entry of a list, as its file says. */
export type Entry = Readonly<Record<string, unknown>>;

/** A list of a file whose entries have a page each. */
export interface SettingsList {
  key: string;
  /** What one of its entries is called, and the word between a count and that. */
  name: string;
  measure: string;
  title: (entry: Entry) => string;
  note: (entry: Entry) => string;
  /** The form of an entry. */
  form: Field;
  /** What is said of its entries is frozen once it is published, and changed with a day and a reason. */
  meant?: Meant['kind'];
}

/** A file that is set up by forms. */
export interface SettingsFile {
  slug: string;
  path: string;
  name: string;
  about: string;
  schema: z.ZodType;
  find: (content: ContentFolder) => DataFile<unknown> | undefined;
  /** The form of its keys beside the lists; `undefined` where it has none. */
  form: Field | undefined;
  lists: readonly SettingsList[];
}

/** What was said otherwise has a page of its own, on which it is asked for. */
export const REWORDED = 'reworded';

type ListWords = Pick<SettingsList, 'key' | 'name' | 'measure' | 'title' | 'note' | 'meant'>;

function define(
  file: Pick<SettingsFile, 'slug' | 'path' | 'name' | 'about' | 'schema' | 'find'>,
  lists: readonly ListWords[] = [],
): SettingsFile {
  const whole = describeForm(file.schema);
  const fields = whole.kind === 'group' ? whole.fields : [];
  const own = fields.filter(({ key }) => lists.every((list) => list.key !== key));
  return {
    ...file,
    form: own.length === 0 ? undefined : { ...whole, kind: 'group', fields: own },
    lists: lists.map((list) => {
      const field = fields.find(({ key }) => key === list.key);
      if (field?.kind !== 'rows') throw new Error(`${file.path} has no list ${list.key}`);
      const { row } = field;
      if (!list.meant || row.kind !== 'group') return { ...list, form: row };
      return { ...list, form: { ...row, fields: row.fields.filter(({ key }) => key !== REWORDED) } };
    }),
  };
}

const say = (value: unknown): string =>
  Array.isArray(value) ? value.map(say).join('、') : typeof value === 'string' ? value : '';

/** What relations are called in lists. */
const RELATIONS: Readonly<Record<string, string>> = {
  sum: '各分项相加等于合计',
  ratio: '比率等于部分除以整体',
  part: '部分不大于整体',
  change: '与上一年相比增加或减少',
};

/** Every file that is set up by forms, in the order of the page. */
export const SETTINGS_FILES: readonly SettingsFile[] = [
  define({
    slug: 'site',
    path: 'site.yml',
    name: '网站信息',
    about: '网站的名称、主办和承办单位、联系方式、标识码和备案号。没有写的，网页上就不出现。',
    schema: siteSchema,
    find: ({ site }) => site,
  }),
  define(
    {
      slug: 'indicators',
      path: 'indicators.yml',
      name: '指标',
      about: '各年都用的指标：名称、单位、用普通人的话说它是什么、历年比较时要注意什么。',
      schema: indicatorsSchema,
      find: ({ indicators }) => indicators,
    },
    [
      {
        key: 'indicators',
        name: '指标',
        measure: '个',
        title: ({ name, unit }) => `${say(name)}（${say(unit)}）`,
        note: ({ definition }) => say(definition),
        meant: 'indicator',
      },
      {
        key: 'relations',
        name: '数量关系',
        measure: '项',
        title: ({ title }) => say(title),
        note: ({ kind }) => RELATIONS[say(kind)] ?? '',
      },
    ],
  ),
  define(
    {
      slug: 'charts',
      path: 'charts.yml',
      name: '图表',
      about: '哪些指标画在一张图里，图上说的一句话。数字由各年的数据自动填入。',
      schema: chartsSchema,
      find: ({ charts }) => charts,
    },
    [
      {
        key: 'charts',
        name: '图',
        measure: '张',
        title: ({ title }) => say(title),
        note: ({ statement }) => say(statement),
        meant: 'chart',
      },
    ],
  ),
  define(
    {
      slug: 'glossary',
      path: 'glossary.yml',
      name: '术语解释',
      about: '报告里普通读者可能看不懂的说法，用自己的话解释。第一次出现的地方会链接过去。',
      schema: glossarySchema,
      find: ({ glossary }) => glossary,
    },
    [
      {
        key: 'terms',
        name: '术语',
        measure: '个',
        title: ({ term }) => say(term),
        note: ({ definition }) => say(definition),
      },
    ],
  ),
  define(
    {
      slug: 'everyday-words',
      path: 'everyday-words.yml',
      name: '平常的说法',
      about: '群众搜索时常打的词，和报告里的说法。搜不到时，网页会说报告里怎么说。',
      schema: everydayWordsSchema,
      find: ({ everydayWords }) => everydayWords,
    },
    [
      {
        key: 'words',
        name: '说法',
        measure: '组',
        title: ({ said }) => say(said),
        note: ({ written }) => `报告里：${say(written)}`,
      },
    ],
  ),
];
