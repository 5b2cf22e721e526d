// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { beginPersonalTexts, clearPersonalTexts } from '#session/leaving/personalTexts.ts';
import { addOwnJob, endOwnJobs, forgetOwnJob, ownJobs } from './ownJobs.ts';

const job = (id: string) => ({ id, type: 'DicomWebStowClient', remote: 'cloud', studies: ['a-b'] });
const ids = (): string[] => ownJobs.get().map(({ id }) => id);

beforeEach(() => {
  sessionStorage.clear();
  beginPersonalTexts('ada');
});

test('jobs are kept, the newest first, and told of', () => {
  const listener = vi.fn();
  const stop = ownJobs.subscribe(listener);
  addOwnJob(job('1'));
  addOwnJob(job('2'));
  expect(ids()).toEqual(['2', '1']);
  expect(ownJobs.get()).toBe(ownJobs.get());
  expect(listener).toHaveBeenCalledTimes(2);
  stop();
});

test('a job that is followed again after a reload keeps its place, without its end', () => {
  addOwnJob(job('1'));
  addOwnJob(job('2'));
  endOwnJobs(new Map([['1', 'failure']]));
  expect(ownJobs.get().find(({ id }) => id === '1')?.end).toBe('failure');
  addOwnJob(job('1'));
  expect(ids()).toEqual(['2', '1']);
  expect(ownJobs.get()[1]?.end).toBeUndefined();
});

test('an end that is known already changes nothing', () => {
  addOwnJob(job('1'));
  endOwnJobs(new Map([['1', 'success']]));
  const before = ownJobs.get();
  endOwnJobs(
    new Map([
      ['1', 'success'],
      ['strange', 'gone'],
    ]),
  );
  expect(ownJobs.get()).toBe(before);
});

test('a job that was deleted is forgotten', () => {
  addOwnJob(job('1'));
  addOwnJob(job('2'));
  forgetOwnJob('1');
  expect(ids()).toEqual(['2']);
});

test('two hundred are kept', () => {
  for (let number = 0; number < 205; number += 1) addOwnJob(job(String(number)));
  expect(ids()).toHaveLength(200);
  expect(ids().at(-1)).toBe('5');
});

test('the next person finds none, nor does anyone after signing out', () => {
  addOwnJob(job('1'));
  beginPersonalTexts('denis');
  expect(ids()).toEqual([]);
  addOwnJob(job('2'));
  clearPersonalTexts();
  expect(ids()).toEqual([]);
});

test('what is not such a list counts as none', () => {
  addOwnJob(job('1'));
  const [name] = Object.keys(sessionStorage);
  for (const text of ['{', '[{"id":1}]', '"x"']) {
    sessionStorage.setItem(name ?? '', text);
    expect(ids()).toEqual([]);
  }
});
