const KEY = 'last-login';

/** The name typed last on this computer: no secret, saves typing every morning. */
export function lastLogin(): string {
  return window.localStorage.getItem(KEY) ?? '';
}

export function rememberLogin(login: string): void {
  window.localStorage.setItem(KEY, login);
}
