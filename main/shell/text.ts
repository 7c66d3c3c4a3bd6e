import en from '../../resources/locales/en/shell.json' with { type: 'json' };
import vi from '../../resources/locales/vi/shell.json' with { type: 'json' };
import type { Preferences } from './preferences.ts';

export type ShellText = typeof vi;

/** Menus and dialogs of the shell in the chosen language. */
export function shellText(language: Preferences['language']): ShellText {
  return language === 'vi' ? vi : en;
}
