import { html } from 'hono/html';
import { CommandError } from '../../content/command-error.ts';
import { findPublisherProblems, type Publisher } from '../../intake/first-site.ts';
import type { Html } from '../frame/html.ts';
import { writeFactField } from '../frame/text-field.ts';

/** Fields for whose site it is, which is asked once, with its first report. */
export function writePublisher(
  given: { county?: string | undefined; department?: string | undefined },
  county: string | undefined,
): Html {
  const name = given.county ?? county ?? '';
  return html`<section class="sec" id="publisher">
    <h2>这是谁的网站</h2>
    <p>内容文件夹还是空的，先说明一次。以后在“设置”里可以改，网址、备案号等也在那里填。</p>
    <div class="facts">
      ${writeFactField(
        { id: 'f-county', name: 'county', label: '县（市、区）', value: name, attributes: html`required` },
        html`<small>如“示例县”，不带“人民政府”。</small>`,
      )}
      ${writeFactField(
        {
          id: 'f-department',
          name: 'department',
          label: '承办单位',
          value: given.department ?? (name === '' ? '' : `${name}司法局`),
          attributes: html`required`,
        },
        html`<small>办这个网站的单位，如“示例县司法局”。</small>`,
      )}
    </div>
  </section>`;
}

/** @throws CommandError where the names are none. */
export function readPublisher({
  county = '',
  department = '',
}: { readonly [Name in keyof Publisher]?: string | undefined }): Publisher {
  const publisher = { county, department };
  const problems = findPublisherProblems(publisher);
  if (problems.length === 0) return publisher;
  throw new CommandError(
    `${problems.join('、')}不是名称：请写汉字，不带空格和标点，如 示例县、示例县司法局。什么也没有写。`,
  );
}
