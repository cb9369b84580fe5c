import { describe, expect, it } from 'vitest';
import { readDeclarations, readValue } from '../../../src/intake/documents/declarations.ts';
import { countSteps } from '../../support/count-steps.ts';

function read(style: string): Record<string, string> {
  return Object.fromEntries(readDeclarations(style));
}

describe('the declarations of a style', () => {
  it.each([
    ['color: red; MARGIN:0', { color: 'red', margin: '0' }],
    ['background:url("data:a;b");color:red', { background: 'url("data:a;b")', color: 'red' }],
    ["font-family:'a;b' , c;color:red", { 'font-family': "'a;b' , c", color: 'red' }],
    ['background:url(data:a;b);color:red', { background: 'url(data:a;b)', color: 'red' }],
    ['color:red !important;color:blue', { color: 'red !important' }],
    ['color;:red; ;display:', { display: '' }],
    // What nothing ends is a sign like any other.
    ['background:url(a;color:red', { background: 'url(a', color: 'red' }],
    ['font-family:"a;color:red', { 'font-family': '"a', color: 'red' }],
  ])('of %s', (style, declared) => {
    expect(read(style)).toEqual(declared);
  });

  it('that press have a value without that', () => {
    expect(readValue(readDeclarations('Display: NONE  !  important'), 'display')).toBe('none');
  });

  it('are read to the end once, however many signs are left open and however wide the blanks are', () => {
    const style = `a:${'url('.repeat(50_000)};b:${' '.repeat(200_000)}c`;
    const steps = countSteps(() => {
      expect(read(style)['b']).toBe('c');
    });
    expect(steps).toBeLessThan(3 * style.length);
  });
});
