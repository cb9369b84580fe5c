import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeCompressedCopies } from './write-compressed-copies.ts';

/** Write compressed copies beside the files of each built site, for servers that send them as they are. */
export function precompressed(): AstroIntegration {
  return {
    name: 'precompressed',
    hooks: {
      'astro:build:done': ({ dir }) => writeCompressedCopies(fileURLToPath(dir)),
    },
  };
}
