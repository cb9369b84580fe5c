import type { IncomingMessage } from 'node:http';
import type { AstroIntegration } from 'astro';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { checkParsed } from '../../checks/check-content.ts';
import { readContentFolder } from '../../content/content-folder.ts';
import { assembleContent } from '../../report/report.ts';
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
 * @param isPlain Leave the pages that can be made as readers will see them.
 */
export function showFindings(place: FindingsPlace, isPlain: boolean): AstroIntegration {
  let checked: Promise<Checked> | undefined;
  return {
    name: 'show-findings',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(place.contentDir);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(place.contentDir)) return;
          checked = undefined;
          server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use((request, response, next) => {
          const url = readPageUrl(request);
          if (!url) {
            next();
            return;
          }
          checked ??= checkAll(place.contentDir);
          Promise.all([fetch(url, { headers: { [AS_MADE]: '1' } }), checked])
            .then(async ([page, found]) => {
              const made = await page.text();
              const status = isWhole(made) ? page.status : 500;
              const isFine = isPlain && status < 400;
              const html = isFine ? made : addFindings(made, status, url.pathname, found, place);
              response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
            })
            .catch(next);
        });
      },
    },
  };
}

/** Address of a page at this server; `undefined` for a request that is for no page, or is our own. */
function readPageUrl({ method, originalUrl = '', headers, socket }: PageRequest): URL | undefined {
  const asked = new URL(originalUrl, `http://${socket.localAddress ?? ''}:${socket.localPort ?? ''}`);
  return method === 'GET' && asked.pathname.endsWith('/') && headers[AS_MADE] === undefined ? asked : undefined;
}

/** The server sends a page while it is made: one that fails on the way has a good status, and no end. */
function isWhole(page: string): boolean {
  return page.includes('</html>');
}

async function checkAll(contentDir: string): Promise<Checked> {
  const content = assembleContent(await readContentFolder(contentDir));
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
