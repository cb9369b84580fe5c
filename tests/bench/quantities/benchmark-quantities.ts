import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readQuantities } from '../../../src/quantities/read-quantities.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { CORPUS } from '../../unit/quantities/corpus/corpus.ts';
import { judgeCorpus, type KindJudgement } from '../../unit/quantities/corpus/judge-corpus.ts';
import type { Benchmark } from '../benchmark.ts';
import type { Table } from '../table.ts';
import { writeCount } from '../write-quantities.ts';

const LENGTHS = [100_000, 1_000_000];
const TRIES = 3;

/** What is repeated to texts that are as long as no report is. */
const REPEATED: Readonly<Record<string, string>> = {
  'the report of 2019': readFileSync(join(SUIXI_DIR, 'reports/2019/original.txt'), 'utf8'),
  digits: '1234567890',
  'Chinese numerals': '一二三四五六七八九十',
  'opening brackets': '（',
  'opening quotation marks': '“',
  'opening title marks': '《',
  'half-width commas': ',',
  'full-width commas': '，',
  spaces: ' ',
};

/** Processor time that the reader takes for 10,000 characters of a text of each length. */
interface ReadingTime {
  text: string;
  milliseconds: readonly number[];
}

/** Measure how right the reader of numbers is about the corpus of expressions, and how its time grows with the text. */
export const benchmarkQuantities: Benchmark = ({ say }) => {
  const corpus = judgeCorpus(CORPUS);
  for (const fault of corpus.flatMap(({ faults }) => faults)) say(`  ${fault}`);
  const times = Object.entries(REPEATED).map(([text, part]): ReadingTime => {
    say(`quantities: ${text}`);
    return { text, milliseconds: LENGTHS.map((length) => measureTime(part, length)) };
  });
  return Promise.resolve({ data: { corpus, times }, tables: [tabulateCorpus(corpus), tabulateTimes(times)] });
};

/** The best of some tries, so that other work on the machine is not measured. */
function measureTime(part: string, length: number): number {
  const text = part.repeat(Math.ceil(length / part.length)).slice(0, length);
  const tries = Array.from({ length: TRIES }, () => {
    const start = process.cpuUsage();
    readQuantities(text);
    return process.cpuUsage(start).user / 1000;
  });
  return (Math.min(...tries) * 10_000) / length;
}

function tabulateCorpus(judged: readonly KindJudgement[]): Table {
  const row = (name: string, kinds: readonly KindJudgement[]): string[] => {
    const add = (verdict: 'right' | 'refused' | 'wrong'): number => kinds.reduce((sum, kind) => sum + kind[verdict], 0);
    const counts = [add('right'), add('refused'), add('wrong')];
    return [name, ...[counts.reduce((sum, count) => sum + count), ...counts].map(writeCount)];
  };
  return {
    title: 'Expressions of the corpus',
    columns: ['kind', 'expressions', 'right', 'refused', 'wrong'],
    rows: [row('all', judged), ...judged.map((kind) => row(kind.kind, [kind]))],
  };
}

function tabulateTimes(times: readonly ReadingTime[]): Table {
  return {
    title: 'Time for 10,000 characters, by the length of the text',
    columns: ['text of', ...LENGTHS.map(writeCount)],
    rows: times.map(({ text, milliseconds }) => [text, ...milliseconds.map((value) => `${value.toFixed(2)} ms`)]),
  };
}
