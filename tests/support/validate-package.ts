import { readFileSync } from 'node:fs';
import { type Schema, Validator } from '@cfworker/json-schema';

/** https://datapackage.org/profiles/1.0/datapackage.json as published, which is in the public domain (Unlicense). */
const PROFILE = 'tests/fixtures/frictionless/datapackage-1.0.json';

/**
 * Validate a data package against the published profile.
 *
 * @returns where it is wrong and how; nothing when it is valid.
 */
export function validatePackage(dataPackage: unknown): string[] {
  const profile = JSON.parse(readFileSync(PROFILE, 'utf8')) as Schema;
  const { errors } = new Validator(profile, '7', false).validate(dataPackage);
  return errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`);
}
