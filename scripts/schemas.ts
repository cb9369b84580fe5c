import { join } from 'node:path';
import { composeEditorSchemas, SCHEMA_FOLDER } from '../src/content/editor-schemas.ts';
import { applyChanges } from '../src/disk/file-changes.ts';
import { readIfThere } from '../src/disk/read-if-there.ts';
import { defineCommand, runCommand, say } from './terminal/run-command.ts';

export const command = defineCommand(
  {
    call: 'npm run schemas',
    about: `在内容文件夹里写出 JSON Schema（${SCHEMA_FOLDER}/），编辑器据此提示和检查 YAML 文件。`,
    settings: ['CONTENT_DIR'],
  },
  async (_given, { contentDir }, { stdout }) => {
    const schemas = composeEditorSchemas();
    const changes = schemas.map(async ({ path, json }) => ({
      path,
      before: await readIfThere(join(contentDir, path)),
      after: json,
    }));
    await applyChanges(contentDir, await Promise.all(changes));
    say(stdout, `已写出 ${schemas.length} 个 JSON Schema：${join(contentDir, SCHEMA_FOLDER)}。编辑器据此提示和检查。`);
    return 0;
  },
);

if (import.meta.main) process.exitCode = await runCommand(command);
