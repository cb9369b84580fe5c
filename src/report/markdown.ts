import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import type { Processor } from 'unified';

/**
 * The Markdown of reports: CommonMark, and tables as GitHub writes them. Nothing else of GitHub's, which makes links of
 * addresses and strikes out what stands between tildes.
 */
export const reportMarkdown = remark().use(addTables).freeze();

function addTables(this: Processor): undefined {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
  (data.toMarkdownExtensions ??= []).push(gfmTableToMarkdown());
}
