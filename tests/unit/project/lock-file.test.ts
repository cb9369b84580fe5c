import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectDir } from '../../../src/project-dir.ts';

interface LockedPackage {
  integrity?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  os?: string | string[];
  cpu?: string | string[];
}

/** Packages that would run a script of theirs when they are installed, and do as well without it: it only looks at what is there. */
const IDLE_SCRIPTS = ['esbuild'];

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

it('no package runs a script when it is installed, whatever npm would allow', () => {
  const names = listPaths(({ hasInstallScript }) => hasInstallScript === true).map((path) =>
    path.replace(/^.*node_modules\//, ''),
  );
  expect([...new Set(names)].toSorted()).toEqual(IDLE_SCRIPTS);
  expect(readJson('package.json')).not.toHaveProperty('allowScripts');
  expect(readFileSync(join(projectDir, '.npmrc'), 'utf8')).toContain('ignore-scripts=true');
});

it.each([
  ['linux', 'x64'],
  ['linux', 'arm64'],
  ['win32', 'x64'],
  ['darwin', 'x64'],
  ['darwin', 'arm64'],
])('the Node for %s %s is held to its bytes like all else', (os, cpu) => {
  const [locked, ...others] = dependencies.filter(
    ([path, { os: systems = [], cpu: kinds = [] }]) =>
      /^node_modules\/node-[\w-]+$/.test(path) && [systems].flat().includes(os) && [kinds].flat().includes(cpu),
  );
  expect(others).toEqual([]);
  expect(locked?.[1]).toMatchObject({ optional: true, version: expect.stringMatching(/^2[46]\./) as string });
});

it('every direct dependency is of one version', () => {
  const {
    dependencies: used,
    devDependencies,
    optionalDependencies,
  } = readJson('package.json') as Record<string, Record<string, string>>;
  const ranges = Object.entries({ ...used, ...devDependencies, ...optionalDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(ranges).toEqual([]);
});
