import { join } from 'node:path';
import { projectDir } from '../../../src/project-dir.ts';
import type { Benchmark } from '../benchmark.ts';
import { writeCount } from '../write-quantities.ts';
import { countImported, measureShape } from './measure-shape.ts';

const COMMANDS = ['check', 'build', 'new', 'confirm', 'publish-report', 'pdf', 'dev', 'preview'];

/** Measure how the code is cut into files, and how many of them a reader of a command may come to. */
export const benchmarkShape: Benchmark = () => {
  const code = measureShape(projectDir, ['src', 'scripts']);
  const tests = measureShape(projectDir, ['tests']);
  const commands = COMMANDS.map((command) => ({
    command,
    files: countImported(join(projectDir, `scripts/${command}.ts`)),
  }));
  return Promise.resolve({
    data: { code, tests, commands },
    tables: [
      {
        title: 'Files',
        columns: ['', 'files', 'lines', 'median', 'p95', 'largest'],
        rows: Object.entries({ code, tests }).map(([name, { files, lines, medianLines, p95Lines, largest }]) => [
          name,
          ...[files, lines, medianLines, p95Lines, largest.lines].map(writeCount),
        ]),
      },
      {
        title: 'Files behind each command',
        columns: ['command', 'files'],
        rows: commands.map(({ command, files }) => [command, writeCount(files)]),
      },
    ],
  });
};
