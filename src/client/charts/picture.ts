import { readInks } from './chart-inks.ts';
import { composePicture, type PictureContent } from './compose-picture.ts';
import { PICTURE_WIDTH, type PictureStyle } from './picture-sheet.ts';
import { readPanels, textOf } from './read-table.ts';

/**
 * Show a chart as a picture that can be kept. The browsers built into chat apps save what is pressed long and nothing
 * else, so it stands in the page; others can download it.
 *
 * @param status Says what was done; the picture is put behind it.
 */
export async function showPicture(host: HTMLElement, status: HTMLElement): Promise<void> {
  try {
    const content = readContent(host);
    const picture = new Image(PICTURE_WIDTH);
    picture.src = await encode(composePicture(content, readLightStyle(host)));
    picture.alt = describe(content);
    await picture.decode();
    while (status.nextSibling) status.nextSibling.remove();
    status.after(offerFile(picture.src, host.querySelector('figure')?.id ?? 'chart'), picture);
    status.textContent = '图片已生成，长按图片（手机）或点按右键即可保存。';
  } catch {
    status.textContent = '这个浏览器不能生成图片，请改用截屏。';
  }
}

function readContent(host: HTMLElement): PictureContent {
  const read = (name: string): string => textOf(host.querySelector(`[data-${name}]`));
  return {
    title: read('title'),
    statement: read('statement'),
    panels: readPanels(host),
    source: read('source'),
    address: new URL(host.dataset['address'] ?? '', location.href).href,
  };
}

function describe({ title, panels }: PictureContent): string {
  const descriptions = panels.map((panel) => [panel.title, panel.description].filter(Boolean).join('：'));
  return `${title}：${descriptions.join('')}`;
}

/** What leaves the site is in its light inks, whatever the reader's theme. */
function readLightStyle(host: HTMLElement): PictureStyle {
  const probe = document.createElement('span');
  probe.className = 'light';
  probe.hidden = true;
  host.append(probe);
  const style = getComputedStyle(probe);
  const families = {
    headingFamily: style.getPropertyValue('--song'),
    textFamily: style.getPropertyValue('--hei'),
  };
  const inks = readInks(probe);
  probe.remove();
  return { inks, ...families };
}

function offerFile(address: string, name: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.png`;
  link.textContent = '下载图片';
  return link;
}

function encode(canvas: HTMLCanvasElement): Promise<string> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      const reader = new FileReader();
      reader.onload = () => {
        resolve(reader.result as string);
      };
      if (blob) reader.readAsDataURL(blob);
      else reject(new Error('the canvas gave no picture'));
    });
  });
}
