import { expect, test } from 'vitest';
import { paths } from '#lib/paths.ts';
import { activityAddress, filterOf, filtersLeftOut, readingKey } from './activityAddress.ts';

const read = (search: string) => activityAddress.read(new URLSearchParams(search));
const study = '6b9e19d9-62094390-5f9ddb01-4a191ae7-9766b715';

test('links of other pages are understood', () => {
  const link = paths.activity({ study, user: 'f:42:ann', kind: 'failedSignIns' });
  expect(read(link.split('?')[1] ?? '')).toMatchObject({
    view: 'timeline',
    study,
    user: 'f:42:ann',
    kind: 'failedSignIns',
  });
});

test('what is not understood is left out, and defaults are not written', () => {
  const address = read('kind=nonsense&study=x&from=2026-02-31&patient=all&view=map');
  expect(activityAddress.write(address).toString()).toBe('patient=all');
});

test('a filter that is not understood is told', () => {
  const of = (search: string) => filtersLeftOut(new URLSearchParams(search));
  expect(of('kind=nonsense&study=x&from=2026-02-31&user=anybody&to=')).toEqual(['kind', 'study', 'from']);
  expect(of(`kind=labels&study=${study}&from=2026-02-28`)).toEqual([]);
});

test.each(['f:42:Ann & Bob=<b>/é\u202e ', `f:42:${'n'.repeat(300)}`, '%2e+#?;', '🙂'])(
  'the id %j of a federated user narrows the list, and stays what it is',
  (user) => {
    const address = read(paths.activity({ user }).replace(/^[^?]*\?/, ''));
    expect(filterOf(address, undefined).userId).toBe(user);
    const written = activityAddress.write({ ...address, entry: `k.1.UPDATE.users/${user}` });
    expect(read(written.toString())).toMatchObject({ user, entry: `k.1.UPDATE.users/${user}` });
  },
);

test('days are local days, and the last one is asked for to its end', () => {
  const { from, to } = filterOf(read('from=2026-03-29&to=2026-03-29'), undefined);
  expect(from).toBe(new Date(2026, 2, 29).getTime());
  expect(to).toBe(new Date(2026, 2, 30).getTime());
});

test('failed sign-ins by address ask for nothing else', () => {
  expect(filterOf(read('view=addresses&kind=labels'), undefined).kind).toBe('failedSignIns');
});

test('opening a row or selecting days reads nothing again', () => {
  const address = read(`study=${study}`);
  expect(readingKey({ ...address, entry: 'a.1', first: '2026-01-01', last: '2026-01-02' })).toBe(
    readingKey(address),
  );
  expect(readingKey({ ...address, patient: true })).not.toBe(readingKey(address));
});
