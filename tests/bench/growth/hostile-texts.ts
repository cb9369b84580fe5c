/** A piece of text that no report has, larger than any, put among the paragraphs of one. */
export interface HostileText {
  name: string;
  write: () => string;
}

/** Text as anybody can type or paste it, in whatever file. Paragraphs end in line ends. */
export const HOSTILE_TEXTS: readonly HostileText[] = [
  {
    name: '100,000 characters in a paragraph, a number every tenth',
    write: () => `${'走访困难群众30人，'.repeat(10_000)}完。`,
  },
  { name: '10,000 changes in a sentence', write: () => `${'由34个增至36个，'.repeat(10_000)}完。` },
  { name: '10,000 sums in a sentence', write: () => `${'其中甲3件、乙4件，共7件，'.repeat(5_000)}完。` },
  { name: '30,000 of 其中 before a number', write: () => `${'其中'.repeat(30_000)}，3件。` },
  { name: '2,000 paragraphs in a section', write: () => repeatLine('全年办理案件30件，办结29件。', 2_000) },
  { name: '20,000 paragraphs in a section', write: () => repeatLine('全年办理案件30件，办结29件。', 20_000) },
  { name: '10,000 marked paragraphs', write: () => repeatLine('（一）完善制度', 10_000) },
  {
    name: '10,000 numbered paragraphs',
    write: () => Array.from({ length: 10_000 }, (_, at) => `${at + 1}.完善制度。`).join('\n'),
  },
  { name: '100,000 Chinese numerals in a row', write: () => '三'.repeat(100_000) },
  { name: '100,000 of 十 in a row', write: () => '十'.repeat(100_000) },
  { name: '50,000 of 百万', write: () => '百万'.repeat(50_000) },
  { name: 'a number of 100,000 digits', write: () => '7'.repeat(100_000) },
  { name: '50,000 digits with commas', write: () => '1,'.repeat(50_000) },
  { name: '50,000 full-width digits with commas', write: () => '１，'.repeat(50_000) },
  { name: '30,000 ranges in a row', write: () => '3-'.repeat(30_000) },
  { name: '10,000 quotation marks that open', write: () => '“甲'.repeat(10_000) },
  { name: '10,000 quotations', write: () => '“甲。”3件'.repeat(10_000) },
  { name: '10,000 quotations in one another', write: () => `${'“甲'.repeat(10_000)}${'。”'.repeat(10_000)}` },
  { name: '100,000 brackets that open', write: () => '（'.repeat(100_000) },
  { name: '20,000 pairs of half-width brackets', write: () => `${'('.repeat(20_000)}甲${')'.repeat(20_000)}` },
  { name: '1,000,000 spaces', write: () => `甲${' '.repeat(1_000_000)}乙` },
  { name: '1,000,000 ideographic spaces between digits', write: () => `1${'　'.repeat(1_000_000)}2` },
  { name: '100,000 digits with spaces', write: () => '1 '.repeat(100_000) },
  { name: '1,000,000 line ends', write: () => `甲。${'\n'.repeat(1_000_000)}乙。` },
  { name: '100,000 full-width marks between half-width ones', write: () => `${',;'.repeat(50_000)}甲` },
  { name: '20,000 right-to-left overrides', write: () => `${'\u202e'.repeat(20_000)}甲` },
  { name: '100,000 struck characters', write: () => '甲\u0336'.repeat(100_000) },
  { name: '100,000 marks over one character', write: () => `甲${'\u0301'.repeat(100_000)}` },
  { name: '10,000 addresses', write: () => 'http://甲.example/a,'.repeat(10_000) },
  { name: '20,000 dates', write: () => '2020年3月2日，'.repeat(20_000) },
  { name: 'a line of 1,000,000 characters', write: () => '依法行政'.repeat(250_000) },
];

/** A line so many times. */
export function repeatLine(line: string, times: number): string {
  return Array.from({ length: times }, () => line).join('\n');
}
