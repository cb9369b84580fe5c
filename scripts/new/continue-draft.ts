import { join } from 'node:path';
import { CommandError } from '../../src/content/command-error.ts';
import { printPath, writeFindings } from '../../src/content/finding-words.ts';
import { readEditable, replaceFile } from '../../src/disk/replace-file.ts';
import { type DraftedFigures, draftFigures, type PresentLedger } from '../../src/intake/draft-figures.ts';
import type { SourceFile } from '../../src/intake/read-source.ts';
import type { AssembledContent, AssembledReport } from '../../src/report/report.ts';
import { findUnboundQuotes } from '../../src/report/unbound-quotes.ts';

/**
 * Go on with a draft that is there: propose the figures that its figures.yml has not yet. Nothing else of it is changed,
 * and nothing that stands in figures.yml.
 *
 * @throws CommandError when the draft was made from another document, or cannot be read; then nothing is changed.
 */
export async function continueDraft(
  content: AssembledContent,
  report: AssembledReport,
  year: number,
  source: SourceFile | undefined,
): Promise<DraftedFigures> {
  const folder = join(content.dir, 'reports', report.name);
  if (source && !isMadeFrom(report, source)) {
    throw new CommandError(
      `已经有 ${folder}，是用另一份原文（或手工）建立的，没有改动它。\n` +
        '要用这份原文重新开始，加上 --force：旧的文件夹会改名保留，不会删除。\n' +
        `只想补上还没有登记的数字，不写 --from：npm run new -- ${year}`,
    );
  }
  const unreadable = content.findings.filter(
    ({ file, severity }) => severity === 'error' && file.startsWith(`reports/${report.name}/`),
  );
  if (unreadable.length > 0) {
    throw new CommandError(`${writeFindings(unreadable, content.dir)}草稿里有读不出的文件，没有改动。先改正，再运行。`);
  }
  const file = report.figures?.path ?? `reports/${report.name}/figures.yml`;
  const figures = draftFigures(content, {
    year,
    sections: report.sections,
    ...(report.figures && report.ledger && { present: await readPresent(content.dir, file, report, report.ledger) }),
  });
  await replaceFile(join(content.dir, file), figures.text);
  return figures;
}

function isMadeFrom({ report }: AssembledReport, { sha256, received }: SourceFile): boolean {
  const recorded = report?.data?.original;
  return received ? recorded?.received?.sha256 === received.sha256 : recorded?.sha256 === sha256;
}

async function readPresent(
  contentDir: string,
  file: string,
  report: AssembledReport,
  ledger: NonNullable<AssembledReport['ledger']>,
): Promise<PresentLedger> {
  return {
    text: await readEditable(join(contentDir, file)),
    file: printPath(file, contentDir),
    isQuoted: findUnboundQuotes(report),
    relations: report.figures?.data?.relations ?? [],
    entered: {
      figures: ledger.figures,
      excused: report.figures?.data?.excused ?? [],
      settled: [...(report.figures?.data?.dropped ?? []), ...ledger.unbound.map(({ observation }) => observation)].map(
        ({ indicator }) => indicator,
      ),
    },
  };
}
