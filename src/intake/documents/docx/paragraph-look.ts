import type { Element } from 'xast';
import { countPrinted } from '../account.ts';
import { findRunFormat, isToggledOn, readPosition, type RunFormat } from './run-format.ts';
import { readShading } from './shading.ts';
import { readText } from './source-text.ts';
import type { ParagraphLook, Story } from './story.ts';
import { findParagraphSetting } from './styles.ts';
import { findUnseen, isOutOfSight } from './unseen.ts';
import { findChild, isOn, listElements, readAttribute } from './xml.ts';

/** Find how a paragraph as a whole looks: what its text stands on, and whether it is in sight. */
export function findParagraphLook(paragraph: Element, story: Story): ParagraphLook {
  const { styles, page } = story.document;
  const properties = findChild(paragraph, 'w:pPr');
  const shading = findParagraphSetting(styles, properties, 'w:shd', 'w:val');
  return {
    properties,
    ground: readShading(shading) ?? story.surroundings.ground,
    line: findLine(paragraph, properties, story),
    isOutOfSight: isOutOfSight(styles, properties, page),
  };
}

/** The position that most of a paragraph's text has: its line, from which the rest is raised or lowered. */
function findLine(paragraph: Element, properties: Element | undefined, story: Story): number {
  const counts = new Map<number, number>();
  for (const run of listRuns(paragraph)) {
    const position = readPosition(findRunFormat(story.document.styles, findChild(run, 'w:rPr'), properties));
    counts.set(position, (counts.get(position) ?? 0) + countPrinted(readText(run)));
  }
  const [line] = [...counts].toSorted(([, a], [, b]) => b - a);
  return line?.[0] ?? 0;
}

function listRuns(parent: Element): Element[] {
  return listElements(parent).flatMap((element) => {
    if (element.name === 'w:r') return [element];
    return element.name === 'w:txbxContent' ? [] : listRuns(element);
  });
}

function findMarkFormat(properties: Element | undefined, story: Story): RunFormat {
  const { document, surroundings } = story;
  return findRunFormat(document.styles, findChild(properties, 'w:rPr'), properties, surroundings.tableStyleId);
}

/**
 * Whether a paragraph goes on in the next: its end is deleted or hidden, or it is the large first letter of the next,
 * which Word keeps apart.
 */
export function hasNoEnd(properties: Element | undefined, story: Story): boolean {
  if (['w:del', 'w:moveFrom', 'w:specVanish'].some((name) => isOn(properties, 'w:rPr', name))) return true;
  const dropCap = readAttribute(findChild(properties, 'w:framePr'), 'w:dropCap');
  return dropCap === 'drop' || dropCap === 'margin' || isToggledOn(findMarkFormat(properties, story), 'w:vanish');
}

/** Whether a paragraph's automatic number is not seen, which looks as the mark of its end does. */
export function hidesNumber({ properties, ground }: ParagraphLook, story: Story): boolean {
  const unseen = findUnseen(findMarkFormat(properties, story), ground);
  return unseen === 'hidden' || unseen === 'struck';
}
