import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { secureHeaders } from 'hono/secure-headers';
import { html } from 'hono/html';

/** Whom the desk answers. */
export interface Door {
  /** `127.0.0.1:4321`: what a request must be addressed to, whatever name led to this machine. */
  host: string;
  /** What only the person who started the desk knows. */
  token: string;
  /** Origin of the pages that are shown in a frame, once they are served. */
  pagesOrigin: () => string | undefined;
}

/**
 * Keep everybody out but the person who started the desk: requests addressed by another name (DNS rebinding), without the
 * token, or sent by a page of another origin. The token comes once in the address, and then in a cookie of this port.
 */
export function guard({ host, token }: Door): MiddlewareHandler {
  const cookie = `desk-${host.replace(/\D/gu, '')}`;
  return async (c, next) => {
    if (c.req.header('host') !== host) return c.text('这个地址打不开工作台。', 403);
    const { method } = c.req;
    if (method !== 'GET' && method !== 'HEAD' && c.req.header('origin') !== `http://${host}`) {
      return c.text('这一步不是从工作台里发出的，没有做。', 403);
    }
    const given = method === 'GET' ? c.req.query('token') : undefined;
    if (given !== undefined && isToken(given, token)) {
      setCookie(c, cookie, token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return c.redirect(c.req.path, 303);
    }
    if (!isToken(getCookie(c, cookie) ?? '', token)) return c.html(LOCKED, 403);
    await next();
    return undefined;
  };
}

const LOCKED = html`<!doctype html>
  <html lang="zh-CN">
    <meta charset="utf-8" />
    <title>工作台没有打开</title>
    <h1>工作台没有打开</h1>
    <p>
      工作台每次启动都换一把钥匙，这个网页用的是旧的，或者没有带。请关掉它，回到启动工作台的窗口，打开那里最后一行的地址。您做过的都存着。
    </p>
  </html>`;

/** Headers of every answer: nothing but the desk's own files, and nobody's frame. */
export function harden({ pagesOrigin }: Door): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      baseUri: ["'none'"],
      connectSrc: ["'self'"],
      fontSrc: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      frameSrc: [() => pagesOrigin() ?? "'none'"],
      imgSrc: ["'self'", 'data:'],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
    },
    // A browser tells forms sent without a referrer apart by no origin either.
    referrerPolicy: 'same-origin',
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
  });
}

/** Compared by hash, so that the time it takes says nothing of how much is right. */
function isToken(given: string, token: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(given), hash(token));
}
