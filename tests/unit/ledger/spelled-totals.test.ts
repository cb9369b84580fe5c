import { expect, it } from 'vitest';
import { readSpelledRelations } from '../../../src/ledger/spelled/read-spelled.ts';
import { writeSpelled } from '../../../src/ledger/spelled/spelled-words.ts';

it.each<[text: string, said: string]>([
  // What brackets hold is of the number that they stand behind.
  ['受理60件，审结50件（民事40件、其他20件）。', '40+20=60，与“审结50件”不符，相差 10'],
  ['共有律师36名、文书2件（男20名、女16名）。', ''],
  [
    '受理60件（民事40件、行政20件），审结50件（民事30件、行政20件）。',
    '40+20=60，与“受理60件”相符；30+20=50，与“审结50件”相符',
  ],
  ['民事21件（其中上门3件、线上18件）、行政23件，共44件。', '3+18=21，与“民事21件”相符；21+23=44，与“共44件”相符'],
  // Another list begins where its words do.
  [
    '审结44件，其中民事21件、行政23件，包括简易3件、普通20件。',
    '21+23=44，与“审结44件”相符；3+20=23，与“行政23件”相符',
  ],
  ['全年审结44件。其中部分案件复杂；民事21件、行政23件。', ''],
  // Without words the total is the number right before, said to be one or the only one.
  ['受理260件，审结150件，民事130件、行政20件。', ''],
  ['全年审结150件。民事130件、行政20件。', ''],
  // What is all of a total leaves nothing over.
  ['审结44件，分别为民事21件、行政23件、刑事6件。', '21+23+6=50，与“审结44件”不符，相差 6'],
  ['审结44件，其中民事21件、行政23件、其他6件。', '21+23+6=50，与“审结44件”不符，相差 6'],
  [
    '受理44件，审结50件，其中民事21件、行政23件、刑事3件。',
    '“民事21件”不多于“审结50件”，相符；“行政23件”不多于“审结50件”，相符；“刑事3件”不多于“审结50件”，相符',
  ],
  ['共审结100件，民事100件、行政1件、刑事1件、执行1件。', ''],
  ['审结44件，其中民事21件，人员和行政10件。', '“民事21件”不多于“审结44件”，相符'],
  // A total behind its parts sums up what stands since the last total or list, in its sentence or the one before.
  ['在办3件，结案44件，共44件。', '3+44=47，与“共44件”不符，相差 3'],
  ['民事21件以上，行政23件，合计40件。', '21以上+23=44，与“合计40件”不符，相差 4'],
  ['刑事6件。民事21件，行政23件。合计45件。', '21+23=44，与“合计45件”不符，相差 1'],
  ['共3件，民事21件，行政23件，合计45件。', '21+23=44，与“合计45件”不符，相差 1'],
  [
    '在办9件，其中3件，民事21件，行政23件，合计45件。',
    '“3件”不多于“在办9件”，相符；3+21+23=47，与“合计45件”不符，相差 2',
  ],
  // Of two wholes that fit the one before is meant, and of those the nearest.
  ['受理100件，立案101件，审结50件，审结率50%。', '50÷101=49.5%，与“审结率50%”相符'],
  ['立案101件，审结50件，受理100件，审结率50%。', '50÷101=49.5%，与“审结率50%”相符'],
  ['审结50件，受理100件，立案101件，审结率50%。', '50÷100=50%，与“审结率50%”相符'],
])('the numbers of a sentence that belong together: %s: %s', (text, said) => {
  const relations = readSpelledRelations(text).map((relation) => writeSpelled(relation, text));
  expect(relations.join('；')).toBe(said);
});
