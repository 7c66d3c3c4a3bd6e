let last = '';

/**
 * The name typed last in this window: saves typing after each lock. Held in the page's own memory, since everything a
 * browser stores for a page (even for the session) is a file beside the preferences.
 */
export function lastLogin(): string {
  return last;
}

export function rememberLogin(login: string): void {
  last = login;
}
