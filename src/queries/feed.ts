import { listFeedEvents, listRewordingEvents, writeFeed } from '../data-files/feed.ts';
import { correctionsAnchor, FEED_PATH, reportPath } from '../report/section-paths.ts';
import { listPlacedRewordings } from './rewordings.ts';
import { listReports } from './reports.ts';
import { addressOf, getSite } from './site.ts';

/**
 * The feed of reports and corrections.
 *
 * @param base Address of the published site, `Astro.site`: a feed is read elsewhere, so its addresses are absolute.
 */
export async function getFeed(base: URL): Promise<string> {
  const { name, description, organizer, county } = await getSite();
  const reports = await listReports();
  return writeFeed(
    {
      title: name,
      description,
      author: organizer ?? county,
      home: addressOf('', base),
      self: addressOf(FEED_PATH, base),
    },
    [
      ...reports.flatMap(({ year, report }) => {
        const url = addressOf(reportPath(year), base);
        return listFeedEvents(report.data, {
          report: url,
          correctionsOf: (date) => `${url}#${correctionsAnchor(date)}`,
        });
      }),
      ...listRewordingEvents(await listPlacedRewordings(), ({ path }) => addressOf(path, base)),
    ],
  );
}
