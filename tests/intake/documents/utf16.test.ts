import { expect, it } from 'vitest';
import { decodeUtf16 } from '../../../src/intake/documents/utf16.ts';

it.each([0, 1])('bytes at place %i are decoded, without half a unit at the end', (place) => {
  const bytes = Buffer.alloc(place + 2001, 'A\0', 'latin1').subarray(place);
  // As Node.js has it, the memory of the process would be damaged at one of these.
  for (let length = 0; length <= 2001; length += 1) {
    expect(decodeUtf16(bytes.subarray(0, length))).toHaveLength(length >> 1);
  }
  expect(decodeUtf16(Buffer.from('\0示例县\0', 'utf16le').subarray(1, 8))).toHaveLength(3);
  expect(decodeUtf16(Buffer.from('示例县', 'utf16le').subarray(0, 5))).toBe('示例');
});
