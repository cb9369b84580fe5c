import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectDir } from '../../../src/project-dir.ts';

interface LockedPackage {
  integrity?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

/** Packages that may run a script of theirs when they are installed, and why; see CONTRIBUTING.md. */
const INSTALL_SCRIPTS = ['esbuild', 'node'];

const { packages } = readJson('package-lock.json') as { packages: Record<string, LockedPackage> };
const dependencies = Object.entries(packages).filter(([path]) => path !== '');

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(join(projectDir, file), 'utf8'));
}

function listPaths(isWrong: (locked: LockedPackage) => boolean): string[] {
  return dependencies.filter(([, locked]) => isWrong(locked)).map(([path]) => path);
}

it('every package is held to the bytes that it had when it was chosen', () => {
  expect(dependencies.length).toBeGreaterThan(100);
  expect(listPaths(({ integrity = '' }) => !/^sha512-[\w+/]{86}==$/.test(integrity))).toEqual([]);
});

it('every package comes from the registry that npm is set to, none from an address of its own', () => {
  expect(listPaths(({ resolved, link }) => resolved !== undefined || link === true)).toEqual([]);
});

it('only the packages that are named run scripts when they are installed', () => {
  const names = listPaths(({ hasInstallScript }) => hasInstallScript === true).map((path) =>
    path.replace(/^.*node_modules\//, ''),
  );
  const { allowScripts } = readJson('package.json') as { allowScripts: Record<string, boolean> };
  expect([...new Set(names)].toSorted()).toEqual(INSTALL_SCRIPTS);
  expect(Object.keys(allowScripts)).toEqual(expect.arrayContaining(INSTALL_SCRIPTS));
});

it('every direct dependency is of one version', () => {
  const { dependencies: used, devDependencies } = readJson('package.json') as Record<string, Record<string, string>>;
  const ranges = Object.entries({ ...used, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(ranges).toEqual([]);
});
