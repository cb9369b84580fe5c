import type { IncomingMessage } from 'node:http';
import type { AstroIntegration } from 'astro';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { checkParsed } from '../../checks/check-content.ts';
import type { FolderSource } from '../../checks/edited-content.ts';
import { oncePer } from '../../once-per.ts';
import type { AssembledContent } from '../../report/report.ts';
import { gatherPages, type PageFindings, type PlacedFinding, placeFindings } from './place-findings.ts';
import { type FindingsPlace, linkFindingStyles, renderBox, renderInstead, renderNotes } from './render-findings.ts';

/** Marks the request by which this server asks itself for a page as the site makes it. */
const AS_MADE = 'x-page-as-made';

/** What a request is to Vite: `originalUrl` still has the site's base before it. */
type PageRequest = IncomingMessage & { originalUrl?: string | undefined };

interface Checked {
  placed: PlacedFinding[];
  pages: PageFindings[];
}

/**
 * Show on the pages of the development server what the check finds in the content they show, and the findings instead
 * of a page that cannot be made of it. The site itself knows nothing of this, so that no built page can have it.
 *
 * @param source The content that the pages are made of. It is looked at again for each page that is asked for.
 * @param isPlain Leave the pages that can be made as readers will see them.
 */
export function showFindings(place: FindingsPlace, source: FolderSource, isPlain: boolean): AstroIntegration {
  const check = oncePer(checkAll);
  let shown: AssembledContent | undefined;
  return {
    name: 'show-findings',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const readNow = async (): Promise<AssembledContent> => {
          source.refresh();
          const content = await source.read();
          // Astro keeps which addresses there are until it is told that content has changed.
          if (shown !== content) for (const { hot } of Object.values(server.environments)) hot.send(CHANGED, {});
          shown = content;
          return content;
        };
        server.watcher.add(place.contentDir);
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(place.contentDir)) server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use((request, response, next) => {
          const url = readUrl(request);
          if (!isForPage(request, url)) {
            if (isForContent(request, url, place))
              readNow().then(() => {
                next();
              }, next);
            else next();
            return;
          }
          readNow()
            .then(async (content) => {
              const page = await fetch(url, { headers: { [AS_MADE]: '1' } });
              const made = await page.text();
              const status = isWhole(made) ? page.status : 500;
              const isFine = isPlain && status < 400;
              const html = isFine ? made : addFindings(made, status, url.pathname, check(content), place);
              response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
            })
            .catch(next);
        });
      },
    },
  };
}

/** What Astro's server listens for, to forget the addresses that pages are at. */
const CHANGED = 'astro:content-changed';

function readUrl({ originalUrl = '', socket }: PageRequest): URL {
  return new URL(originalUrl, `http://${socket.localAddress ?? ''}:${socket.localPort ?? ''}`);
}

/** Whether a request asks for a page, and is not our own. */
function isForPage({ method, headers }: PageRequest, { pathname }: URL): boolean {
  return method === 'GET' && pathname.endsWith('/') && headers[AS_MADE] === undefined;
}

/** Whether a request asks for a file that is made of the content: none of Vite's, and not our own. */
function isForContent({ headers }: PageRequest, { pathname }: URL, { basePath }: FindingsPlace): boolean {
  return headers[AS_MADE] === undefined && !/^(?:@|src\/|node_modules\/)/.test(pathname.slice(basePath.length));
}

/** The server sends a page while it is made: one that fails on the way has a good status, and no end. */
function isWhole(page: string): boolean {
  return page.includes('</html>');
}

function checkAll(content: AssembledContent): Checked {
  const placed = placeFindings(checkParsed(content), content);
  return { placed, pages: gatherPages(content, placed) };
}

function addFindings(
  html: string,
  status: number,
  pathname: string,
  { placed, pages }: Checked,
  place: FindingsPlace,
): string {
  const path = pathname.startsWith(place.basePath) ? decodeURI(pathname.slice(place.basePath.length)) : undefined;
  const { own, below, blocking } = pages.find((page) => page.path === path) ?? { own: [], below: [], blocking: [] };
  if (status >= 400) {
    const errors = status >= 500 ? placed.filter(({ finding }) => finding.severity === 'error') : blocking;
    // What is wrong in a section's text alone keeps no page from being made.
    const likely = errors.filter(({ section }) => !section);
    const reasons = [...new Set([...likely, ...own, ...errors])].map((one) => ({ ...one, block: undefined }));
    return reasons.length > 0 ? renderInstead({ own: reasons, below: [] }, place) : html;
  }
  if (own.length === 0 && below.length === 0) return html;
  return insertFindings(html, renderBox({ own, below }, place), linkFindingStyles(place), renderNotes(own));
}

/**
 * Put things into a page of the site without touching what is there.
 *
 * @param box What is to come first in its main part.
 * @param head What is to come last in its head.
 * @param notes What is to come behind the blocks of its text, by block, counted from 0.
 */
function insertFindings(page: string, box: string, head: string, notes: ReadonlyMap<number, string>): string {
  const tree = fromHtml(page, { verbose: true });
  const blocks = selectAll('main article .prose > :not([data-editorial])', tree);
  const additions = [
    { offset: page.indexOf('</head>'), html: head },
    { offset: select('main', tree)?.data?.position.opening?.end.offset, html: box },
    ...[...notes].map(([block, html]) => ({ offset: blocks[block]?.position?.end.offset, html })),
  ];
  // From the end, so that no offset moves before it is used.
  return additions
    .toSorted((a, b) => (b.offset ?? 0) - (a.offset ?? 0))
    .reduce(
      (text, { offset, html }) => (offset === undefined ? text : text.slice(0, offset) + html + text.slice(offset)),
      page,
    );
}
