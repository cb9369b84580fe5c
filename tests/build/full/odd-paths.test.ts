import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectDir } from '../../../src/project-dir.ts';
import { finish } from '../../support/run-script.ts';
import { writeSite } from '../../support/site.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';

/** What makes a site. */
const PARTS = ['astro.config.mjs', 'package.json', 'package-lock.json', 'public', 'scripts', 'src', 'tsconfig.json'];

it.each(["县 报告 'a'（1）", 'a#b', '50%41', 'what?', '"quoted"', '*'])(
  'a project, its content and its site in a folder called %s make a whole site',
  async (name) => {
    using folder = makeTemporaryFolder();
    using site = writeSite();
    const dir = join(folder.dir, name);
    mkdirSync(dir);
    for (const part of PARTS) cpSync(join(projectDir, part), join(dir, part), { recursive: true });
    symlinkSync(join(projectDir, 'node_modules'), join(dir, 'node_modules'));
    cpSync(site.dir, join(dir, `content ${name}`), { recursive: true });
    const env = { ...process.env, CONTENT_DIR: `content ${name}`, OUT_DIR: `site ${name}` };
    const build = finish(spawn(process.execPath, ['scripts/run.mjs', 'build'], { cwd: dir, env }));
    expect((await build).stdout).toContain(`网站已生成：${join(dir, `site ${name}`)}，`);
    const assets = readdirSync(join(dir, `site ${name}`, '_astro'));
    expect(assets.filter((file) => file.endsWith('.css')).length).toBeGreaterThan(2);
    expect(existsSync(join(dir, `site ${name}`, '2019/index.html'))).toBe(true);
  },
);
