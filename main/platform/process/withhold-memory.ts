import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * A crash must leave nothing of our memory behind: names, passwords and the key lie in it. Holds for this process, for
 * those it has started (in Electron the parents of all pages) and for all they start later. Linux only: Windows and
 * macOS keep no full dump unless an administrator asks them to (`docs/security.md`, Crashes).
 */
export function withholdMemoryFromDumps(): void {
  if (process.platform !== 'linux') return;
  for (const pid of [process.pid, ...startedBy(process.pid)]) {
    withholdPages(pid);
    forbidCoreFiles(pid);
  }
}

/** No page goes into a core file; holds also where the kernel pipes it to a collector, which no limit stops. */
function withholdPages(pid: number): void {
  try {
    writeFileSync(`/proc/${String(pid)}/coredump_filter`, '0');
  } catch {
    // A sandboxed process lets nobody in and is never dumped.
  }
}

/** No core file either: the registers in it may hold a part of a key. Node has no call for the limit, util-linux has. */
function forbidCoreFiles(pid: number): void {
  spawnSync('/usr/bin/prlimit', ['--core=0:0', '--pid', String(pid)], { stdio: 'ignore', env: {} });
}

function startedBy(pid: number): number[] {
  let children: string;
  try {
    children = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8');
  } catch {
    return [];
  }
  const pids = children.split(' ').filter(Boolean).map(Number);
  return pids.flatMap((child) => [child, ...startedBy(child)]);
}
