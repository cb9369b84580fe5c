// Loaded before anything else (`node --import`): another day, and folders that list their files the other way round.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** A year and a day, half an hour and a second: no part of a date stays the same. */
const LATER_MS = ((366 * 24 + 0.5) * 60 * 60 + 1) * 1000;

const ThisDate = Date;
globalThis.Date = class extends ThisDate {
  constructor(...given) {
    super(...(given.length === 0 ? [ThisDate.now() + LATER_MS] : given));
  }

  static now() {
    return ThisDate.now() + LATER_MS;
  }
};

const { readdir, readdirSync } = fs;
const list = fs.promises.readdir;
fs.readdirSync = (...args) => readdirSync(...args).reverse();
fs.promises.readdir = async (...args) => (await list(...args)).reverse();
fs.readdir = (path, ...args) => {
  const done = args.pop();
  readdir(path, ...args, (error, names) => {
    done(error, names?.reverse());
  });
};
syncBuiltinESMExports();
