import type { Browser } from '@playwright/test';
import type { Table } from './table.ts';

/** What every benchmark is given. */
export interface BenchmarkTools {
  browser: Browser;
  /** Say what is being done; benchmarks take minutes. */
  say: (progress: string) => void;
}

export interface BenchmarkResult {
  /** Everything that was measured, as JSON can hold it. */
  data: object;
  /** The same for people. */
  tables: readonly Table[];
}

/** Measures something, and makes no judgement of it. */
export type Benchmark = (tools: BenchmarkTools) => Promise<BenchmarkResult>;
