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

/** Seconds of processors that a process takes to start on a computer that the limits are meant for. */
const START_SECONDS = 0.3;
const MOST_TIMES_SLOWER = 10;

/**
 * Allow a slow computer more time, so that it refuses no report that another reads.
 *
 * @param started Seconds of processors that the process has taken to start on this one.
 */
export function allowFor({ seconds, bytes }: UseLimits, started: number): UseLimits {
  return { seconds: seconds * Math.min(Math.max(started / START_SECONDS, 1), MOST_TIMES_SLOWER), bytes };
}
