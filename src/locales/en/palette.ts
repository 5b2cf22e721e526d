/** English: the palette of screens and the list of keys. */
export const messages = {
  title: 'Go to',
  search: 'Go to a screen',
  none: 'No screen is called that.',
  keysTitle: 'Keyboard shortcuts',
  keys: [
    ['/', 'Search studies'],
    ['j', 'Next row, or next study'],
    ['k', 'Previous row, or previous study'],
    ['x', 'Select the row'],
    ['Shift ↑ ↓', 'Select on from the row'],
    ['Ctrl A', 'Select all rows shown'],
    ['Enter', 'Open the row'],
    ['Ctrl K', 'Go to a screen'],
    ['?', 'This list'],
  ],
};
