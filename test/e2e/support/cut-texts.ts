import type { Page } from 'playwright-core';

/** Words on controls that a person cannot read to the end, and parts that reach over the window's edge. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const layers = document.querySelectorAll('[role="dialog"]');
    const top = layers.item(layers.length - 1) ?? document.querySelector('#root');
    const found: string[] = [];
    const say = (what: string, element: Element): void => {
      found.push(
        `${what}: ${(element.textContent || element.getAttribute('aria-label')) ?? ''}`.slice(0, 90),
      );
    };
    for (const part of top?.querySelectorAll('button, a, label, h1, h2, [role="tab"], legend') ?? []) {
      if (!(part instanceof HTMLElement) || !part.checkVisibility() || part.closest('[role="grid"]'))
        continue;
      // A hint on a search button may end early; its title says the rest.
      if (part.matches('.visually-hidden, [aria-keyshortcuts]')) continue;
      const { left, right } = part.getBoundingClientRect();
      if (left < -1 || right > window.innerWidth + 1) say('over the edge', part);
      // The track of a switch moves inside its frame and says nothing.
      const inner = [part, ...part.querySelectorAll<HTMLElement>('*')].find(
        (each) => each.textContent !== '' && each.clientWidth > 0 && each.scrollWidth > each.clientWidth + 1,
      );
      if (inner && getComputedStyle(inner).overflowX !== 'visible') say('cut', part);
    }
    for (const part of top?.querySelectorAll('h1, h2, header span') ?? []) {
      const { left, top: above, width, height } = part.getBoundingClientRect();
      const hidden = part.scrollWidth > part.clientWidth + 1 && width < 48;
      if (hidden && getComputedStyle(part).textOverflow === 'ellipsis') say('shrunk', part);
      const over = document.elementFromPoint(left + 3, above + height / 2);
      if (part.matches('main *') && over?.matches('main *') && !part.contains(over) && !over.contains(part))
        say('covered', part);
    }
    const main = document.querySelector('main');
    if (main && main.scrollWidth > main.clientWidth + 1) say('scrolls sideways', document.body);
    return [...new Set(found)];
  });
}
