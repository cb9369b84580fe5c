import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Loaded before a command, `node --import`, this writes down what the process has used when it ends. */
if (isMainThread) {
  process.on('exit', () => {
    writeFileSync(process.env['USAGE_FILE'] ?? '', JSON.stringify(process.resourceUsage()));
  });
}
