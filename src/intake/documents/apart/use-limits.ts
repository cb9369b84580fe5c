/** How much of a computer a document may take to be read. */
export interface UseLimits {
  /** Of processors, so that it does not matter what else the computer does. */
  seconds: number;
  /** Of memory. */
  bytes: number;
}

/** Of a file of no size; what a report of a county has takes a third of it, most of that to start. */
const SECONDS = 5;
const BYTES = 430_000_000;
/** For each byte more: pictures are unpacked, a megabyte of them in a fifth of a second. */
const SECONDS_A_BYTE = 1.5e-6;
const BYTES_A_BYTE = 4;
/** Of whatever file. */
const MOST_SECONDS = 30;

/** What a file may take, from its length in bytes: several times of what one of a report does. */
export function limitUse(length: number): UseLimits {
  return {
    seconds: Math.min(SECONDS + length * SECONDS_A_BYTE, MOST_SECONDS),
    bytes: BYTES + length * BYTES_A_BYTE,
  };
}
