import { describe, expect, it } from 'vitest';
import { CORPUS } from './corpus/corpus.ts';
import { judgeCorpus } from './corpus/judge-corpus.ts';
import { KNOWN } from './corpus/known-faults.ts';

const NO_FAULTS = { refused: 0, wrong: 0 };

describe('the corpus of expressions', () => {
  it.each(CORPUS)('$kind', (kind) => {
    const [judgement = { ...NO_FAULTS, faults: ['not judged'] }] = judgeCorpus([kind]);
    const { refused, wrong, faults } = judgement;
    expect({ refused, wrong }, faults.join('\n')).toEqual(KNOWN[kind.kind] ?? NO_FAULTS);
  });

  it('has no known faults of a kind that it lacks', () => {
    const kinds = CORPUS.map(({ kind }) => kind);
    expect(Object.keys(KNOWN).filter((kind) => !kinds.includes(kind))).toEqual([]);
  });

  it('has at least 400 expressions, and no text or kind twice', () => {
    const texts = CORPUS.flatMap(({ expressions }) => expressions.map(({ text }) => text));
    const names = [...texts, ...CORPUS.map(({ kind }) => kind)];
    expect(texts.length).toBeGreaterThanOrEqual(400);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
