import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { Hono } from 'hono';

/** The site's tokens first: the desk's own styles refer to them. */
const SITE_STYLES = ['../../styles/tokens.css'];

/** Serve the desk's styles as one file, and its scripts without their types. What there is is known beforehand. */
export function serveAssets(): Hono {
  const styles = [
    ...SITE_STYLES.map((path) => readFileSync(new URL(path, import.meta.url), 'utf8')),
    ...listFolder('styles').map(({ text }) => text),
  ].join('\n');
  const scripts = new Map(listFolder('client').map(({ name, text }) => [name, stripTypeScriptTypes(text)]));
  const app = new Hono();
  app.get('/desk.css', (c) => c.body(styles, 200, { 'Content-Type': 'text/css; charset=utf-8' }));
  app.get('/:name', (c) => {
    const script = scripts.get(c.req.param('name'));
    return script === undefined
      ? c.notFound()
      : c.body(script, 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
  });
  return app;
}

function listFolder(folder: string): { name: string; text: string }[] {
  const dir = join(import.meta.dirname, '..', folder);
  return readdirSync(dir)
    .toSorted()
    .map((name) => ({ name, text: readFileSync(join(dir, name), 'utf8') }));
}
