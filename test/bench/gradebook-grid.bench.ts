import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { Gradebook } from '../e2e/pages/gradebook.ts';
import { SignIn } from '../e2e/pages/sign-in.ts';
import { Work } from '../e2e/pages/work.ts';
import { launchApp } from '../e2e/support/launch.ts';
import { schoolWithPrimaryClass } from '../support/office/school-with-gradebooks.ts';
import { ownPassword } from '../support/office/signed-in-as.ts';
import type { BenchContext } from './bench-context.ts';

/** Against a page that is nothing but one text box, in the same window and the same run. */
const RATIO_GOAL = 1.3;
/** ms, on a computer a quarter as fast. */
const SLOW_ARROW_GOAL = 100;
/** ms */
const OPEN_GOAL = 80;
const ROUNDS = 4;
const KEYS = 50;

/** The homeroom book of a primary class: 45 students × 28 columns, the widest there is. */
export default async function gradebookGridBench(ctx: BenchContext): Promise<void> {
  const { school, folder } = await schoolWithPrimaryClass();
  const userDataDir = join(ctx.scratch, 'user-data');
  const { page, close } = await launchApp({ vaultDir: folder, userDataDir });
  try {
    await page.setViewportSize({ width: 1366, height: 768 });
    await new SignIn(page).enter('huong', ownPassword('huong'));
    const work = new Work(page);
    const book = new Gradebook(page);
    await work.open('Sổ điểm', 'Sổ điểm');
    await book.grid().waitFor();
    await book.choose('Lớp', '3A');
    await page.getByRole('columnheader', { name: 'PC1 GK', exact: true }).waitFor();
    await page.evaluate(installProbe);
    const session = await page.context().newCDPSession(page);
    const quick = await compare(page);
    ctx.floor('bare text box: key to paint, p95', quick.bareTyped);
    ctx.line('grid: key to paint, p95', quick.typed, 'ms');
    ctx.line('grid: key to paint, p95 to the bare box', quick.typed / quick.bareTyped, '×', RATIO_GOAL);
    ctx.line('grid: arrow to paint, p95', quick.arrows, 'ms');
    ctx.line('grid: arrow to paint, p95 to the bare box', quick.arrows / quick.bareArrows, '×', RATIO_GOAL);
    await throttle(session, 4);
    const slow = await compare(page);
    ctx.line('grid at 4 × CPU throttle: arrow to paint, p95', slow.arrows, 'ms', SLOW_ARROW_GOAL);
    ctx.line('grid at 4 × CPU throttle: key to paint, p95', slow.typed, 'ms');
    await throttle(session, 1);
    const opened: number[] = [];
    for (let round = 0; round < 9; round += 1) opened.push(await openFromProgress(page));
    ctx.line('one book: click to painted, median', opened.sort((a, b) => a - b)[4]!, 'ms', OPEN_GOAL);
  } finally {
    await close();
    await school.close();
  }
}

const throttle = (session: CDPSession, rate: number): Promise<unknown> =>
  session.send('Emulation.setCPUThrottlingRate', { rate });

interface ProbeWindow {
  keyTimes: number[];
  /** Done when so many keys have been painted. */
  painted: (count: number) => Promise<void>;
}

/** Runs in the page: from the key as the system gave it to the frame that shows what it did. */
function installProbe(): void {
  const here = globalThis as unknown as ProbeWindow;
  here.keyTimes = [];
  let waiting = { count: Infinity, go: (): void => undefined };
  here.painted = (count) =>
    new Promise((go) => {
      if (here.keyTimes.length >= count) go();
      else waiting = { count, go };
    });
  window.addEventListener(
    'keydown',
    (event) => {
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => {
          here.keyTimes.push(performance.now() - event.timeStamp);
          if (here.keyTimes.length >= waiting.count) waiting.go();
        };
        painted.port2.postMessage(0);
      });
    },
    { capture: true },
  );
}

async function timesOf(page: Page, keys: readonly string[]): Promise<number[]> {
  await page.evaluate(() => {
    (globalThis as unknown as ProbeWindow).keyTimes = [];
  });
  for (const [at, key] of keys.entries()) {
    await page.keyboard.press(key);
    // One key at a time, as hands do: none waits behind another.
    await page.evaluate((count) => (globalThis as unknown as ProbeWindow).painted(count), at + 1);
  }
  return page.evaluate(() => (globalThis as unknown as ProbeWindow).keyTimes);
}

function p95(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
}

const ARROWS = ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'];
const repeat = (keys: readonly string[]): string[] =>
  Array.from({ length: KEYS }, (_unused, at) => keys[at % keys.length]!);

/** The grid and the bare box in turn, so that what else the computer does meets both. */
async function compare(page: Page) {
  const times = { arrows: [], typed: [], bareArrows: [], bareTyped: [] } as Record<string, number[]>;
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(showGrid);
    times['arrows']!.push(...(await timesOf(page, repeat(ARROWS))));
    times['typed']!.push(...(await timesOf(page, repeat(['t', 'Backspace']))));
    await page.keyboard.press('Escape');
    await page.evaluate(showBareBox);
    times['bareArrows']!.push(...(await timesOf(page, repeat(['ArrowRight', 'ArrowLeft']))));
    times['bareTyped']!.push(...(await timesOf(page, repeat(['t', 'Backspace']))));
  }
  await page.evaluate(showGrid);
  return {
    arrows: p95(times['arrows']!),
    typed: p95(times['typed']!),
    bareArrows: p95(times['bareArrows']!),
    bareTyped: p95(times['bareTyped']!),
  };
}

function showBareBox(): void {
  document.querySelector<HTMLElement>('#root')!.style.display = 'none';
  const box = document.createElement('input');
  box.id = 'bare-box';
  box.value = 'mười hai chữ cái';
  document.body.append(box);
  box.focus();
}

function showGrid(): void {
  document.querySelector('#bare-box')?.remove();
  document.querySelector<HTMLElement>('#root')!.style.display = '';
  document.querySelector<HTMLElement>('[data-mark-grid] input')?.focus();
}

/** From the click on a book of the overview to its rows on screen, in ms. */
async function openFromProgress(page: Page): Promise<number> {
  await page.getByText('Tiến độ', { exact: true }).click();
  const button = page.getByRole('button', { name: /^3A Chủ nhiệm/u });
  await button.waitFor();
  const painted = button.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        element.addEventListener('click', ({ timeStamp }) => {
          const look = (): void => {
            // Rows with cells, whichever columns are in sight: the chosen cell may lie far to the right.
            const there = document.querySelectorAll('[data-mark-grid] [data-col]:first-child').length > 10;
            requestAnimationFrame(() => {
              if (there) resolve(performance.now() - timeStamp);
              else look();
            });
          };
          look();
        });
      }),
  );
  await button.click();
  return painted;
}
