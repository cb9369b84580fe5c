// Loaded before anything else (`node --import`): below folders whose paths match FULL_DISK nothing can be written.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const full = new RegExp(process.env.FULL_DISK ?? '(?!)');

function refuse(path) {
  if (!full.test(String(path))) return;
  throw Object.assign(new Error(`ENOSPC: no space left on device, write '${path}'`), { code: 'ENOSPC' });
}

for (const [holder, name, place] of [
  [fs, 'writeFileSync', 0],
  [fs, 'copyFileSync', 1],
  [fs, 'cpSync', 1],
  [fs, 'renameSync', 1],
  [fs.promises, 'copyFile', 1],
  [fs.promises, 'writeFile', 0],
]) {
  const original = holder[name];
  holder[name] = (...args) => {
    const attempt = () => {
      refuse(args[place]);
      return original(...args);
    };
    return holder === fs ? attempt() : Promise.resolve().then(attempt);
  };
}
syncBuiltinESMExports();
