import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeEditorSchemas, SCHEMA_FOLDER } from '../src/content/editor-schemas.ts';
import { defineCommand, runCommand, say } from './terminal/run-command.ts';

export const command = defineCommand(
  {
    call: 'npm run schemas',
    about: `在内容文件夹里写出 JSON Schema（${SCHEMA_FOLDER}/），编辑器据此提示和检查 YAML 文件。`,
    settings: ['CONTENT_DIR'],
  },
  (_given, { contentDir }, { stdout }) => {
    const schemas = composeEditorSchemas();
    mkdirSync(join(contentDir, SCHEMA_FOLDER), { recursive: true });
    for (const { path, json } of schemas) writeFileSync(join(contentDir, path), json);
    say(stdout, `已写出 ${schemas.length} 个 JSON Schema：${join(contentDir, SCHEMA_FOLDER)}。编辑器据此提示和检查。`);
    return Promise.resolve(0);
  },
);

if (import.meta.main) process.exitCode = await runCommand(command);
