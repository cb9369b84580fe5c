/** What of the parts of a build the processor's time went to, in seconds. */
export type TimeByPart = Readonly<Record<string, number>>;

/** A CPU profile as V8 writes it, as far as it is used. */
export interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  /** Id of the node that ran, for each sample. */
  samples: number[];
  /** Microseconds before each sample. */
  timeDeltas: number[];
}

/** Parts of a build, each known by a function on the stack; a sample belongs to the first one that fits. */
const PARTS: readonly (readonly [part: string, pattern: RegExp])[] = [
  ['waiting for files and other threads', /^\(idle\) /],
  ['collecting garbage', /^\(garbage collector\) /],
  ['search index', /\/src\/integrations\/search-index\//],
  [
    'styles and policies of pages, QR codes, plan of what is kept',
    /\/src\/integrations\/(?:rendered-pages|qr-codes|offline-pages|linked-files)/,
  ],
  ['comparing reports', /^(?:followPlan|compareFigures) /],
  ['checking the content', /\/src\/(?:checks|content|report)\/|^checkForBuild /],
  ['reports, pages and data files', /\.prerender\//],
  ['putting the site in its place', /^(?:moveFolder|cpSync|rmSync|replaceFolder|publish) /],
  ['Astro and Vite: bundling, loading modules', /./],
];

/** Sort a profile's samples by the part of the build that they fell into. */
export function readProfile({ nodes, samples, timeDeltas }: CpuProfile): TimeByPart {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, `${callFrame.functionName} ${callFrame.url}`]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const seconds = new Map(PARTS.map(([part]) => [part, 0]));
  const known = new Map<number, string>();
  const findPart = (node: number): string => {
    const stack: string[] = [];
    for (let id: number | undefined = node; id !== undefined; id = parents.get(id)) stack.push(names.get(id) ?? '');
    return PARTS.find(([, pattern]) => stack.some((name) => pattern.test(name)))?.[0] ?? '';
  };
  for (const [index, node] of samples.entries()) {
    const part = known.get(node) ?? findPart(node);
    known.set(node, part);
    seconds.set(part, (seconds.get(part) ?? 0) + (timeDeltas[index] ?? 0) / 1e6);
  }
  return Object.fromEntries(seconds);
}
