import { expect, it } from 'vitest';
import { bindObservation } from '../../../src/ledger/binding.ts';
import { findSentence } from '../../../src/ledger/sentence.ts';
import { makeIndicator, YEAR } from '../../support/ledger.ts';

it.each([
  ['between full stops', '前言。全年审批3件，结案2件。后文。', '审批3件', ['全年审批', '3件', '，结案2件。']],
  ['at the beginning of its paragraph', '3件获批。后文。', '3件', ['', '3件', '获批。']],
  ['right after a full stop', '前言。3件获批。', '3件', ['', '3件', '获批。']],
  ['of a heading without a full stop', '全年3件审批事项', '全年3件', ['全年', '3件', '审批事项']],
])('cuts the sentence %s at its number', (_, text, quote, parts) => {
  const blocks = ['另一段。', text];
  const observation = { indicator: 'cases', value: 3, section: 'annex', quote };
  const binding = bindObservation(observation, makeIndicator('cases', '件'), [{ slug: 'annex', blocks }], YEAR);
  if ('problem' in binding) throw new Error(binding.problem.kind);
  const { before, printed, after } = findSentence(binding.figure, blocks);
  expect([before, printed, after]).toEqual(parts);
});
