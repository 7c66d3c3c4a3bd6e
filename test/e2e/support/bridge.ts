import type { Page } from 'playwright-core';
import type { MethodName, OutputOf } from '../../../preload/contract/index.ts';
import type { BridgeEvent, Bridge, Reply } from '../../../preload/contract/reply.ts';

interface PageWindow {
  readonly bridge: Bridge;
  events?: BridgeEvent[];
}

/** Calls the program through the page's own bridge, exactly as the screens do. */
export function invoke(page: Page, method: string, input: unknown = {}): Promise<Reply<unknown>> {
  return page.evaluate(
    ([name, data]) => (globalThis as unknown as PageWindow).bridge.invoke(name as string, data),
    [method, input],
  );
}

/** The answer to a call that must succeed. */
export async function answerOf<M extends MethodName>(
  page: Page,
  method: M,
  input: object = {},
): Promise<OutputOf<M>> {
  const reply = await invoke(page, method, input);
  if (!reply.ok) throw new Error(`${method}: ${reply.error.code}`);
  return reply.value as OutputOf<M>;
}

/** What the automatic copy of the day reports comes whenever its turn is. */
const OF_WORK: readonly string[] = ['progress', 'changed'];

/** From now on, every event that reaches the page about the program itself. */
export async function recordEvents(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const here = globalThis as unknown as PageWindow;
    const events: BridgeEvent[] = [];
    here.events = events;
    here.bridge.on((event) => events.push(event));
  });
  return async () => {
    const types = await page.evaluate(() =>
      ((globalThis as unknown as PageWindow).events ?? []).map(({ type }) => type),
    );
    return types.filter((type) => !OF_WORK.includes(type));
  };
}
