import { rmSync } from 'node:fs';
import type { LoaderContext } from 'astro/loaders';
import { expect, it } from 'vitest';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { carryContent, contentLoader } from '../../../src/content/content-loader.ts';
import { writeSite } from '../../support/site.ts';

it('builds from what was checked, whatever has become of the folder since', async () => {
  const site = writeSite({ years: [2019] });
  const content = await readContentFolder(site.dir);
  rmSync(site.dir, { recursive: true });
  const entries = new Map<string, unknown>();
  const { load } = contentLoader(({ reports }) =>
    reports.map(({ name, report }) => ({ id: name, data: { title: report?.data?.title } })),
  );
  await load({
    config: { vite: { plugins: [false, carryContent(content)] } },
    store: {
      clear: () => {
        entries.clear();
      },
      set: ({ id, data }: { id: string; data: unknown }) => entries.set(id, data),
    },
    generateDigest: JSON.stringify,
  } as unknown as LoaderContext);
  expect([...entries]).toEqual([['2019', { title: expect.stringContaining('示例县') as string }]]);
});
