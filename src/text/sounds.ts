import { pinyin } from 'pinyin-pro';

const OPTIONS = { toneType: 'none', type: 'array', v: true } as const;

/** How each character of a text sounds in it, without tones: 调解 is tiao jie. What is no Chinese character stands for itself. */
export function listSounds(text: string): string[] {
  return pinyin(text, { ...OPTIONS, nonZh: 'spaced' }).map((sound) => sound.toLowerCase());
}

/** The 3,755 characters of level 1 of GB 2312: nearly all that are typed. They stand there by their sounds. */
function listCommonCharacters(): string[] {
  const decoder = new TextDecoder('gbk');
  const rows = Array.from({ length: 0xd8 - 0xb0 }, (_, row) => 0xb0 + row);
  return rows.flatMap((row) =>
    Array.from(
      decoder.decode(Uint8Array.from({ length: 94 * 2 }, (_, at) => (at % 2 === 0 ? row : 0xa1 + (at - 1) / 2))),
    ),
  );
}

/** Common characters by their sounds, those of several sounds with each: `fang` → `方放房访`. */
export function groupBySound(): Record<string, string> {
  const groups = new Map<string, string>();
  for (const character of listCommonCharacters()) {
    if (!/\p{sc=Han}/u.test(character)) continue;
    for (const sound of new Set(pinyin(character, { ...OPTIONS, multiple: true }))) {
      groups.set(sound, (groups.get(sound) ?? '') + character);
    }
  }
  return Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}
