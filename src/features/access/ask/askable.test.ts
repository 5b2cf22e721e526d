import { expect, test } from 'vitest';
import type { Question } from '#access/explain/question.ts';
import { defaultRules } from '#access/plugin/rules.ts';
import { actionNames } from '#access/can.ts';
import { askableRequest } from './askable.ts';

const id = '11111111-11111111-11111111-11111111-11111111';
const study = { level: 'study', orthancId: id, dicomUid: '1.2', labels: [] } as const;
const nobody = { kind: 'nobody' } as const;

const asked = (method: string, target: string, body?: string): string => {
  const question: Question = { who: nobody, what: { kind: 'request', method, target, body } };
  const answer = askableRequest(defaultRules, question);
  return 'notAsked' in answer ? answer.notAsked : `${answer.request.method} ${answer.request.target}`;
};

test.each([
  ['GET', '/studies/x', 'GET /studies/x'],
  ['get', '/studies/x?full=1', 'GET /studies/x?full=1'],
  ['POST', '/tools/find', 'POST /tools/find'],
  ['POST', '/tools/count-resources/', 'POST /tools/count-resources/'],
  ['POST', '/tools/bulk-delete', 'write'],
  ['POST', '/instances', 'write'],
  ['PUT', '/studies/x/labels/y', 'write'],
  ['DELETE', '/studies/x', 'write'],
  ['HEAD', '/studies/x', 'write'],
  ['GET', '/studies/x?_method=delete', 'write'],
  ['GET', '/studies/x?%5fmethod=put', 'write'],
  ['GET', '/studies/x?token=abc', 'token'],
  ['GET', '/studies/x?%74oken=abc', 'token'],
  ['GET', '/auth/settings/roles', 'changesRoles'],
  ['GET', '/auth/settings/%72oles/', 'changesRoles'],
  ['GET', '//auth//settings/roles', 'changesRoles'],
  ['GET', '/../keycloak/admin/realms', 'address'],
  ['GET', '/x/%2e%2E/%2e%2e/keycloak', 'address'],
  ['GET', '/x\\..\\..\\keycloak', 'address'],
  ['GET', '/x#y', 'address'],
  ['GET', '/x y', 'address'],
  ['GET', '@elsewhere.example/', 'address'],
  ['GET', 'https://elsewhere.example/', 'address'],
])('%s %s: %s', (method, target, expected) => {
  expect(asked(method, target)).toBe(expected);
});

test('the body of a search is sent as it is written', () => {
  const body = '{"Level": "Study" , "Query":{}}';
  const question: Question = {
    who: nobody,
    what: { kind: 'request', method: 'POST', target: '/tools/find', body },
  };
  expect(askableRequest(defaultRules, question)).toEqual({
    request: { method: 'POST', target: '/tools/find', body },
  });
});

test('of the actions, those that only read are asked', () => {
  const read = actionNames.filter(
    (action) =>
      'request' in askableRequest(defaultRules, { who: nobody, study, what: { kind: 'action', action } }),
  );
  expect(read).toEqual([
    'search',
    'view',
    'listLabels',
    'listRemotes',
    'followJob',
    'listJobs',
    'listWorklists',
    'readStatistics',
    'readChanges',
    'readAuditLogs',
  ]);
});
