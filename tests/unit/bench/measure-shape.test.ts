import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { countImported, measureShape } from '../../bench/shape/measure-shape.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

test('files are counted with their lines, and those that a module imports in the end, types left out', () => {
  using folder = makeTemporaryFolder();
  const files = {
    'src/command.ts': "import './a.ts';\nimport type { B } from './types.ts';\nimport {\n  c,\n} from './deep/c.ts';\n",
    'src/a.ts': "export const load = () => import('./later.ts');\n",
    'src/later.ts': "import './command.ts';\nimport './gone.ts';\n",
    'src/types.ts': 'export type B = 1;\n',
    'src/deep/c.ts': 'export const c = 1;\n',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder.dir, file)), { recursive: true });
    writeFileSync(join(folder.dir, file), text);
  }
  expect(measureShape(folder.dir, ['src'])).toEqual({
    files: 5,
    lines: 10,
    medianLines: 1,
    p95Lines: 5,
    largest: { file: join('src', 'command.ts'), lines: 5 },
  });
  expect(countImported(join(folder.dir, 'src/command.ts'))).toBe(4);
});
