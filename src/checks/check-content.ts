import { FILE_RULES } from '../content/file-rules.ts';
import { type Finding, sortFindings } from '../content/finding.ts';
import { joinRules } from '../content/rule.ts';
import { today } from '../content/today.ts';
import type { AssembledContent } from '../report/report.ts';
import { ACKNOWLEDGEMENTS } from './acknowledgements.ts';
import { CHART_STATEMENTS } from './chart-statements.ts';
import { CHART_SUMS } from './chart-sums.ts';
import { CHARTS_DRAWN } from './charts-drawn.ts';
import { CHARTS } from './charts.ts';
import { CLAIMS } from './claims.ts';
import { CONTENT_FILES } from './content-files.ts';
import { CONTENTS } from './contents.ts';
import { CONTINUITY } from './continuity.ts';
import { CORRECTIONS } from './corrections.ts';
import { DATES } from './dates.ts';
import { DIFFERENCES } from './differences.ts';
import { DUTY_AREAS } from './duty-areas.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';
import { FOLLOW_UP } from './follow-up.ts';
import { FORMATS } from './formats.ts';
import { GLOSSARY } from './glossary.ts';
import { HEADINGS } from './headings.ts';
import { HIGHLIGHTS } from './highlights.ts';
import { INDICATORS } from './indicators.ts';
import { LEFT_OUT } from './left-out.ts';
import { LINKS } from './links.ts';
import { MADE_FILES } from './made-files.ts';
import { MEANINGS } from './meanings.ts';
import { NUMERALS } from './numerals.ts';
import { OBSERVATIONS } from './observations.ts';
import { ORIGINAL } from './original.ts';
import { PRINTED_FACTS } from './printed-facts.ts';
import { PRINTED_VALUES } from './printed-values.ts';
import { PROSE } from './prose.ts';
import { PUBLICATION } from './publication.ts';
import { PUBLISHED_ADDRESSES } from './published-addresses.ts';
import { PUBLISHED_FACTS } from './published-facts.ts';
import { PUBLISHED_PARAGRAPHS } from './published-paragraphs.ts';
import { PUBLISHED_SUMMARIES } from './published-summaries.ts';
import { QUOTES } from './quotes.ts';
import { RAW_HTML } from './raw-html.ts';
import { RECORD_HASH } from './record-hash.ts';
import { RECORDED_CORRECTIONS } from './recorded-corrections.ts';
import { RELATIONS } from './relations.ts';
import { REPORT_FILES } from './report-files.ts';
import { REPORT_KEYS } from './report-keys.ts';
import { SECTIONS } from './sections.ts';
import { SPELLED_RELATIONS } from './spelled-relations.ts';
import type { CheckedAgainst, Subject } from './subject.ts';
import { SUMMARIES } from './summaries.ts';
import { SUMMARY_NUMBERS } from './summary-numbers.ts';
import { UNCONFIRMED } from './unconfirmed.ts';

/** All that is checked, in the order of the staff guide. */
const SUBJECTS: readonly Subject[] = [
  FORMATS,
  CONTENT_FILES,
  REPORT_KEYS,
  DATES,
  PRINTED_FACTS,
  REPORT_FILES,
  DUTY_AREAS,
  SECTIONS,
  HEADINGS,
  ORIGINAL,
  LEFT_OUT,
  UNCONFIRMED,
  NUMERALS,
  QUOTES,
  PRINTED_VALUES,
  OBSERVATIONS,
  CONTINUITY,
  INDICATORS,
  RELATIONS,
  SPELLED_RELATIONS,
  CLAIMS,
  ACKNOWLEDGEMENTS,
  FOLLOW_UP,
  DIFFERENCES,
  CONTENTS,
  SUMMARIES,
  SUMMARY_NUMBERS,
  HIGHLIGHTS,
  CHARTS_DRAWN,
  CHART_SUMS,
  CHARTS,
  CHART_STATEMENTS,
  GLOSSARY,
  EVERYDAY_WORDS,
  PUBLICATION,
  PUBLISHED_ADDRESSES,
  PUBLISHED_PARAGRAPHS,
  PUBLISHED_FACTS,
  MEANINGS,
  RECORDED_CORRECTIONS,
  PUBLISHED_SUMMARIES,
  MADE_FILES,
  RECORD_HASH,
  CORRECTIONS,
  LINKS,
  PROSE,
  RAW_HTML,
];

/** The rules of everything that can be found in a content folder, by reading it and by the checks. */
export const CONTENT_RULES = joinRules([FILE_RULES, ...SUBJECTS]);

/** Find everything wrong in content that has been read and parsed, what reading it found included. */
export function checkParsed(content: AssembledContent, against: Partial<CheckedAgainst> = {}): Finding[] {
  const whole = { day: today(), ...against };
  const found = SUBJECTS.flatMap(({ checks }) => checks.flatMap((check) => check(content, whole)));
  return sortFindings([...content.findings, ...found]);
}
