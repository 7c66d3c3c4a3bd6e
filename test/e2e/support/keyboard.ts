import type { Page } from 'playwright-core';

/** What has the focus now, as a person sees it. */
export interface Stop {
  readonly name: string;
  readonly role: string;
  /** A ring or a border tells where the keys go, and it is inside the window. */
  readonly visible: boolean;
}

export function focused(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return { name: '', role: 'body', visible: false };
    const isInput = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
    const labels = isInput ? [...(element.labels ?? [])] : [];
    const name =
      element.getAttribute('aria-label') ??
      (labels.map((label) => label.innerText).join(' ') || element.innerText || '');
    const marked = [element, element.parentElement, element.nextElementSibling, ...labels].some((part) => {
      if (!(part instanceof Element)) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(part);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    });
    const isField = element.matches('input:not([type="checkbox"], [type="radio"]), textarea');
    const box = (isField || labels.length === 0 ? element : (labels[0] ?? element)).getBoundingClientRect();
    const inside =
      box.bottom > 0 && box.right > 0 && box.top < window.innerHeight && box.left < window.innerWidth;
    return {
      name: name.replaceAll(/\s+/gu, ' ').trim(),
      role: element.getAttribute('role') ?? element.tagName.toLowerCase(),
      visible: inside && (isField || marked),
    };
  });
}

/** Hands without a mouse; every place they pass must show where they are. */
export class Hands {
  readonly page: Page;
  /** Places that took the keys without showing it. */
  readonly unseen: string[] = [];
  constructor(page: Page) {
    this.page = page;
  }
  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press(key);
  }
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }
  /** Tab (or Shift+Tab) until something of this name has the focus; a trap or a missing stop ends in an error. */
  async tabTo(name: RegExp | string, key: 'Tab' | 'Shift+Tab' = 'Tab', limit = 80): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < limit; step += 1) {
      await this.press(key);
      const stop = await focused(this.page);
      if (!stop.visible && stop.role !== 'body') this.unseen.push(`${stop.role} “${stop.name}”`);
      if (typeof name === 'string' ? stop.name === name : name.test(stop.name)) return;
      passed.push(`${stop.role} “${stop.name.slice(0, 40)}”`);
    }
    throw new Error(`${key} never reaches “${String(name)}”; it passed: ${passed.join(', ')}`);
  }
  /** Down a group of choices (the last is followed by the first). */
  async arrowTo(name: string): Promise<void> {
    for (let step = 0; step < 12; step += 1) {
      if ((await focused(this.page)).name === name) return;
      await this.press('ArrowDown');
    }
    throw new Error(`the arrows never reach “${name}”`);
  }
  /** Goes to it and presses it. */
  async use(name: RegExp | string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.tabTo(name, key);
    await this.press('Enter');
  }
}
