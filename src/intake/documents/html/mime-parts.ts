/** A part of a MIME message that has no parts of its own ([RFC 2045], [RFC 2046]). */
export interface MimePart {
  /** `text/html`, in lower case. */
  type: string;
  charset: string | undefined;
  content: Buffer;
}

const DEEPEST = 5;

/** List the parts of a message, those within others included, with their contents as they were before they were sent. */
export function listMimeParts(bytes: Uint8Array): MimePart[] {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return readPart(message.replace(/\r\n/gu, '\n').replace(/^\s+/u, ''), 0);
}

function readPart(part: string, depth: number): MimePart[] {
  const headerEnd = part.startsWith('\n') ? 0 : part.search(/\n\n/u) + 1;
  const headers = readHeaders(part.slice(0, headerEnd));
  const body = part.slice(headerEnd + 1);
  const declared = headers.get('content-type') ?? '';
  const type = /^[^;\s]*/u.exec(declared)?.[0].toLowerCase() ?? '';
  const boundary = readParameter(declared, 'boundary');
  if (type.startsWith('multipart/') && boundary !== undefined && depth < DEEPEST) {
    return splitBody(body, boundary).flatMap((inner) => readPart(inner, depth + 1));
  }
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '';
  return [{ type, charset: readParameter(declared, 'charset'), content: decodeBody(body, encoding) }];
}

function readHeaders(text: string): Map<string, string> {
  const lines = text.replace(/\n[\t ]+/gu, ' ').split('\n');
  return new Map(
    lines.flatMap((line) => {
      const header = /^([\w-]+):\s*(.*?)\s*$/u.exec(line);
      return header ? [[(header[1] ?? '').toLowerCase(), header[2] ?? '']] : [];
    }),
  );
}

function readParameter(header: string, name: string): string | undefined {
  const value = new RegExp(String.raw`;\s*${name}\s*=\s*(?:"([^"]*)"|([^\s;]+))`, 'iu').exec(header);
  return value?.[1] ?? value?.[2];
}

/** What stands between the lines that part a body; before the first is a word to readers without MIME. */
function splitBody(body: string, boundary: string): string[] {
  const parts: string[] = [];
  let start: number | undefined;
  const marker = `\n--${boundary}`;
  const text = `\n${body}`;
  for (let at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at + 1)) {
    if (start !== undefined) parts.push(text.slice(start, at));
    if (text.startsWith('--', at + marker.length)) return parts;
    const lineEnd = text.indexOf('\n', at + 1);
    start = lineEnd < 0 ? text.length : lineEnd + 1;
  }
  return start === undefined ? parts : [...parts, text.slice(start)];
}

function decodeBody(body: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1');
  const decoded = body
    .replace(/=[\t ]*\n/gu, '')
    .replace(/=([\dA-F]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(decoded, 'latin1');
}
