import { spawn } from 'node:child_process';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { BuiltSite } from '../built-site.ts';
import { finish } from '../run-script.ts';

const JAR = fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'));

const answer = z.object({
  messages: z.array(z.object({ url: z.string(), lastLine: z.number().optional(), message: z.string() })),
});

/**
 * Ask the Nu checker of the W3C what it thinks of all pages of a site.
 *
 * @param java The program that runs it.
 * @returns its errors and warnings: `2019/index.html:7: The …`.
 */
export async function askNuChecker(site: BuiltSite, java: string): Promise<string[]> {
  // It reads deep pages by recursion, and the usual stack is small.
  const args = ['-Xss4m', '-jar', JAR, '--format', 'json', '--skip-non-html', '--no-langdetect', site.dir];
  const { stderr } = await finish(spawn(java, args));
  return answer
    .parse(JSON.parse(stderr))
    .messages.map(
      ({ url, lastLine, message }) => `${relative(site.dir, fileURLToPath(url))}:${lastLine ?? '-'}: ${message}`,
    );
}
