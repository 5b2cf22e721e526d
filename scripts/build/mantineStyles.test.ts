import { existsSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { sheetOf } from './mantineStyles.ts';

const { resolve } = createRequire(import.meta.url);
const modules = globSync('node_modules/@mantine/core/esm/**/*.mjs');

test('every component of Mantine with class names has its style sheet', () => {
  const sheets = modules.flatMap((id) => sheetOf(id) ?? []);
  expect(sheets.length).toBeGreaterThan(80);
  expect(sheets.filter((sheet) => !existsSync(resolve(sheet)))).toEqual([]);
});

test('a module without class names has none', () => {
  expect(sheetOf('node_modules/@mantine/core/esm/components/Button/Button.mjs')).toBeUndefined();
  expect(sheetOf('src/ui/Pager.module.css')).toBeUndefined();
});
