/**
 * The page may load only what the program itself ships. `style-src` takes the nonce of this load for Mantine's
 * `<style>` elements; inline `style="…"` set through the DOM needs nothing. `data:` and `blob:` pictures are scans and
 * QR codes that the page draws.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `font-src 'self'`,
    `img-src 'self' data: blob:`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-src 'none'`,
    `frame-ancestors 'none'`,
    `object-src 'none'`,
    `worker-src 'none'`,
  ].join('; ');
}

export function securityHeaders(nonce: string): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
  };
}

/** The page reads it from `<meta name="csp-nonce">` and hands it to Mantine (`getStyleNonce`). */
export function withNonce(html: string, nonce: string): string {
  const meta = `<meta name="csp-nonce" content="${nonce}">`;
  const without = html.replace(/<meta\s+name="csp-nonce"[^>]*>/giu, '');
  return without.replace(/<head(?=[\s>])[^>]*>/iu, (head) => head + meta);
}
