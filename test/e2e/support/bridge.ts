import type { Page } from 'playwright-core';
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

/** From now on, every event that reaches the page. */
export async function recordEvents(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const here = globalThis as unknown as PageWindow;
    const events: BridgeEvent[] = [];
    here.events = events;
    here.bridge.on((event) => events.push(event));
  });
  return () =>
    page.evaluate(() => ((globalThis as unknown as PageWindow).events ?? []).map(({ type }) => type));
}
