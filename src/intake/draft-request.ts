import type { LineChoices } from './outline/import-options.ts';
import type { SectionChoices } from './outline/section-choices.ts';

/** What a draft is to be made of. */
export interface DraftRequest {
  year: number;
  /** Path of the document, as given; without one an outline to fill in is made. */
  from?: string | undefined;
  outline?: string | undefined;
  url?: string | undefined;
  source?: string | undefined;
  published?: string | undefined;
  /** In place of what is read of the document; they must stand in it. */
  title?: string | undefined;
  issuer?: string | undefined;
  addressee?: string | undefined;
  number?: string | undefined;
  signed?: string | undefined;
  /** What sections and lines are, in place of what they look like. */
  sections?: SectionChoices | undefined;
  lines?: LineChoices | undefined;
  /** Whether a draft that is there may be replaced. */
  force?: boolean | undefined;
}
