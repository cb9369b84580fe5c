import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WORKER_PATH } from '../../src/report/offline-paths.ts';
import type { OfflinePlan } from '../../src/report/offline-plan.ts';

/** What the service worker of a built site is told; `undefined` where it is told nothing. */
export function readPlan(siteDir: string): OfflinePlan | undefined {
  const [, plan] = /^\{self\.offlinePlan=(\{.*\});\n/.exec(readFileSync(join(siteDir, WORKER_PATH), 'utf8')) ?? [];
  return plan === undefined ? undefined : (JSON.parse(plan) as OfflinePlan);
}
