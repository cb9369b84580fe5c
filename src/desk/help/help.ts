import { Hono } from 'hono';
import { html } from 'hono/html';
import { showPage } from '../frame/page.ts';
import type { Desk } from '../session/desk.ts';

const STEPS = [
  [
    '放入文件',
    '把报告的 Word、WPS、PDF、OFD 或另存的网页放进来。程序认出标题、单位和日期，由您过目；点“建立草稿”才写进去。',
  ],
  ['认章节', '看每一节归哪个职责领域。程序猜的会标出来，您定。'],
  ['对文字', '左边是收到的文件，右边是网页上的样子，一个字一个字对过。不一样的标出来，一点就改回去。'],
  ['对数字', '报告里的每个数字都要有归处：接着哪个指标、是新指标、还是不是数据。拿不准的一个一个看。'],
  ['补齐', '还差什么，按先后列出来，一处一处带您去改。'],
  ['看网页', '和读者看到的一样，手机上、电脑上都看一遍。'],
  ['发布', '发布前说清什么人看得到、什么从此定住。网站做成一个文件夹，交给管服务器的人换上去。'],
] as const;

const KEYS = [
  ['← →', '上一个、下一个数字'],
  ['Enter', '对（只管程序有把握的）'],
  ['Y', '看过，对（拿不准的）'],
  ['D', '不是这个指标'],
  ['N', '新指标'],
  ['X', '不是数据'],
  ['Shift+Enter', '这一节有把握的都对'],
  ['Z', '撤销上一步'],
] as const;

/** One page of help: what each step does, the keys, where things lie, what to do when something is closed. */
export function routeHelp(desk: Desk): Hono {
  const app = new Hono();
  app.get('/help', (c) =>
    showPage(c, desk, {
      title: '帮助',
      main: html`<div class="lead">
          <div>
            <h1>帮助</h1>
            <p>工作台只在这台电脑上，不上网也能用。做的每一步当时就存好，做错了可以撤销。</p>
          </div>
        </div>
        <section class="sec">
          <h2>七步</h2>
          <ol class="help">
            ${STEPS.map(([name, words], index) => html`<li><strong>${'一二三四五六七'.charAt(index)} ${name}</strong><span>${words}</span></li>`)}
          </ol>
        </section>
        <div class="two">
          <section class="sec">
            <h2>对数字时的按键</h2>
            <table>
              <tbody>
                ${KEYS.map(
                  ([key, words]) =>
                    html`<tr>
                      <th scope="row"><kbd>${key}</kbd></th>
                      <td>${words}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </section>
          <section class="sec">
            <h2>出了事怎么办</h2>
            <dl class="answers">
              <dt>网页关掉了</dt>
              <dd>做过的都在。回到启动工作台的黑色窗口，把最后一行的地址再打开一次。</dd>
              <dt>黑色窗口关掉了，或者电脑重启了</dt>
              <dd>做过的都在。照第一次那样再启动，首页会说上次停在哪里。</dd>
              <dt>做错了</dt>
              <dd>首页“最近做了什么”里点“撤销”。要退好几步，点“退回到这时”；先列出要撤销的各步，您点头才退。</dd>
              <dt>说“刚才在别处改过”</dt>
              <dd>另一个窗口，或者别的程序，改了同一处。两边的都没有丢：看看现在的样子，再做一次。</dd>
              <dt>发布以后发现错了</dt>
              <dd>首页那一年的“更正”。网页上会写明哪一天、原来怎样、改成怎样、为什么。</dd>
              <dt>换一台电脑</dt>
              <dd>在“<a href="/archive">全部内容存成一个文件</a>”里存出来，到那台电脑的工作台里恢复。</dd>
            </dl>
          </section>
        </div>
        <section class="sec">
          <h2>文件在哪里</h2>
          <p>
            都在这个文件夹里：<code>${desk.contentDir}</code>。各年的报告在其中的 reports
            里，一年一个文件夹；网站信息、指标、图表、术语等各是一个文件。 做过哪些步骤记在 .desk
            里，不要删它，删了就不能撤销。用别的程序改这些文件也可以，工作台会照改过的来。
          </p>
          <p><a href="/settings">设置</a>里可以改网站名称、单位、指标、图表、术语和平常的说法。</p>
        </section>`,
    }),
  );
  return app;
}
