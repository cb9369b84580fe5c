/** Languages of Mandarin voices as browsers name them, the likeliest for this text first. Cantonese is not among them. */
const MANDARIN = [/^(zh|cmn)[-_](cn|hans)/i, /^(zh|cmn)$/i, /^(zh|cmn)[-_](?!hk|mo)/i];

/** Find the voice to read Chinese with: one on this machine before one that needs the network. */
export function findChineseVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  const ranked = [...voices.filter(({ localService }) => localService), ...voices];
  return MANDARIN.flatMap((language) => ranked.filter(({ lang }) => language.test(lang)))[0];
}

/**
 * Tell of a Chinese voice as soon as there is one; many browsers list their voices only after a while.
 *
 * @param onFound Called once, or never where no voice is Chinese or nothing can be read aloud at all.
 */
export function awaitChineseVoice(onFound: (voice: SpeechSynthesisVoice) => void): void {
  if (!('speechSynthesis' in window)) return;
  const look = (): void => {
    const voice = findChineseVoice(speechSynthesis.getVoices());
    if (!voice) return;
    speechSynthesis.onvoiceschanged = null;
    onFound(voice);
  };
  speechSynthesis.onvoiceschanged = look;
  look();
}
