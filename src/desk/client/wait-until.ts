/** How far something is that the desk makes in the background. */
export interface Progress {
  state: string;
  /** What the program has said so far. */
  lines?: string;
}

const PAUSE = 1500;

/** Ask again and again how far something is, and show the page anew when it is no longer in a state. */
export async function waitUntilNot(state: string, address: string, tell?: (progress: Progress) => void): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    try {
      const answer = await fetch(address);
      const progress = (await answer.json()) as Progress;
      tell?.(progress);
      if (progress.state !== state) break;
    } catch {
      // The desk was closed: what is on the page says how to look again.
      return;
    }
  }
  location.reload();
}
