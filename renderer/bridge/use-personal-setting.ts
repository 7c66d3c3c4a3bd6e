import { PERSONAL_SETTINGS } from '../../preload/contract/vocabulary/personal-settings.ts';
import type { PersonalChoice, PersonalSetting } from '../../preload/contract/vocabulary/personal-settings.ts';
import { useSetting } from './use-setting.ts';

/** The stored choice, or the one at first when what is stored is no choice. */
export function personalChoice<K extends PersonalSetting>(
  settings: Readonly<Record<string, string>>,
  key: K,
): PersonalChoice<K> {
  const choices: readonly PersonalChoice<K>[] = PERSONAL_SETTINGS[key];
  return choices.find((choice) => choice === settings[key]) ?? PERSONAL_SETTINGS[key][0];
}

export function usePersonalSetting<K extends PersonalSetting>(
  key: K,
): readonly [PersonalChoice<K>, (value: string) => void] {
  const [stored, store] = useSetting(key, PERSONAL_SETTINGS[key][0]);
  return [personalChoice({ [key]: stored }, key), store];
}
