import type { CorrectionPlan } from '../../correction/plan-correction.ts';
import type { FileChange } from '../../disk/file-changes.ts';
import type { NumeralAnswers } from '../../correction/settle-numerals.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { html } from 'hono/html';
import type { Html } from '../frame/html.ts';
import type { Fields } from '../frame/form-fields.ts';

/** What a correction can be of, with the form for it. */
export interface CorrectionKind {
  /** Last part of its address: `text`. */
  slug: string;
  heading: string;
  /** Fields that are sent along unseen: what names the place, and how it stood. */
  hidden: readonly string[];
  /**
   * The fields of the place that a correction is to be of, as it stands now, and what a person may type over them.
   *
   * @param place What the address says of the place.
   * @returns `undefined` where there is no such place.
   */
  open: (content: AssembledContent, report: AssembledReport, place: Fields) => Fields | undefined;
  /** The form's own fields; when and why are asked for below them. */
  writeForm: (content: AssembledContent, report: AssembledReport, fields: Fields, faults: Fields) => Html;
  /** What is wrong with the form's own fields, by their names; nothing where left out. */
  findFaults?: (content: AssembledContent, report: AssembledReport, fields: Fields) => Fields;
  /**
   * What makes the files say again what readers were told, where somebody has changed them; not all kinds can.
   *
   * @throws CommandError where that cannot be written.
   */
  restore?: (content: AssembledContent, report: AssembledReport, fields: Fields) => Promise<FileChange[]>;
  /**
   * What would be written.
   *
   * @throws CommandError where that is no correction.
   */
  plan: (
    content: AssembledContent,
    report: AssembledReport,
    fields: Fields,
    answers: NumeralAnswers,
  ) => Promise<PlannedCorrection>;
}

/** A correction worked out, with what the preview proposes. */
export interface PlannedCorrection {
  plan: CorrectionPlan;
  /** Ids of indicators whose number the correction may have changed: proposed for the numbers that are new. */
  loose: readonly string[];
  /** In a few words, for the list of what was done. */
  words: string;
}

/** The button for {@link CorrectionKind.restore}. */
export const RESTORE = html`<p class="btns">
  <button class="btn" name="do" value="restore">是误改的，照原来改回</button>
</p>`;
