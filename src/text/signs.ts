const SPOKEN: Readonly<Record<string, string>> = { '+': '增加', '−': '减少' };

/** A stretch of words that is heard otherwise than it is seen. */
export interface SpokenWords {
  seen: string;
  heard: string;
}

/** Cut words of a change at its signs, which are not read aloud as what they mean; a percentage's repeats the one before. */
export function speakSigns(words: string): SpokenWords[] {
  const parts = words.split(/([+−])/u);
  return parts
    .map((seen, index) => ({ seen, heard: parts[index - 1]?.endsWith('（') ? '' : (SPOKEN[seen] ?? seen) }))
    .filter(({ seen }) => seen !== '');
}

/** Words of a change as they are heard, or stand in a table where a sign would begin a formula: `增加8件（36%）`. */
export function spellSigns(words: string): string {
  return speakSigns(words)
    .map(({ heard }) => heard)
    .join('');
}
