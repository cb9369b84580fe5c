import { stringify } from 'yaml';

/** Write YAML whose texts are not folded: a line of one may look like a key or like one of a list, which the check refuses. */
export function writeYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
