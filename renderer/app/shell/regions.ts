const FOCUSABLE = 'a[href], button:not([disabled]), input:not([disabled]), [role="grid"], [tabindex="0"]';

/** F6 walks the parts of the window: top bar, navigation, content, status bar. */
export function moveRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(at + step + regions.length) % regions.length];
  const inside =
    next?.querySelector<HTMLElement>('[aria-current="page"]') ?? next?.querySelector<HTMLElement>(FOCUSABLE);
  (inside ?? next)?.focus();
}
