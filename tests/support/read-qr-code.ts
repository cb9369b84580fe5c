import jsQR from 'jsqr';
import sharp from 'sharp';

/** Read a QR code as a telephone does: from its pixels. `undefined` where there is none to be read. */
export async function readQrCode(svg: string): Promise<string | undefined> {
  const { data, info } = await sharp(Buffer.from(svg))
    .resize(360, 360, { kernel: 'nearest' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}
