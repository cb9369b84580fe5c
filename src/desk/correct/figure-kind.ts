import { html } from 'hono/html';
import {
  listNumberPlaces,
  type NumberPlace,
  planFigureCorrection,
  writePlaceKey,
} from '../../correction/correct-figure.ts';
import type { Indicator } from '../../content/schemas/indicators.ts';
import { NO_FIGURE, printRecorded } from '../../report/figure-history.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import type { Html } from '../frame/html.ts';
import { type Fields, writeFault } from '../frame/form-fields.ts';
import type { CorrectionKind } from './kind.ts';

/** What the choice says where the report has no such number. */
const NONE = 'none';

/** A figure that was recorded wrongly, while the text is right. */
export const FIGURE_KIND: CorrectionKind = {
  slug: 'figure',
  heading: '更正登记的数据',
  hidden: ['indicator', 'period', 'seen'],
  open: (content, report, { indicator: id = '', period = report.name }) => {
    const indicator = findIndicator(content, id);
    if (!indicator || !/^\d{4}$/u.test(period)) return undefined;
    return { indicator: id, period, seen: printNow(report, id, period), place: findPlace(report, id, period) ?? NONE };
  },
  writeForm: (content, report, fields, faults) => {
    const indicator = findIndicator(content, fields['indicator'] ?? '');
    if (!indicator) return html`<p>没有这个指标。</p>`;
    return html`<p>
        ${indicator.name}${fields['period'] === report.name ? '' : `（${fields['period'] ?? ''}年）`}，现在登记的是
        <strong>${fields['seen']}</strong>。正文没有错、只是登记错了的，在这里改；正文印错的，请<a
          href="/${report.name}/correct"
          >更正文字</a
        >。
      </p>
      <fieldset class="field" aria-describedby="place-fault">
        <legend>应该是正文里的哪一个数字</legend>
        ${listNumberPlaces(report, indicator).map((place) => writeChoice(place, fields['place'], report))}
        <label class="choice"
          ><input type="radio" name="place" value="${NONE}" ${fields['place'] === NONE ? 'checked' : ''} /><span
            >都不是，这份报告没有写这个数据</span
          ></label
        >
        ${writeFault('place', faults)}
      </fieldset>`;
  },
  plan: async (content, report, fields, answers) => {
    const { indicator = '', period = report.name, place, date = '', why = '' } = fields;
    const name = findIndicator(content, indicator)?.name ?? indicator;
    const edit = { indicator, period, place: place === NONE ? undefined : place, answers };
    const plan = await planFigureCorrection(content, report, edit, { date, why });
    const { was = '', is = '' } = plan.corrections[0] ?? {};
    return { plan, loose: [], words: `${name}，${was}改为${is}` };
  },
};

function findIndicator({ indicators }: AssembledContent, id: string): Indicator | undefined {
  return indicators?.data?.indicators.find((one) => one.id === id);
}

function printNow({ figures, year }: AssembledReport, id: string, period: string): string {
  const found = figures?.data?.observations.find(
    (one) => one.indicator === id && (one.period ?? String(year)) === period,
  );
  return found ? printRecorded({ ...found, period }) : NO_FIGURE;
}

function findPlace({ ledger }: AssembledReport, id: string, period: string): string | undefined {
  const figure = ledger?.figures.find((one) => one.indicator.id === id && one.period === period);
  return figure && writePlaceKey({ section: figure.observation.section, ...figure.printed });
}

function writeChoice(
  { key, before, printed, after, section }: NumberPlace,
  chosen: string | undefined,
  { sections }: AssembledReport,
): Html {
  const title = sections.find(({ slug }) => slug === section)?.title ?? section;
  return html`<label class="choice"
    ><input type="radio" name="place" value="${key}" ${key === chosen ? 'checked' : ''} /><span
      >${before}<mark>${printed}</mark>${after} <span class="quiet">${title}</span></span
    ></label
  >`;
}

/** The figures of a report, for whoever looks for one by its name or its words. */
export function findFigures({ ledger }: AssembledReport, query: string): Fields[] {
  const hits = (ledger?.figures ?? []).filter(
    ({ indicator, observation }) => query === '' || `${indicator.name} ${observation.quote}`.includes(query),
  );
  return hits.map(({ indicator, period, observation }) => ({
    indicator: indicator.id,
    period,
    name: indicator.name,
    is: printRecorded({ ...observation, period }),
    quote: observation.quote,
  }));
}
