/** The CSP admits only `<style>` elements that carry the nonce the shell wrote into the page. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

/** Scroll locking (react-remove-scroll) asks this global for the nonce of its own `<style>`. */
export function shareStyleNonce(): void {
  Reflect.set(globalThis, '__webpack_nonce__', styleNonce());
}
