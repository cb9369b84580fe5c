import type { LineFinding } from '../documents/line-finding.ts';
import { IMPORT_RULES } from './import-rules.ts';
import { listBlocks, type OutlineTree } from './outline-tree.ts';
import type { HeadedKind } from './section-kinds.ts';
import type { Block } from './source-lines.ts';
import { classifyTitle, readsAsPartTitle } from './title-kinds.ts';

/**
 * Find lines that read as the title of a part (存在的问题, 下一步打算) and stand within the section before it: as a
 * paragraph, or as a heading of an item while the report has no section of that kind. The leader's duty is often an item of
 * what was done.
 *
 * @param kinds Kinds of the report's sections, by their headings.
 */
export function findLostParts(tree: OutlineTree, kinds: ReadonlyMap<Block, HeadedKind>, year: number): LineFinding[] {
  const present = new Set(kinds.values());
  const partHeadings = new Set(tree.parts.map(({ heading }) => heading));
  let own: HeadedKind | undefined;
  return listBlocks(tree).flatMap((block) => {
    if (kinds.has(block) || partHeadings.has(block)) {
      own = kinds.get(block);
      return [];
    }
    const said = readsAsPartTitle(block.text, year) ? classifyTitle(block.text, year) : [];
    const missing = said.filter((kind) =>
      block.kind === 'paragraph' ? kind !== own : kind !== 'leaders-duty' && !present.has(kind),
    );
    return missing.length > 0 ? [describeLost(block)] : [];
  });
}

function describeLost({ kind, text, line }: Block): LineFinding {
  return IMPORT_RULES.raise(
    'import/lost-part',
    { line },
    {
      message: `“${text}”像是报告的一个部分，却${kind === 'heading' ? '只当作了小标题' : '没有当作标题'}，它下面的文字都留在了前一节里，读者在目录里找不到这一部分。`,
      hint: '对照原文：是一个部分的，在原文件里给这一行写上与其他部分一样的序号（如“二、”），独占一行，再导入一次；不是的，不必改。',
    },
  );
}
