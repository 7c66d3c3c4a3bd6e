import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { matchesFolded } from '../i18n/index.ts';

/** What a searchable field offers while one types: "huong" finds Hương, as everywhere else in the program. */
export const optionsWithoutAccents: OptionsFilter = ({ options, search, limit }) => {
  let left = limit;
  const take = (item: ComboboxItem): boolean => {
    const taken = left > 0 && matchesFolded(item.label, search);
    if (taken) left -= 1;
    return taken;
  };
  return options
    .map((option) => ('group' in option ? { ...option, items: option.items.filter(take) } : option))
    .filter((option) => ('group' in option ? option.items.length > 0 : take(option)));
};
