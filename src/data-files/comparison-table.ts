import type { ComparisonRow } from '../compare/comparison-rows.ts';
import type { YearPair } from '../compare/years.ts';
import { QUALIFIERS } from '../content/schemas/figures.ts';
import { type CsvReader, type TableColumn, writeCsv } from './csv.ts';

const REQUIRED = { required: true } as const;

/** The columns of two years' figures side by side, in order: headers name the years, so that a table explains itself. */
export function describeComparisonColumns({ from, to }: Pick<YearPair, 'from' | 'to'>): TableColumn<ComparisonRow>[] {
  return [
    column('indicator', '指标编码', '指标的编码，历年不变', 'string', REQUIRED),
    column('name', '指标名称', '指标的名称', 'string', REQUIRED),
    column('dutyArea', '职责领域', '指标所属的职责领域；空白表示两份报告所依据的国家纲要都没有这个领域'),
    ...describeYear('before', from),
    ...describeYear('after', to),
    column(
      'difference',
      '差值',
      `${to}年减${from}年，减少为负数；空白表示只有一年有数，或者数字不够精确、不能比较`,
      'number',
    ),
    column('differenceUnit', '差值单位', '“差值”一列的单位；两个百分比相减，单位是百分点'),
    column(
      'change',
      '增减',
      '增减的文字说明，数字带“约”“余”等字或经过四舍五入的，写明约数或范围；空白表示只有一年有数',
    ),
    column('note', '说明', '缺少某一年的数字的原因、两份报告对同一年写法不同等情况'),
    column('comparability', '历年比较', '比较这个指标历年的数时要注意什么'),
  ];
}

function describeYear(side: 'before' | 'after', year: number): TableColumn<ComparisonRow>[] {
  return [
    column(`${side}Value`, `${year}年数值`, `${year}年的数，按单位一列计；空白表示报告没有`, 'number'),
    column(`${side}Unit`, `${year}年单位`, '计量单位，与报告的写法一致'),
    column(`${side}Qualifier`, `${year}年限定词`, '报告写明的“约”“余”等词；空白表示没有写', 'string', {
      enum: QUALIFIERS,
    }),
    column(
      `${side}ByHand`,
      `${year}年人工登记`,
      '程序读不懂、由人换算登记的数字，原文印着的几个字；空白表示由程序读出',
    ),
    column(`${side}Quote`, `${year}年原文`, '报告中写有这个数字的一小段，逐字照录'),
    column(`${side}Url`, `${year}年链接`, '这个数字在报告正文中的位置'),
  ];
}

function column(
  key: keyof ComparisonRow,
  header: string,
  meaning: string,
  type: TableColumn<ComparisonRow>['type'] = 'string',
  constraints?: TableColumn<ComparisonRow>['constraints'],
): TableColumn<ComparisonRow> {
  return { key, header, meaning, type, constraints };
}

/** Write the figures of two years side by side as CSV. */
export function writeComparisonCsv(
  rows: readonly ComparisonRow[],
  years: Pick<YearPair, 'from' | 'to'>,
  reader?: CsvReader,
): string {
  return writeCsv(rows, describeComparisonColumns(years), reader);
}
