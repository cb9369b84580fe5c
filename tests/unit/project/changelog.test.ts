import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PROJECT_VERSION } from '../../../src/desk/session/project-version.ts';

/** A release as CHANGELOG.md heads it: `0.2.0 — 2026-12-01`. */
const RELEASE = /^(\d+\.\d+\.\d+) — (\d{4}-\d{2}-\d{2})$/u;

it('every release has its day in CHANGELOG.md, and the latest is the project’s version', () => {
  const [first, ...releases] = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (.*)$/gmu)].map(
    ([, head = '']) => head,
  );
  expect(first).toBe('Unreleased');
  const read = releases.map((head) => RELEASE.exec(head));
  expect(read).not.toContain(null);
  const days = read.map((release) => release?.[2] ?? '');
  expect(days).toEqual(days.toSorted().toReversed());
  if (read.length > 0) expect(read[0]?.[1]).toBe(PROJECT_VERSION);
});
