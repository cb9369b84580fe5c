import { statSync } from 'node:fs';
import { compareSites } from './compare-sites/compare-sites.ts';
import { readSite } from './compare-sites/read-site.ts';

const USAGE = `Usage: node tests/compare-sites.ts BEFORE AFTER
Compares two built sites, and leaves out what depends on how the code is cut into files: scoped class names, hashed file
names, hashes of policies and of the service worker's plan. Exit code 0: the same site; 1: not; 2: no two folders.`;

const dirs = process.argv.slice(2);
const [before, after] = dirs;
if (
  !before ||
  !after ||
  dirs.length > 2 ||
  !dirs.every((dir) => statSync(dir, { throwIfNoEntry: false })?.isDirectory())
) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const sites = [readSite(before), readSite(after)] as const;
  const differences = compareSites(...sites);
  console.log(
    [...differences, `${sites[0].size} and ${sites[1].size} files, ${differences.length} differences`].join('\n'),
  );
  process.exitCode = differences.length > 0 ? 1 : 0;
}
