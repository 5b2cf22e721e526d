import { expect, test } from 'vitest';
import { fileNameOf } from './fileName.ts';

test.each([
  ['CT report, final', 'CT report_ final'],
  ['Befund Schädel – é 日本', 'Befund Schädel _ é 日本'],
  ['../../etc/passwd', 'etc_passwd'],
  ['.bashrc', 'bashrc'],
  ['evil\u202Efdp.exe', 'evil_fdp.exe'],
  ['<img src=x>', 'img src_x'],
  ['', 'report'],
  ['///', 'report'],
  ['x'.repeat(200), 'x'.repeat(80)],
])('%j is saved as %j', (text, name) => {
  expect(fileNameOf(text, 'report')).toBe(name);
});
