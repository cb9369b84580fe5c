import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroPrerenderer } from 'astro';

/**
 * Have each page and file written as it is rendered. Astro would wait for the disk four times for each, and what changes
 * pages would have to read and write them again.
 *
 * @param siteDir Where they are written to.
 * @param base Path that the site stands below, with a slash at both ends.
 * @param rewrite What becomes of the HTML of a page.
 */
export function writeRendered(
  prerenderer: AstroPrerenderer,
  siteDir: string,
  base: string,
  rewrite: (html: string) => string,
): AstroPrerenderer {
  const folders = new Set<string>();
  let fault: { error: unknown } | undefined;

  const write = (file: string, content: string | Uint8Array): void => {
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, content);
  };

  return {
    ...prerenderer,
    render: async (request, options) => {
      if (fault) return nothing();
      const rendered = await prerenderer.render(request, options);
      const response = rendered instanceof Response ? rendered : rendered.response;
      const isPage = response.headers.get('Content-Type')?.startsWith('text/html') === true;
      const content = isPage ? rewrite(await response.text()) : new Uint8Array(await response.arrayBuffer());
      // The page for addresses that lead nowhere has a place of its own, which Astro knows.
      if (response.status !== 200) return new Response(content, response);
      const path = decodeURIComponent(new URL(request.url).pathname.slice(base.length));
      try {
        write(join(siteDir, options.routeData.type === 'page' ? `${path}index.html` : path), content);
      } catch (error) {
        // Astro would take it for a fault of the page.
        fault = { error };
      }
      return nothing();
    },
    teardown: async () => {
      await prerenderer.teardown?.();
      if (fault) throw fault.error;
    },
  };
}

/** What Astro writes no file for. */
function nothing(): Response {
  return new Response(null);
}
