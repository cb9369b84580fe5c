/** A table of places in a text, each but the last with data of one length ([MS-DOC] 2.2.2). */
export interface Places {
  starts: readonly number[];
  data: readonly Buffer[];
}

/** Read such a table; what does not fit a whole number of times is left out. */
export function readPlaces(table: Buffer, dataLength: number): Places {
  const count = Math.floor((table.length - 4) / (4 + dataLength));
  if (count < 0) return { starts: [], data: [] };
  const from = (count + 1) * 4;
  return {
    starts: Array.from({ length: count + 1 }, (_, index) => table.readUInt32LE(index * 4)),
    data: Array.from({ length: count }, (_, index) =>
      table.subarray(from + index * dataLength, from + (index + 1) * dataLength),
    ),
  };
}

/** The stretches between the places of a table, all below an end. */
export function listStretches({ starts }: Places, end: number): { start: number; end: number }[] {
  return starts.slice(0, -1).map((start, index) => ({
    start: Math.min(start, end),
    end: Math.min(Math.max(start, starts[index + 1] ?? start), end),
  }));
}
