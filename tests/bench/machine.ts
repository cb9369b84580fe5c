import { cpus, totalmem } from 'node:os';

/** What figures were measured on, without which they say little. */
export interface Machine {
  cpu: string;
  cores: number;
  memoryGigabytes: number;
  system: string;
  node: string;
  chromium: string;
}

export function describeMachine(chromium: string): Machine {
  return {
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    chromium,
  };
}

export function sayMachine({ cpu, cores, memoryGigabytes, system, node, chromium }: Machine): string {
  return `Machine: ${cpu}, ${cores} cores, ${memoryGigabytes} GB, ${system}; Node ${node}, Chromium ${chromium}`;
}
