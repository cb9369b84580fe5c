import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { openForm } from '../../desk/open-form.ts';
import { makeTestDesk } from '../../desk/test-desk.ts';

/*
 * Put a document in at a desk, take what was recognised as it is and open the page of its numbers, all in this process:
 * `node visit-desk.ts CONTENT DOCUMENT`. It ends with 1 where the document is not taken.
 */
const [contentDir = '', document = ''] = process.argv.slice(2);
using desk = await makeTestDesk(contentDir);
// Sent from the disk, as by a browser: what is held is held by the desk.
const file = new File([await openAsBlob(document)], basename(document));
const place = (await desk.submit('/new', { year: '2020', document: file })).headers.get('location');
const made = place === null ? undefined : await desk.submit(place, { ...(await openForm(desk, place)), do: 'create' });
if (made?.status === 303) await (await desk.visit('/2020/figures')).text();
else process.exitCode = 1;
