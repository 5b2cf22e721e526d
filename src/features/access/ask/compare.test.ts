import { expect, test } from 'vitest';
import type { Answer } from '#access/explain/answer.ts';
import { ApiError } from '#api/ApiError.ts';
import type { Identified, ServerVerdict } from '#api/authorization/askServer.ts';
import { cacheSecondsLeft, compareVerdicts, type Comparison } from './compare.ts';

const profile = { name: '', permissions: [], authorizedLabels: [] };
const me: Identified = { kind: 'account', profile };
const anonymous: Identified = { kind: 'anonymous', profile };
const link = (problem?: string): Identified => ({ kind: 'shareLink', problem });
const allowed: Answer = { kind: 'allowed' };
const refused: Answer = { kind: 'refused', by: 'filter', refusal: { kind: 'noRoute' } };
const notOffered: Answer = { kind: 'notOffered', refusal: { kind: 'noLabels' } };
const leftOut: Answer = { kind: 'leftOut', labels: ['x'] };
const passed: ServerVerdict = { kind: 'passed', status: 200 };
const no = (by: 'filter' | 'handler' | 'proxy'): ServerVerdict => ({ kind: 'refused', by, rule: '' });
const error = new ApiError({ kind: 'offline', server: 'orthanc', method: 'GET', path: '/' });

test.each<[Answer, Identified, ServerVerdict, Comparison]>([
  [allowed, me, passed, 'same'],
  [notOffered, me, passed, 'same'],
  [refused, me, passed, 'differs'],
  [refused, me, no('filter'), 'same'],
  [refused, me, no('proxy'), 'same'],
  [allowed, me, no('filter'), 'differs'],
  [allowed, me, no('handler'), 'differs'],
  [leftOut, me, no('handler'), 'differs'],
  [allowed, me, no('proxy'), 'proxy'],
  [leftOut, me, { ...passed, found: false }, 'same'],
  [leftOut, me, { ...passed, found: true }, 'differs'],
  [allowed, me, { ...passed, found: false }, 'differs'],
  [allowed, me, { ...passed, found: true }, 'same'],
  [leftOut, me, passed, 'same'],
  [allowed, me, { kind: 'unclear', error }, 'unclear'],
  [refused, anonymous, no('filter'), 'notTaken'],
  [allowed, link(), passed, 'same'],
  [allowed, link('unknown'), passed, 'same'],
  [refused, link('expired'), no('filter'), 'notTaken'],
  [allowed, link('invalid'), no('filter'), 'notTaken'],
  [refused, { kind: 'nobody', profile }, no('filter'), 'same'],
])('%j, %j, %j: %s', (model, identified, verdict, expected) => {
  expect(compareVerdicts(model, { identified, verdict })).toBe(expected);
});

test.each([
  [undefined, 60, 100_000, 0],
  [100_000, 60, 100_000, 60],
  [100_000, 60, 130_500, 30],
  [100_000, 60, 159_999, 1],
  [100_000, 60, 160_000, 0],
  [100_000, 1, 100_500, 1],
])('changed at %s, cached for %s s, at %s: %s s left', (changedAt, cache, now, left) => {
  expect(cacheSecondsLeft(changedAt, cache, now)).toBe(left);
});
