import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded before a command, `node --import`, this writes down what its process has used when it ends; not what the runner
 * has that starts it.
 */
if (isMainThread && process.argv[1]?.endsWith('.ts')) {
  process.on('exit', () => {
    writeFileSync(process.env['USAGE_FILE'] ?? '', JSON.stringify(process.resourceUsage()));
  });
}
