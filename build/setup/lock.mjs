import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cacheDir } from './paths.mjs';
import { say } from './say.mjs';

const POLL_MS = 250;

/** Runs `work` while no other set-up of this user works on the same thing; a lock of a dead process is taken over. */
export async function withLock(name, work) {
  mkdirSync(cacheDir, { recursive: true });
  const lock = join(cacheDir, `${name}.lock`);
  const owner = join(cacheDir, `${name}.${process.pid}.owner`);
  writeFileSync(owner, JSON.stringify({ pid: process.pid, host: hostname() }));
  try {
    let told = false;
    while (!take(owner, lock)) {
      if (removeIfDead(lock)) continue;
      if (!told) say(`another set-up is running; waiting for it (${lock})`);
      told = true;
      await pause(POLL_MS);
    }
    const release = () => rmSync(lock, { force: true });
    process.once('exit', release);
    try {
      return await work();
    } finally {
      process.off('exit', release);
      release();
    }
  } finally {
    rmSync(owner, { force: true });
  }
}

// A hard link appears at once with its content, so nobody ever reads a lock without an owner.
function take(owner, lock) {
  try {
    linkSync(owner, lock);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function removeIfDead(lock) {
  const seen = readLock(lock);
  if (seen === null) return true;
  if (isAlive(seen)) return false;
  const aside = `${lock}.${process.pid}.dead`;
  try {
    renameSync(lock, aside);
  } catch {
    return true;
  }
  // Between reading and renaming another process may have taken the lock: then it is given back.
  const moved = readLock(aside);
  if (moved !== null && isAlive(moved)) {
    take(aside, lock);
  }
  rmSync(aside, { force: true });
  return true;
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function isAlive({ pid, host }) {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
