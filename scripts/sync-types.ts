// Writes the types of `astro:content` and the like to `.astro/`, which the linter and the type checker read.
import './build/astro-env.ts';
import { sync } from 'astro';
import { projectDir } from './project-dir.ts';

await sync({ root: projectDir, logLevel: 'warn' });
