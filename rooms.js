/**
 * The rooms of the code: each folder below `src/` and `scripts/` that holds code, what it holds, and what it may use
 * beside what lies in it. Arrows point one way: a room uses what stands above it in this list. ESLint keeps to it, and
 * the map in ARCHITECTURE.md is made from it.
 *
 * @type {Readonly<Record<string, { holds: string, uses: readonly string[], anywhere?: true }>>}
 */
export const ROOMS = {
  'src/text': {
    holds: 'text alone: spans, folding, sentences, numerals, dates, marks, differences; knows nothing of reports',
    uses: [],
    anywhere: true,
  },
  'src/content/yaml': {
    holds: 'YAML with a place for every value, edited without harm to what is not touched',
    uses: ['src/text', 'src/content'],
  },
  'src/content/schemas': { holds: 'the data contract, a file a kind of content', uses: [], anywhere: true },
  'src/content': {
    holds: 'the content folder: reading, validation, findings, YAML, the loader for Astro',
    uses: ['src/text', 'src/settings.ts'],
  },
  'src/disk': { holds: 'files and folders swapped whole or not at all', uses: ['src/content'] },
  'src/quantities': {
    holds: 'what a text prints as a quantity, and what only looks like one',
    uses: ['src/text', 'src/content/schemas'],
    anywhere: true,
  },
  'src/ledger': {
    holds: 'figures bound to their sentence, numerals accounted for, relations worked out',
    uses: ['src/text', 'src/content/schemas', 'src/quantities'],
    anywhere: true,
  },
  'src/report': {
    holds: 'one report, assembled: sections, headings, original, corrections, addresses, citation',
    uses: ['src/text', 'src/content', 'src/quantities', 'src/ledger'],
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
    holds: 'queries, folding, occurrences, excerpts: the same for index and browser',
    uses: ['src/text', 'src/ledger'],
    anywhere: true,
  },
  'src/checks/shared': {
    holds: 'what several checks ask',
    uses: ['src/text', 'src/content', 'src/ledger', 'src/report'],
  },
  'src/checks': {
    holds: 'what can be wrong with content, a file a subject',
    uses: [
      'src/text',
      'src/content',
      'src/quantities',
      'src/ledger',
      'src/report',
      'src/charts',
      'src/compare',
      'scripts/lib',
    ],
  },
  'src/publication': { holds: 'a draft published and put on record', uses: ['src/content', 'src/disk'] },
  'src/intake/documents/docx': {
    holds: 'Word files read',
    uses: ['src/text', 'src/content', 'src/report', 'src/intake/documents'],
  },
  'src/intake/documents/html': {
    holds: 'saved pages read',
    uses: ['src/text', 'src/content', 'src/report', 'src/intake/documents'],
  },
  'src/intake/documents': {
    holds: 'any document as plain lines, every character accounted for',
    uses: ['src/text', 'src/content', 'src/report'],
  },
  'src/intake/outline': {
    holds: 'lines as sections: letter, headings, items, duty areas',
    uses: ['src/text', 'src/content', 'src/quantities', 'src/report', 'src/intake/documents'],
  },
  'src/intake/proposals': {
    holds: 'a ledger proposed from the year before',
    uses: ['src/text', 'src/content', 'src/quantities', 'src/ledger', 'src/report'],
  },
  'src/intake/confirmation': {
    holds: 'what a person says of proposals, written down',
    uses: ['src/text', 'src/content', 'src/disk', 'src/ledger', 'src/report', 'src/intake/proposals'],
  },
  'src/intake': {
    holds: 'from a document to a draft',
    uses: ['src/text', 'src/content', 'src/disk', 'src/quantities', 'src/ledger', 'src/report', 'scripts/lib'],
  },
  'src/markdown': {
    holds: 'prose as HTML: anchors, marked figures and terms, notes beside paragraphs',
    uses: ['src/text', 'src/content/schemas', 'src/ledger', 'src/report'],
  },
  'src/data-files': {
    holds: 'CSV, XLSX, JSON, feed and data package from rows',
    uses: ['src/content', 'src/ledger', 'src/report', 'src/compare'],
  },
  'src/integrations/search-index': {
    holds: 'the search index of a built site',
    uses: ['src/content', 'src/ledger', 'src/report', 'src/search', 'src/data-files', 'src/settings.ts'],
  },
  'src/integrations/dev-findings': {
    holds: 'findings on the pages of the development server',
    uses: ['src/text', 'src/content', 'src/report', 'src/checks'],
  },
  'src/integrations': {
    holds: 'what reads a built site: offline pages, QR codes, policy, precompression',
    uses: [
      'src/text',
      'src/content',
      'src/ledger',
      'src/report',
      'src/search',
      'src/data-files',
      'src/checks',
      'src/settings.ts',
    ],
  },
  'src/queries': {
    holds: 'what pages ask for; the only callers of getCollection()',
    uses: [
      'src/text',
      'src/content',
      'src/ledger',
      'src/report',
      'src/charts',
      'src/compare',
      'src/search',
      'src/markdown',
      'src/data-files',
      'src/settings.ts',
    ],
  },
  'src/client/offline': { holds: 'the service worker, which shares no module with the pages', uses: ['src/report'] },
  'src/client': {
    holds: 'behaviour in the browser; no page needs it to be read',
    uses: ['src/text', 'src/report', 'src/charts', 'src/search'],
    anywhere: true,
  },
  'src/components': {
    holds: 'parts of pages',
    uses: [
      'src/text',
      'src/content',
      'src/ledger',
      'src/report',
      'src/charts',
      'src/compare',
      'src/markdown',
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
      'src/report',
      'src/charts',
      'src/data-files',
      'src/queries',
      'src/client',
      'src/components',
      'src/layouts',
      'src/styles',
    ],
  },
};
