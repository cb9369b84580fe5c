import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './terminal/command.ts';
import { composeEditorSchemas, SCHEMA_FOLDER } from '../src/content/editor-schemas.ts';

await runCommand(({ contentDir }) => {
  const schemas = composeEditorSchemas();
  mkdirSync(join(contentDir, SCHEMA_FOLDER), { recursive: true });
  for (const { path, json } of schemas) writeFileSync(join(contentDir, path), json);
  console.log(`已写出 ${schemas.length} 个 JSON Schema：${join(contentDir, SCHEMA_FOLDER)}。编辑器据此提示和检查。`);
  return Promise.resolve();
});
