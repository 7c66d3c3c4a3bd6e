import { useSyncExternalStore } from 'react';

export interface Location {
  readonly path: string;
  /** "#/people/staff?open=…" */
  readonly params: URLSearchParams;
}

function read(): Location {
  const [path = '', search = ''] = window.location.hash.replace(/^#/u, '').split('?');
  return { path: path.startsWith('/') ? path : `/${path}`, params: new URLSearchParams(search) };
}

let current = read();

function subscribe(listener: () => void): () => void {
  const changed = (): void => {
    current = read();
    listener();
  };
  window.addEventListener('hashchange', changed);
  return () => {
    window.removeEventListener('hashchange', changed);
  };
}

export function useLocation(): Location {
  return useSyncExternalStore(subscribe, () => current);
}

/** Goes to a screen: `navigate('/people/staff', { open: id })`. */
export function navigate(path: string, params: Readonly<Record<string, string>> = {}): void {
  const search = new URLSearchParams(params).toString();
  window.location.hash = search === '' ? path : `${path}?${search}`;
}
