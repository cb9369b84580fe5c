import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SUIXI_DIR } from '../../support/fixture-content.ts';
import { makeTestDesk } from '../test-desk.ts';
import { makeDraft, readForm, send } from './put-in.ts';

const FOLLOW_UP =
  'plan: 2019\nchecked: 2021-03-02\npoints:\n  - point: （一）进一步深化政府职能改革\n' +
  '    passages:\n      - section: government-functions\n';

describe('a draft’s outline', () => {
  it('changes what a section is, its file’s name, and what names it: figures, passages held against a plan', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    await makeDraft(desk);
    const page = await (await desk.visit('/2020/outline')).text();
    expect(page).toContain('归到');
    desk.writeFile('reports/2020/follow-up.yml', FOLLOW_UP);
    const answer = await send(desk, '/2020/outline', { 'place.2': 'measures' });
    expect(answer.status).toBe(303);
    const names = readdirSync(join(desk.contentDir, 'reports/2020'));
    expect(names).toContain('01-government-roles.md');
    expect(names).not.toContain('01-government-functions.md');
    expect(desk.readFile('reports/2020/figures.yml')).not.toContain('section: government-functions');
    expect(desk.readFile('reports/2020/figures.yml')).toContain('section: government-roles');
    expect(desk.readFile('reports/2020/follow-up.yml')).toBe(FOLLOW_UP.replace('-functions', '-roles'));
    await desk.desk.undo();
    expect(readdirSync(join(desk.contentDir, 'reports/2020'))).toContain('01-government-functions.md');
  });

  it('takes one address for one section', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    await makeDraft(desk);
    await send(desk, '/2020/outline', { 'place.2': 'other', 'place.3': 'other' });
    const answer = await send(desk, '/2020/outline', { 'slug.2': 'same', 'slug.3': 'same' });
    expect(await answer.text()).toContain('网址“same”写了两次');
    const bad = await send(desk, '/2020/outline', { 'slug.2': '中文' });
    expect(await bad.text()).toContain('网址“中文”写法不对');
  });

  it('settles a guess when a person says so', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    await makeDraft(desk);
    const path = 'reports/2020/01-government-functions.md';
    desk.writeFile(path, (desk.readFile(path) ?? '').replace('partHeading', 'unconfirmed: true\npartHeading'));
    expect(await desk.readPage('/2020/outline')).toContain('还有 1 节请您定');
    await send(desk, '/2020/outline', { settle: '2' });
    expect(desk.readFile(path)).not.toContain('unconfirmed');
    expect(await desk.readPage('/2020/outline')).toContain('都定好了');
  });

  it('is not changed when it was changed elsewhere meanwhile', async () => {
    using desk = await makeTestDesk(SUIXI_DIR);
    await makeDraft(desk);
    const page = await (await desk.visit('/2020/outline')).text();
    const path = 'reports/2020/01-government-functions.md';
    desk.writeFile(path, (desk.readFile(path) ?? '').replace('partHeading', 'unconfirmed: true\npartHeading'));
    const answer = await desk.submit('/2020/outline', { ...readForm(page, '/2020/outline'), 'place.2': 'other' });
    expect(await answer.text()).toContain('章节刚才在别处改过');
  });
});
