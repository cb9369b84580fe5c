import { stat } from 'node:fs/promises';
import type { MiddlewareHandler } from 'hono';
import { writeMessage } from './frame/message.ts';
import { showAlone } from './frame/page.ts';
import type { Desk } from './session/desk.ts';
import { readMark } from './guard/lock.ts';

/**
 * Answer nothing but what has happened while the content folder is not there, or another one stands in its place: a desk
 * that took it for an empty one would begin a new site over a lost one. Once it is there again the desk goes on.
 *
 * @param mark What this desk has written into the folder when it was opened.
 */
export function vetFolder({ contentDir, history }: Desk, mark: string): MiddlewareHandler {
  return async (c, next) => {
    if ((await readMark(contentDir)) === mark && (await history.isThere())) return next();
    const isGone = !(await isFolder(contentDir));
    const words = isGone ? writeGone(contentDir) : writeSwapped(contentDir);
    const isAsked = c.req.method === 'GET';
    const title = isGone ? '内容文件夹不在了' : '内容文件夹换过了';
    const back = isAsked ? c.req.path : '/';
    const answer = await showAlone(c, {
      title,
      main: writeMessage(title, `${isAsked ? '' : '这一步没有存。'}${words}`, back, '再看一次'),
    });
    return new Response(answer.body, { status: 503, headers: answer.headers });
  };
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

const writeGone = (dir: string): string =>
  `它原来在 ${dir}，现在那里没有了。多半是移走了、改了名、删了，或者它所在的 U 盘、网络盘断开了。工作台什么也没有写，也没有另建一个。
怎么办：把它放回原处：改了名的改回来，移走的移回来，删了的到回收站或备份里找，断开的盘重新接上。再点“再看一次”，工作台接着用，做过的都在里面。找到以前，不要新建。`;

const writeSwapped = (dir: string): string =>
  `${dir} 里现在的，不是打开工作台时的那些：文件夹换成了另一个或以前的一份，里面的 .desk 文件夹被删了，或者它所在的 U 盘、网络盘断开了。工作台什么也没有写，免得两份混在一起。
怎么办：要用原来的，把它放回原处，再点“再看一次”，工作台接着用。要用现在的，关掉启动工作台的那个窗口，再打开一次。`;
