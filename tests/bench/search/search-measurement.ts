import type { Judgement } from './judge-search.ts';
import type { IndexSize } from './measure-index.ts';
import type { Variety } from './measure-variety.ts';
import type { Visit } from './visit-search.ts';

/** What was measured of the search of one site. */
export interface SearchMeasurement {
  site: string;
  text: Variety;
  index: IndexSize;
  judgement: Judgement;
  visits: readonly Visit[];
}
