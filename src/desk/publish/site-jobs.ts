import { CommandError } from '../../content/command-error.ts';
import { rememberBuilt } from '../session/built-site.ts';
import type { Desk } from '../session/desk.ts';
import { findSitePlace } from '../session/site-place.ts';

/** What can be made of the published reports. */
export type JobKind = 'site' | 'pdf';

/** Something that is being made, or was made last. */
export interface Job {
  kind: JobKind;
  state: 'running' | 'done' | 'failed';
  /** ISO moment. */
  started: string;
  /** What the program has printed. */
  lines: readonly string[];
  /** Why it failed, in Chinese. */
  problem: string | undefined;
}

/** The most lines of a job that are kept: who needs more asks the terminal. */
const MOST_LINES = 200;

/** Makes the site and its PDFs, one at a time, while whoever asked looks at something else. */
export interface SiteJobs {
  /** The one that runs, or ran last. */
  readonly latest: Job | undefined;
  /** @throws CommandError where another one runs. */
  start: (kind: JobKind) => void;
}

/** Open the workshop of a desk. */
export function openSiteJobs(desk: Desk): SiteJobs {
  let latest: Job | undefined;
  const run = async (job: Job, lines: string[]): Promise<void> => {
    const say = (line: string): void => {
      lines.push(line);
      if (lines.length > MOST_LINES) lines.shift();
    };
    try {
      const content = await desk.read();
      const place = await findSitePlace(desk);
      const made = await (job.kind === 'pdf' ? desk.tools.makePdfs(place, say) : desk.tools.build(place, say));
      if ('dir' in made) {
        await rememberBuilt(content, place, made.dir);
        job.state = 'done';
        return;
      }
      job.problem = made.problem;
    } catch (error) {
      console.error(error);
      job.problem = error instanceof Error ? error.message : String(error);
    }
    job.state = 'failed';
  };
  return {
    get latest() {
      return latest;
    },
    start: (kind) => {
      if (latest?.state === 'running') throw new CommandError('正在做网站，等它做完再来。没有另做一份。');
      const lines: string[] = [];
      latest = { kind, state: 'running', started: new Date().toISOString(), lines, problem: undefined };
      void run(latest, lines);
    },
  };
}
