import { createTheme } from '@mantine/core';
import type { CSSVariablesResolver, MantineTheme } from '@mantine/core';
import { optionsWithoutAccents } from './options-without-accents.ts';

export const theme = createTheme({
  fontFamily: 'var(--ff)',
  headings: { fontFamily: 'var(--ff)', fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Text: { defaultProps: { size: 'sm' } },
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right', filter: optionsWithoutAccents } },
    MultiSelect: { defaultProps: { size: 'sm', filter: optionsWithoutAccents } },
    Autocomplete: { defaultProps: { filter: optionsWithoutAccents } },
    Textarea: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    // Large letters in a small window: the choices go on in a second line.
    SegmentedControl: { styles: { root: { flexWrap: 'wrap', maxWidth: '100%' } } },
    Modal: { defaultProps: { centered: true, radius: 'md' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
  },
});

export const TINTS = [
  'gray',
  'red',
  'green',
  'blue',
  'orange',
  'yellow',
  'teal',
  'violet',
  'grape',
  'cyan',
] as const;

function tints(mantine: MantineTheme, shade: 1 | 9): Record<string, string> {
  return Object.fromEntries(
    TINTS.map((name) => [`--mantine-color-${name}-light-color`, mantine.colors[name]?.[shade] ?? '']),
  );
}

/** Under the mouse a light button turns lighter: darker, its own words would be too faint on it. */
function hovers(mantine: MantineTheme): Record<string, string> {
  return Object.fromEntries(
    TINTS.map((name) => [`--mantine-color-${name}-light-hover`, mantine.colors[name]?.[0] ?? '']),
  );
}

/** Mantine's own dimmed, placeholder, error and light-badge texts are below 4.5:1. */
export const contrastOverrides: CSSVariablesResolver = (mantine) => ({
  variables: {},
  light: {
    ...tints(mantine, 9),
    ...hovers(mantine),
    '--mantine-color-orange-light-color': '#8a3a00',
    '--mantine-color-yellow-light-color': '#6b4700',
    '--mantine-color-green-light-color': '#1c5c2c',
    '--mantine-color-teal-light-color': '#075e4b',
    '--mantine-color-cyan-light-color': '#0b5563',
    '--mantine-color-dimmed': '#5c6570',
    '--mantine-color-placeholder': '#6b7480',
    '--mantine-color-error': '#b42323',
    '--mantine-color-red-text': '#b42323',
    '--mantine-color-anchor': '#14619f',
  },
  dark: {
    ...tints(mantine, 1),
    '--mantine-color-dimmed': '#a9b0b7',
    '--mantine-color-placeholder': '#98a0a8',
    '--mantine-color-error': '#ff9b9b',
    '--mantine-color-red-text': '#ff9b9b',
    '--mantine-color-anchor': '#74bdfb',
  },
});
