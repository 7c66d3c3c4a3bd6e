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

let hash = window.location.hash;
let current = read();

/** Asks the window itself: between two shells (another person signs in) nobody hears the change. */
export function currentLocation(): Location {
  if (window.location.hash !== hash) {
    hash = window.location.hash;
    current = read();
  }
  return current;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
  };
}

export function useLocation(): Location {
  return useSyncExternalStore(subscribe, currentLocation);
}

/** What a link such as "#/accounts?flags=held" asks a list to show at first. */
export function useLinkedChoice(): Readonly<Record<string, string>> {
  return Object.fromEntries(useLocation().params);
}

/** Goes to a screen: `navigate('/people/staff', { open: id })`. */
export function navigate(path: string, params: Readonly<Record<string, string>> = {}): void {
  const search = new URLSearchParams(params).toString();
  window.location.hash = search === '' ? path : `${path}?${search}`;
}
