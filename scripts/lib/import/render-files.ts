import type { Root, RootContent } from 'mdast';
import { remark } from 'remark';
import { Document, Scalar, visit } from 'yaml';
import type { Report } from '../../../src/schemas/report.ts';
import type { ImportedSection, SectionBlock } from './section-plan.ts';

/** Leads editors to the JSON Schema of a report.yml, which `npm run schemas` writes. */
const SCHEMA_LINE = '# yaml-language-server: $schema=../../.schemas/report.json\n';

/** Write a report's data and sections as the texts of its files, by file name. */
export function renderFiles(report: Report, sections: readonly ImportedSection[]): Map<string, string> {
  return new Map([
    ['report.yml', SCHEMA_LINE + renderYaml(report)],
    ...sections.map(
      ({ fileName, frontMatter, blocks }) =>
        [fileName, `---\n${renderYaml(frontMatter)}---\n\n${renderMarkdown(blocks)}`] as const,
    ),
  ]);
}

function renderYaml(data: object): string {
  const document = new Document(data);
  visit(document, {
    Seq(_, sequence) {
      // Lines recorded verbatim may end in white space that only quotes make visible.
      for (const item of sequence.items) if (item instanceof Scalar) item.type = Scalar.QUOTE_DOUBLE;
    },
  });
  return document.toString({ lineWidth: 0 });
}

function renderMarkdown(blocks: readonly SectionBlock[]): string {
  const root: Root = { type: 'root', children: blocks.map(toMdast) };
  return remark().stringify(root);
}

function toMdast(block: SectionBlock): RootContent {
  const children = [{ type: 'text' as const, value: block.text }];
  return block.kind === 'heading' ? { type: 'heading', depth: block.depth, children } : { type: 'paragraph', children };
}
