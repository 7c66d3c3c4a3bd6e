import { openDisplay } from '../../../build/display.mjs';

/**
 * Before the first window: a display for each worker, so that no window takes the keys or the clipboard of another.
 * `own-display.ts` finds them in the environment.
 */
export default async function openDisplays({ config }) {
  const displays = await Promise.all(
    Array.from({ length: config.maxWorkers }, () => openDisplay({ alwaysVirtual: true })),
  );
  process.env.SO_TRUONG_TEST_DISPLAYS = JSON.stringify(displays.map(({ env }) => env));
  return () => {
    for (const display of displays) display.close();
  };
}
