import { describe, expect, it } from 'vitest';
import type { Action } from '#access/can.ts';
import type { LabeledResource } from '#access/plugin/request.ts';
import { documentOf, role } from '#access/tests/sampleRoles.ts';
import { explain } from './explain.ts';
import { effectsOf } from './remedies.ts';
import type { What } from './question.ts';
import { answerOf, holder, remediesOf, research, unlabeled, user, world } from './testWorld.ts';

const to = (action: Action): What => ({ kind: 'action', action });
const line = (text: string, body?: string): What => {
  const [method = '', target = ''] = text.split(' ');
  return { kind: 'request', method, target, body };
};

describe('the answer and what would change it', () => {
  it.each<[string, string[], LabeledResource | undefined, What, string, string[]]>([
    ['their own study', ['research-role'], research, to('open'), 'allowed', []],
    [
      'a label of the study is missing',
      ['external-role'],
      research,
      to('view'),
      'refused: labelMissing',
      ['external-role+[research]', 'study+[external]', 'user+research-role', 'user+admin-role'],
    ],
    [
      'only the console asks for the label',
      ['external-role'],
      research,
      to('open'),
      'notOffered: labelMissing',
      ['external-role+[research]', 'study+[external]', 'user+research-role', 'user+admin-role'],
    ],
    [
      'an unlabeled study',
      ['external-role'],
      unlabeled,
      to('view'),
      'refused: labelMissing',
      ['allLabelsOn external-role', 'study+[external]', 'user+admin-role'],
    ],
    [
      'a permission is missing',
      ['research-role'],
      research,
      to('delete'),
      'refused: permissionMissing',
      ['research-role+delete', 'user+admin-role'],
    ],
    [
      'both are missing',
      ['external-role'],
      research,
      to('download'),
      'refused: permissionMissing',
      [
        'external-role+download external-role+[research]',
        'external-role+download, then study+[external]',
        'user+research-role',
        'user+admin-role',
      ],
    ],
    [
      'no label at all',
      ['sender-role'],
      research,
      to('send'),
      'notOffered: noLabels',
      ['sender-role+[research]', 'user+research-role', 'user+admin-role'],
    ],
    [
      'a role that the document lacks',
      ['offline_access'],
      research,
      to('view'),
      'refused: permissionMissing',
      ['user+research-role', 'user+admin-role'],
    ],
    [
      'a row that nobody may',
      ['admin-role'],
      research,
      line('POST /tools/execute-script'),
      'refused: noRoute',
      [],
    ],
    [
      'a study that does not exist',
      ['admin-role'],
      undefined,
      line('GET /studies/00000000-00000000-00000000-00000000-00000000'),
      'refused: unknownResource',
      [],
    ],
    [
      'all isn’t admin-permissions',
      ['research-role'],
      undefined,
      to('editRoles'),
      'refused: permissionMissing',
      ['research-role+admin-permissions', 'user+admin-role'],
    ],
    [
      'a search that leaves the study out',
      ['external-role'],
      research,
      to('search'),
      'leftOut',
      ['external-role+[research]', 'study+[external]', 'user+research-role', 'user+admin-role'],
    ],
    [
      'a list',
      ['external-role'],
      undefined,
      line('GET /studies?limit=1'),
      'refused: listRefused',
      ['allLabelsOn external-role', 'user+admin-role'],
    ],
    [
      'a series, by a line of a log',
      ['external-role'],
      undefined,
      line('GET /dicom-web/studies/1.1/series/1.1.1/metadata'),
      'refused: labelMissing',
      ['external-role+[research]', 'study+[external]', 'user+research-role', 'user+admin-role'],
    ],
  ])('%s', (_name, roles, study, what, answer, remedies) => {
    const explanation = explain(world, { who: holder(...roles), study, what });
    expect(answerOf(explanation)).toBe(answer);
    expect(remediesOf(explanation)).toEqual(remedies);
  });

  it('gives each change its effect', () => {
    const question = { who: holder('external-role'), study: research, what: to('view') };
    const { remedies } = explain(world, question);
    expect(remedies.flatMap((remedy) => effectsOf(world, question, remedy))).toMatchObject([
      { kind: 'roles', roles: new Map([['external-role', { labelsGained: ['research'] }]]) },
      { kind: 'study', rolesThatGain: ['external-role'] },
      { kind: 'person', gains: { permissionsGained: ['download'], labelsGained: ['research'] } },
      { kind: 'person', gains: { labelsGained: ['*'] } },
    ]);
  });

  it('offers only labels that may be put on a study', () => {
    const roles = documentOf({ r: role('view', 'external no/label inner') }, ['inner']);
    const explanation = explain(
      { ...world, roles },
      { who: holder('r'), study: unlabeled, what: to('view') },
    );
    expect(remediesOf(explanation)).toEqual(['allLabelsOn r', 'study+[inner]']);
  });

  it('takes a role of any name for what it is', () => {
    const roles = documentOf(Object.fromEntries([['__proto__', role('view', 'research')]]));
    const ask = (...held: string[]) =>
      answerOf(explain({ ...world, roles }, { who: holder(...held), study: research, what: to('view') }));
    expect(ask('__proto__')).toBe('allowed');
    expect(ask('constructor')).toBe('refused: permissionMissing');
  });
});

describe('the chain', () => {
  it('says all that is missing at once, and which other roles have it', () => {
    const question = { who: holder('external-role'), study: research, what: to('download') };
    const { chain, others } = explain(world, question);
    expect(chain).toMatchObject({
      roles: [{ role: 'external-role', known: true, permissions: [], labels: [] }],
      rule: { kind: 'row', rule: { id: 'createDownloadLink' } },
      permission: { kind: 'missing', anyOf: ['all', 'download'] },
      labels: { kind: 'missing', anyOf: ['research'], held: ['external'], askedBy: 'console' },
    });
    expect(others).toMatchObject([
      { role: 'research-role', permissions: ['download'], labels: ['research'] },
      { role: 'admin-role', permissions: ['all'], labels: ['*'] },
    ]);
  });

  it('names the permission and the labels that let through, and the roles they come from', () => {
    const { chain } = explain(world, {
      who: holder('sender-role', 'research-role', 'gone'),
      study: research,
      what: to('view'),
    });
    expect(chain).toMatchObject({
      roles: [
        { role: 'sender-role', permissions: [], labels: [] },
        { role: 'research-role', permissions: ['view'], labels: ['research'] },
        { role: 'gone', known: false, permissions: [], labels: [] },
      ],
      permission: { kind: 'held', permissions: ['view'] },
      labels: { kind: 'shared', labels: ['research'], askedBy: 'server' },
    });
  });

  it('of an open path asks for nothing', () => {
    const { chain } = explain(world, { who: { kind: 'nobody' }, what: line('GET /ui/app/index.html') });
    expect(chain).toMatchObject({
      rule: { kind: 'openToAll', prefix: '/ui/app/' },
      permission: { kind: 'notAsked' },
      labels: { kind: 'notAsked' },
    });
  });

  it('explains a profile without the roles document', () => {
    const profile = { name: 'me', userId: 'u1', permissions: ['view'], authorizedLabels: ['external'] };
    const explanation = explain(
      { ...world, roles: undefined },
      {
        who: { kind: 'profile', profile, roles: user('external-role').roles },
        study: research,
        what: to('view'),
      },
    );
    expect(answerOf(explanation)).toBe('refused: labelMissing');
    expect(explanation.chain.labels).toMatchObject({ kind: 'missing', anyOf: ['research'] });
    expect(explanation.remedies).toEqual([]);
  });
});
