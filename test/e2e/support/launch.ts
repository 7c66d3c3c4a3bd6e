import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';

const root = join(import.meta.dirname, '..', '..', '..');
export const screensDir = join(root, 'test-results', 'screens');
const waitForDriver = join(import.meta.dirname, 'wait-for-driver.cjs');

interface Runtime {
  readonly electronPath: string;
  readonly sqliteBinding: string | null;
}

export interface LaunchOptions {
  /** The vault's folder; it need not exist. */
  readonly vaultDir: string;
  /** Preferences and log, apart from those of the person at this machine. */
  readonly userDataDir: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Where the program is started from. */
  readonly startedIn?: string;
}

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Saves a picture to look at: `test-results/screens/<name>.png`. */
  screenshot(name: string): Promise<string>;
  close(): Promise<void>;
}

/** What `node build/setup.mjs` found on this machine. */
function readRuntime(): Runtime {
  try {
    return JSON.parse(readFileSync(join(root, 'dist', 'runtime.json'), 'utf8')) as Runtime;
  } catch {
    throw new Error('dist/runtime.json is missing; run: node build/setup.mjs && node build/bundle.mjs');
  }
}

function environment(options: LaunchOptions, runtime: Runtime): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    // What vitest sets for its own processes would reach the program and its children.
    ([name, value]) =>
      value !== undefined && !/^(VITEST|NODE_OPTIONS|NODE_ENV|NODE_COMPILE_CACHE|TEST$)/u.test(name),
  ) as [string, string][];
  return {
    ...Object.fromEntries(inherited),
    ...(runtime.sqliteBinding === null ? {} : { SO_TRUONG_SQLITE_BINDING: runtime.sqliteBinding }),
    SO_TRUONG_VAULT_DIR: options.vaultDir,
    SO_TRUONG_USER_DATA: options.userDataDir,
    ...options.env,
  };
}

/** Starts the built program in the real Electron and waits for its window. */
export async function launchApp(options: LaunchOptions): Promise<RunningApp> {
  const runtime = readRuntime();
  mkdirSync(options.userDataDir, { recursive: true });
  const app = await _electron.launch({
    executablePath: runtime.electronPath,
    args: [
      '--no-sandbox',
      '-r',
      waitForDriver,
      '--force-device-scale-factor=1',
      root,
      ...(options.args ?? []),
    ],
    timeout: 60_000,
    env: environment(options, runtime),
    ...(options.startedIn === undefined ? {} : { cwd: options.startedIn }),
  });
  const page = await app.firstWindow({ timeout: 60_000 });
  await page.waitForLoadState('domcontentloaded');
  return {
    app,
    page,
    async screenshot(name) {
      mkdirSync(screensDir, { recursive: true });
      const path = join(screensDir, `${name}.png`);
      await page.screenshot({ path });
      return path;
    },
    async close() {
      await app.close();
    },
  };
}
