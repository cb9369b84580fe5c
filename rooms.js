/**
 * The rooms of the code: each folder below `src/` that holds code, what it holds, and what it may use beside what lies
 * in it. Arrows point one way: a room uses what stands above it in this list. Tests and the linter keep to it, and the map in
 * ARCHITECTURE.md is made from it.
 *
 * @type {Readonly<Record<string, { holds: string, uses: readonly string[], anywhere?: true }>>}
 */
export const ROOMS = {
  'src/text': {
    holds: 'spans, folding, sentences, numerals, dates, marks, differences of texts',
    uses: [],
    anywhere: true,
  },
  'src/content/schemas': { holds: 'the data contract, a file a kind of content', uses: [], anywhere: true },
  'src/content/yaml': {
    holds: 'YAML with a place for every value, edited without harm to what is not touched',
    uses: ['src/text', 'src/content'],
  },
  'src/content': {
    holds: 'the content folder: schemas, reading, findings, YAML',
    uses: ['src/text', 'src/settings.ts'],
  },
  'src/disk': { holds: 'files and folders swapped whole or not at all', uses: ['src/content'] },
  'src/upgrade': {
    holds: 'contents of an older format, written as they are now',
    uses: ['src/text', 'src/content', 'src/disk'],
  },
  'src/archive': {
    holds: 'all contents as one file, and back',
    uses: ['src/content', 'src/disk'],
  },
  'src/quantities': {
    holds: 'numbers of a text, with unit and qualifier',
    uses: ['src/text', 'src/content/schemas'],
    anywhere: true,
  },
  'src/ledger': {
    holds: 'figures bound to their sentence, numerals accounted for, relations worked out',
    uses: ['src/text', 'src/content/schemas', 'src/quantities'],
    anywhere: true,
  },
  'src/charts': {
    holds: 'series over the years, panels, scales, statements',
    uses: ['src/text', 'src/content/schemas', 'src/ledger'],
    anywhere: true,
  },
  'src/compare': {
    holds: 'two years side by side',
    uses: ['src/text', 'src/content/schemas', 'src/ledger', 'src/charts'],
    anywhere: true,
  },
  'src/search': {
    holds: 'queries, occurrences, excerpts: the same for index and browser',
    uses: ['src/text', 'src/ledger'],
    anywhere: true,
  },
  'src/report': {
    holds: 'the assembled report; original, corrections, routes, citation, page tags',
    uses: ['src/text', 'src/content', 'src/quantities', 'src/ledger', 'src/compare'],
    anywhere: true,
  },
  'src/pictures': {
    holds: 'pictures that a browser draws of pages: what they show, which are kept',
    uses: ['src/content', 'src/disk', 'src/ledger', 'src/compare', 'src/report'],
  },
  'src/checks': {
    holds: 'what can be wrong with content, a file a subject, rules beside their check',
    uses: [
      'src/text',
      'src/content',
      'src/upgrade',
      'src/quantities',
      'src/ledger',
      'src/charts',
      'src/compare',
      'src/report',
      'src/project-dir.ts',
    ],
  },
  'src/publication': {
    holds: 'a draft published and put on record',
    uses: ['src/content', 'src/disk', 'src/report', 'src/checks'],
  },
  'src/intake/documents': {
    holds: 'any document as plain lines, every character accounted for',
    uses: ['src/text', 'src/content', 'src/disk', 'src/report'],
  },
  'src/intake/outline': {
    holds: 'lines as sections: letter, headings, items, duty areas',
    uses: ['src/text', 'src/content', 'src/report', 'src/intake/documents'],
  },
  'src/intake/proposals': {
    holds: 'a ledger proposed from the year before',
    uses: ['src/text', 'src/content', 'src/quantities', 'src/ledger', 'src/compare'],
  },
  'src/intake/confirmation': {
    holds: 'what a person says of proposals, written down',
    uses: ['src/text', 'src/content', 'src/disk', 'src/ledger', 'src/report', 'src/intake/proposals'],
  },
  'src/intake/editing': {
    holds: 'a draft’s words and keys put right by a person',
    uses: [
      'src/text',
      'src/content',
      'src/disk',
      'src/ledger',
      'src/report',
      'src/checks',
      'src/intake/outline',
      'src/intake/proposals',
    ],
  },
  'src/intake': {
    holds: 'from a document to a draft, and a person’s word on each proposal',
    uses: [
      'src/text',
      'src/content',
      'src/disk',
      'src/quantities',
      'src/ledger',
      'src/compare',
      'src/report',
      'src/checks',
    ],
  },
  'src/correction': {
    holds: 'what is published corrected, and what goes along with that, worked out before it is written',
    uses: [
      'src/text',
      'src/content',
      'src/disk',
      'src/ledger',
      'src/report',
      'src/checks',
      'src/publication',
      'src/intake',
    ],
  },
  'src/desk/client': { holds: 'small scripts of the desk’s pages', uses: [], anywhere: true },
  'src/desk': {
    holds: 'the clerk’s workbench in a browser; nothing of it is in the built site',
    uses: [
      'src/text',
      'src/content',
      'src/disk',
      'src/archive',
      'src/quantities',
      'src/ledger',
      'src/compare',
      'src/report',
      'src/checks',
      'src/publication',
      'src/intake',
      'src/correction',
      'src/pictures',
      'src/listen.ts',
      'src/settings.ts',
      'src/project-dir.ts',
    ],
  },
  'src/markdown': {
    holds: 'prose as HTML: anchors, marked figures and terms, notes beside paragraphs',
    uses: ['src/text', 'src/content/schemas', 'src/ledger', 'src/report'],
  },
  'src/data-files': {
    holds: 'CSV, XLSX, JSON, feed and data package from rows',
    uses: ['src/content/schemas', 'src/ledger', 'src/compare', 'src/report'],
  },
  'src/integrations/search-index': {
    holds: 'the search index of a built site',
    uses: ['src/content/schemas', 'src/ledger', 'src/search', 'src/report', 'src/data-files'],
  },
  'src/integrations/dev-findings': {
    holds: 'findings on the pages of the development server',
    uses: ['src/text', 'src/content', 'src/report', 'src/checks'],
  },
  'src/integrations': {
    holds: 'for Astro: search index, offline pages, QR codes, styles, policy, precompression, findings',
    uses: ['src/text', 'src/content', 'src/ledger', 'src/search', 'src/report', 'src/checks', 'src/data-files'],
  },
  'src/queries': {
    holds: 'what pages ask for, from Astro’s collections, worked out once for each state of the content',
    uses: [
      'src/text',
      'src/content',
      'src/ledger',
      'src/charts',
      'src/compare',
      'src/search',
      'src/report',
      'src/markdown',
      'src/data-files',
      'src/pictures',
      'src/settings.ts',
    ],
  },
  'src/client/offline': { holds: 'the service worker, which shares no module with the pages', uses: ['src/report'] },
  'src/client': {
    holds: 'behaviour in the browser; no page needs it to be read',
    uses: ['src/text', 'src/search', 'src/report'],
    anywhere: true,
  },
  'src/components': {
    holds: 'parts of pages, in folders by subject',
    uses: [
      'src/text',
      'src/content/schemas',
      'src/ledger',
      'src/charts',
      'src/compare',
      'src/report',
      'src/queries',
      'src/client',
    ],
  },
  'src/layouts': {
    holds: 'the frame of every page',
    uses: ['src/report', 'src/queries', 'src/client', 'src/components', 'src/styles'],
  },
  'src/pages': {
    holds: 'a file a kind of address',
    uses: [
      'src/text',
      'src/charts',
      'src/report',
      'src/data-files',
      'src/queries',
      'src/client',
      'src/components',
      'src/layouts',
      'src/styles',
    ],
  },
};

/** What lies in no room and every one may use. */
export const COMMON = ['src/once-per.ts'];

/**
 * Shelves of a room, and which of the others each may use; all may use what lies on none.
 *
 * @type {Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>}
 */
export const SHELVES = {
  'src/client': {
    card: ['cite'],
    charts: [],
    cite: [],
    marks: [],
    offline: [],
    outline: [],
    reading: [],
    search: ['marks'],
  },
  'src/desk': {
    history: [],
    session: ['history'],
    guard: [],
    progress: ['history', 'session'],
    frame: ['history', 'session', 'progress'],
    overview: ['history', 'session', 'progress', 'frame'],
    pages: ['history', 'session', 'progress', 'frame'],
    text: ['history', 'session', 'progress', 'frame'],
    correct: ['history', 'session', 'progress', 'frame'],
    settings: ['history', 'session', 'progress', 'frame'],
    help: ['history', 'session', 'progress', 'frame'],
    outline: ['history', 'session', 'progress', 'frame'],
    document: ['history', 'session', 'progress', 'frame', 'outline'],
    publish: ['history', 'session', 'progress', 'frame'],
    figures: ['history', 'session', 'progress', 'frame'],
    archive: ['history', 'session', 'progress', 'frame'],
    check: ['history', 'session', 'progress', 'frame'],
    client: [],
  },
  'src/components': {
    report: [],
    figures: ['report', 'charts'],
    charts: [],
    compare: ['figures', 'charts', 'site'],
    site: [],
    poster: ['charts', 'figures'],
    home: ['report', 'figures', 'charts', 'site'],
  },
};
