import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'oxfmt';
import { expect, test } from 'vitest';
import formatting from '../../../oxfmt.config.ts';
import { ROOMS } from '../../../rooms.js';
import { projectDir } from '../../../src/project-dir.ts';

const PAGE = join(projectDir, 'ARCHITECTURE.md');
const MAP = /(?<=<!-- rooms: made from rooms\.js -->\n)[\s\S]*(?=<!-- \/rooms -->)/;

const OUTER_ROOM = /^src\/[^/]+$/;

/** The rooms as a list in Markdown; of what they use, the outer rooms. */
function drawRooms(): string {
  const rows = Object.entries(ROOMS)
    .filter(([room]) => OUTER_ROOM.test(room))
    .map(([room, { holds, uses, anywhere }]) => {
      const used = [...new Set(uses.map((path) => path.split('/')[1] ?? ''))].filter((name) => `src/${name}` in ROOMS);
      return `- **${room.replace('src/', '')}**${anywhere ? ' ○' : ''} ${holds} ${used.length > 0 ? `← ${used.join(', ')}` : ''}`;
    });
  return `\n${rows.join('\n')}\n\n`;
}

test('the map of rooms in ARCHITECTURE.md is the table that the linter keeps', async () => {
  const page = readFileSync(PAGE, 'utf8');
  const { code: drawn } = await format(PAGE, page.replace(MAP, drawRooms()), formatting);
  if (process.env['UPDATE']) writeFileSync(PAGE, drawn);
  expect(readFileSync(PAGE, 'utf8')).toBe(drawn);
});

test('a room uses only what stands above it', () => {
  const rooms = Object.keys(ROOMS);
  const wrong = Object.entries(ROOMS).flatMap(([room, { uses }]) =>
    uses.filter((used) => rooms.indexOf(used) > rooms.indexOf(room)).map((used) => `${room} → ${used}`),
  );
  // The library of YAML tells of its faults as all of content does.
  expect(wrong).toEqual(['src/content/yaml → src/content']);
});

test('ARCHITECTURE.md stays one page', () => {
  const page = readFileSync(PAGE, 'utf8');
  expect(page.split('\n').length).toBeLessThanOrEqual(60 + 1);
  expect(page.length).toBeLessThanOrEqual(6000);
});
