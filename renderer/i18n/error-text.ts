import { catalogues } from './catalogue.ts';
import { language } from './language.ts';
import { fill } from './translate.ts';
import type { Params } from './translate.ts';

interface Coded {
  readonly code: string;
  readonly params: Params;
}

function isCoded(error: unknown): error is Coded {
  return typeof error === 'object' && error !== null && 'code' in error && 'params' in error;
}

/** The sentence of an error code, or null when no locale file knows it. */
export function codeText(code: string, params: Params = {}): string | null {
  const text = catalogues[language()].errors.get(code) ?? catalogues.vi.errors.get(code);
  return text === undefined ? null : fill(text, params);
}

function unexpected(): string {
  return codeText('unexpected') ?? '';
}

/** What is wrong and what to do, in the language of the screen. */
export function errorText(error: unknown): string {
  if (!isCoded(error)) return unexpected();
  return codeText(error.code, error.params) ?? unexpected();
}
