import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/** Distances in CSS pixels: every gap, padding and margin of a style sheet is one of these (src/ui/look/tokens.test.ts). */
export const space: readonly number[] = [0, 1, 2, 4, 6, 8, 12, 16, 20, 24, 32];

/** How long something moves, in milliseconds: small things and dialogs. Nothing moves where the reader asked for that. */
const motion = { quick: 80, dialog: 100 };

/**
 * The look by Mantine's names: one accent (teal), four sizes of text and three of headings, small radii, no motion over 150 ms, AA contrast in
 * both schemes. Colors with a meaning are in base.css; docs/design.md has the rules.
 */
export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 9,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  fontSizes: { xs: '12px', sm: '13.5px', md: '15px', lg: '17px', xl: '21px' },
  headings: { sizes: { h1: { fontSize: '21px' }, h2: { fontSize: '17px' }, h3: { fontSize: '15px' } } },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '32px' },
  radius: { xs: '2px', sm: '4px', md: '8px', lg: '16px', xl: '32px' },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Tooltip: {
      defaultProps: {
        withArrow: true,
        multiline: true,
        maw: 320,
        openDelay: 200,
        transitionProps: { duration: motion.quick },
      },
    },
    Modal: { defaultProps: { transitionProps: { duration: motion.dialog }, centered: false } },
    Menu: { defaultProps: { transitionProps: { duration: motion.quick } } },
    Anchor: { defaultProps: { underline: 'hover' } },
  },
});

/** The text of a light badge, in a tone dark enough for AA on the badge's own tint. */
const badgeWords = Object.fromEntries(
  Object.entries({ teal: 75, red: 75, blue: 75, gray: 75, yellow: 60 }).map(([color, share]) => [
    `--mantine-color-${color}-light-color`,
    `color-mix(in srgb, var(--mantine-color-${color}-9) ${String(share)}%, black)`,
  ]),
);

/** Filled buttons under the pointer: Mantine takes the next lighter tone, on which white words are too pale. */
const hovered = Object.fromEntries(
  ['teal', 'red'].map((color) => [
    `--mantine-color-${color}-filled-hover`,
    `color-mix(in srgb, var(--mantine-color-${color}-9) 85%, black)`,
  ]),
);

/** Mantine's dimmed text, error red and badge words are too pale for AA on our surfaces. */
export const cssVariables: CSSVariablesResolver = () => ({
  // Mantine makes a pointed-at button lighter, and its white words too pale for AA.
  variables: {
    '--mantine-color-teal-filled-hover': 'color-mix(in srgb, var(--mantine-color-teal-9) 85%, black)',
    '--mantine-primary-color-filled-hover': 'color-mix(in srgb, var(--mantine-color-teal-9) 85%, black)',
  },
  light: {
    ...badgeWords,
    ...hovered,
    '--mantine-color-dimmed': '#5a626a',
    '--mantine-color-error': '#b02525',
    '--mantine-color-placeholder': '#697077',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b0b8',
    '--mantine-color-error': '#ff9b9b',
    '--mantine-color-placeholder': '#9aa1a9',
  },
});
