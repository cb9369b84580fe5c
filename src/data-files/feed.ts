import { Feed } from 'feed';
import { toHtml } from 'hast-util-to-html';
import type { Correction, Report } from '../content/schemas/report.ts';
import type { Rewording } from '../report/meaning-words.ts';
import { isDay, toInstant } from '../report/publication-time.ts';

/** Who speaks, and where. Addresses are absolute. */
export interface FeedHead {
  title: string;
  description: string;
  author: string;
  /** Address of the home page, which is the feed's id as well. */
  home: string;
  /** Address of the feed itself. */
  self: string;
}

/** One thing that happened: a report came out, or was corrected. */
export interface FeedEvent {
  title: string;
  /** Its address, which never changes, and so is its id. */
  url: string;
  /** When: a minute, `2020-03-30 09:49`, or a day; Beijing time. */
  at: string;
  /** What it is about, as paragraphs. */
  paragraphs: readonly string[];
}

/** List what happened to a report: that it came out, then each day of corrections. */
export function listFeedEvents(
  report: Report,
  urls: { report: string; correctionsOf: (date: string) => string },
): FeedEvent[] {
  const { title, issuer, published, corrections = [] } = report;
  const dates = [...new Set(corrections.map(({ date }) => date))];
  return [
    ...(published === undefined
      ? []
      : [{ title, url: urls.report, at: published, paragraphs: [describePublication(issuer, title, published)] }]),
    ...dates.map((date) => ({
      title: `更正：${title}（${date}）`,
      url: urls.correctionsOf(date),
      at: date,
      paragraphs: corrections.filter((correction) => correction.date === date).map(describeCorrection),
    })),
  ];
}

/** List what was said otherwise of indicators and charts after it was published: an event for each. */
export function listRewordingEvents<Told extends Rewording>(
  rewordings: readonly Told[],
  urlOf: (rewording: Told) => string,
): FeedEvent[] {
  return rewordings.map((rewording) => ({
    title: `更正说法：${rewording.name}（${rewording.date}）`,
    url: urlOf(rewording),
    at: rewording.date,
    paragraphs: [
      ...rewording.keys.map(({ what, was, is }) => `${what}原为“${was}”，改为“${is}”。数字没有改动。`),
      `原因：${rewording.why}`,
    ],
  }));
}

/**
 * Write events as an Atom feed, the latest first. Its dates are those of the events and of nothing else, so that
 * the same content makes the same bytes.
 *
 * @param events At least one.
 */
export function writeFeed({ title, description, author, home, self }: FeedHead, events: readonly FeedEvent[]): string {
  const latestFirst = events.toSorted((a, b) => toInstant(b.at).getTime() - toInstant(a.at).getTime());
  const feed = new Feed({
    title,
    description,
    id: home,
    link: home,
    feedLinks: { atom: self },
    author: { name: author },
    updated: new BeijingTime(toInstant(latestFirst[0]?.at ?? '')),
    generator: false,
  });
  for (const event of latestFirst) {
    feed.addItem({
      title: escape(event.title),
      id: event.url,
      link: event.url,
      date: new BeijingTime(toInstant(event.at)),
      content: event.paragraphs.map((paragraph) => `<p>${escape(paragraph)}</p>`).join(''),
    });
  }
  return feed.atom1();
}

function describeCorrection({ summary, fact = '', was, is, why }: Correction): string {
  return `${summary === undefined ? fact : '摘要'}原为“${was}”，更正为“${is}”。原因：${why}`;
}

/** Atom knows no days without an hour: what is known of the time is said in words. */
function describePublication(issuer: string, title: string, published: string): string {
  return isDay(published) ? `${issuer}于 ${published} 发布《${title}》。` : `${issuer}发布《${title}》。`;
}

/** The library writes a date as the date itself does: of its own it would write Greenwich's, often the day before. */
class BeijingTime extends Date {
  override toISOString(): string {
    const hours = 8;
    return new Date(this.getTime() + hours * 3_600_000).toISOString().replace(/\.\d+Z$/, `+0${hours}:00`);
  }
}

/** `>` as well: the library writes HTML as CDATA, which `]]>` in a text would end. */
function escape(text: string): string {
  return toHtml({ type: 'text', value: text }).replaceAll('>', '&gt;');
}
