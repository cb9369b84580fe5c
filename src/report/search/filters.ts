/** What results can be narrowed down to; what is left out is not narrowed. */
export interface SearchFilters {
  /** Year of the report. */
  year?: string;
  /** Title of a duty area, as its report's outline has it. */
  dutyArea?: string;
  /** Unit of figures. */
  unit?: string;
}

/** Names of the filters in the index, and of what figures are sorted by: what can be sorted by it is a figure. */
export const INDEX_NAMES = { year: '年度', dutyArea: '职责领域', unit: '单位', value: '数值' } as const;

/** Language that the index says it is in. For none that it knows, Pagefind leaves words as they are. */
export const INDEX_LANGUAGE = 'unknown';
