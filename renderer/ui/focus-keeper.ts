const KEPT = 20;

interface Place {
  readonly element: HTMLElement;
  /** Around it, nearest first: what can take the focus when the element itself is gone. */
  readonly areas: readonly HTMLElement[];
}

function areasAround(element: HTMLElement): HTMLElement[] {
  const areas: HTMLElement[] = [];
  for (let at = element.parentElement; at !== null; at = at.parentElement)
    if (at.hasAttribute('tabindex')) areas.push(at);
  return areas;
}

function canTake(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled, [inert] *') && element.checkVisibility();
}

/**
 * Without a mouse, a button that is disabled while it works, a step that gives way to the next or a dialog that closes
 * would drop the focus at the top of the window. It goes back to that button, else to the area around it, else to
 * where it was before (the opener of a dialog). Returns the function that ends it.
 */
export function keepFocus(page: Document): () => void {
  const trail: Place[] = [];
  let waiting: HTMLElement | null = null;
  const remember = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    waiting = null;
    trail.push({ element: target, areas: areasAround(target) });
    if (trail.length > KEPT) trail.shift();
  };
  const restore = (): void => {
    const last = trail.at(-1);
    if (last === undefined || (page.activeElement !== null && page.activeElement !== page.body)) return;
    if (last.element.isConnected) {
      if (last.element.matches(':disabled')) waiting = last.element;
      else if (waiting === last.element) last.element.focus();
      return;
    }
    const before = trail.map(({ element }) => element).reverse();
    [...last.areas, ...before].find(canTake)?.focus({ preventScroll: true });
  };
  const observer = new MutationObserver(restore);
  page.addEventListener('focusin', remember);
  observer.observe(page.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
  return () => {
    page.removeEventListener('focusin', remember);
    observer.disconnect();
  };
}
