import { expect, test } from 'vitest';
import { parseConfig } from '#api/config/config.ts';
import { configReference, exampleFile } from './configReference.ts';

test('the complete example is a file that the console accepts', () => {
  expect(parseConfig(exampleFile())).toMatchObject(Object(exampleFile()));
});

test('a field has its type, its default and an example', () => {
  expect(configReference()).toContain(
    ['- Type: a whole number, at least 1', '- Default: `30`', '- Example: `14`'].join('\n'),
  );
  expect(configReference()).toContain('- Type: `"server"` or `"console"`');
});
