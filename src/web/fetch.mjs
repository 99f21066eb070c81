// Called by web.targets: fills node_modules from package-lock.json. Usage: node fetch.mjs LOCK
// `npm ci` empties node_modules first, so two builds at once would pull it from under each other: one at a time, by a folder as the lock.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { setTimeout } from "node:timers/promises";

const lock = process.argv[2];
const abandoned = 5 * 60_000; // no build holds it that long: its owner was killed
const modified = path => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const isFresh = () => modified("node_modules/.package-lock.json") >= modified("package-lock.json");

async function acquire() {
  for (;;) {
    try {
      return mkdirSync(lock);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    const since = modified(lock);
    if (since && Date.now() - since > abandoned) rmdirSync(lock);
    else await setTimeout(200);
  }
}

await acquire();
try {
  if (!isFresh()) {
    // Few retries: without a network a build should say so soon.
    const npm = "npm ci --ignore-scripts --no-audit --no-fund --prefer-offline --fetch-retries=1 --fetch-retry-mintimeout=1000";
    process.exitCode = spawnSync(npm, { shell: true, stdio: "inherit" }).status ?? 1;
  }
} finally {
  rmdirSync(lock);
}
