import { describe, expect, it } from 'vitest';
import { actionNames, capabilities } from '#access/can.ts';
import { defaultTable } from '#access/plugin/defaultTable.ts';
import { rightsMessages } from './rights.ts';

const english = await rightsMessages.load('en');
const french = await rightsMessages.load('fr');
const german = await rightsMessages.load('de');
const spanish = await rightsMessages.load('es');

describe.each([
  ['English', english],
  ['French', french],
  ['German', german],
  ['Spanish', spanish],
])('rights in %s', (_language, t) => {
  it('have a name of its own for every row of the table and every action', () => {
    const routes = defaultTable.map(([id]) => t.routes[id]);
    expect(new Set(routes).size).toBe(defaultTable.length);
    expect(new Set(actionNames.map((action) => t.actions[action])).size).toBe(actionNames.length);
  });

  it('say how far a capability goes', () => {
    const of = (labels: string[]): string[] =>
      capabilities({ permissions: ['delete'], authorizedLabels: labels }).map((one) => t.capability(one));
    const [all, two, none] = [of(['*']), of(['a', 'b']), of([])].map((words) => words.join('; '));
    expect(new Set([all, two, none]).size).toBe(3);
    expect(two).toMatch(/a (or|ou|oder|o) b/);
  });
});

describe('a capability', () => {
  it('reads as a person would say it', () => {
    const [first] = capabilities({ permissions: ['delete'], authorizedLabels: ['a', 'b'] });
    expect(first && english.capability(first)).toBe('delete studies labeled a or b');
    expect(first && french.capability(first)).toBe('supprimer des examens étiquetés a ou b');
  });
});
