import { loadSheet } from '../load-sheet.ts';
import { composePicture, PICTURE_HEIGHT, PICTURE_WIDTH } from './compose-picture.ts';
import address from './drawn.css?url&no-inline';
import { textOf } from './read-marks.ts';

/**
 * Show a chart as a picture that can be kept, for an article or a message, and offer it as a drawing too. The browsers built
 * into chat apps save what is pressed long and nothing else, so it stands in the page.
 */
export async function showPicture(host: HTMLElement): Promise<void> {
  const place = host.querySelector<HTMLElement>('.picture') ?? makePlace(host);
  try {
    await loadSheet(address);
    const drawing = new XMLSerializer().serializeToString(composePicture(host));
    const svg = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
    const png = await rasterize(svg);
    const picture = new Image(PICTURE_WIDTH, PICTURE_HEIGHT);
    picture.src = png;
    picture.alt = describe(host);
    await picture.decode();
    const words = document.createElement('p');
    words.textContent = '图片已生成，长按图片（手机）或点按右键即可保存。';
    const name = host.querySelector<HTMLAnchorElement>('a[download]')?.download.replace(/\.csv$/, '') ?? 'chart';
    place.replaceChildren(
      words,
      offerFile(png, `${name}.png`, '下载 PNG'),
      offerFile(svg, `${name}.svg`, '下载 SVG'),
      picture,
    );
  } catch {
    place.textContent = '这个浏览器不能生成图片，请改用截屏。';
  }
}

function makePlace(host: HTMLElement): HTMLElement {
  const place = document.createElement('div');
  place.className = 'picture';
  place.setAttribute('role', 'status');
  host.querySelector('figure')?.append(place);
  return place;
}

/** The chart in words: its title, and what its panels draw. */
function describe(host: HTMLElement): string {
  const words = [...host.querySelectorAll<HTMLElement>('.panel')].map(({ dataset }) => dataset['description'] ?? '');
  return `${textOf(host.querySelector('figcaption > :first-child'))}：${words.join('')}`;
}

function offerFile(address: string, name: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.textContent = text;
  return link;
}

async function rasterize(address: string): Promise<string> {
  const drawing = new Image(PICTURE_WIDTH, PICTURE_HEIGHT);
  drawing.src = address;
  await drawing.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [PICTURE_WIDTH, PICTURE_HEIGHT];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser draws on no canvas');
  context.drawImage(drawing, 0, 0, PICTURE_WIDTH, PICTURE_HEIGHT);
  return canvas.toDataURL('image/png');
}
