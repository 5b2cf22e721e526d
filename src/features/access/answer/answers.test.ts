import { describe, expect, it } from 'vitest';
import { actionNames, actsOnStudy } from '#access/can.ts';
import type { Answer } from '#access/explain/answer.ts';
import type { FindRefusal, Refusal } from '#access/plugin/reason.ts';
import { answerMessages } from '#features/access/accessMessages.ts';
import type { Speaker, Unaccepted } from '#features/access/facts/subject.ts';
import type { Rejection } from '#access/explain/who.ts';
import type { Told } from '#features/access/messages/en/answers.ts';
import { languages } from '#locales/languages.ts';

/** Each of a union: one that is missing here doesn't compile. */
const eachOf = <Word extends string>(words: Readonly<Record<Word, Word>>): readonly Word[] => {
  const listed: Word[] = [];
  for (const word in words) listed.push(words[word]);
  return listed;
};

const speakers = eachOf<Speaker>({
  you: 'you',
  user: 'user',
  roles: 'roles',
  key: 'key',
  link: 'link',
  nobody: 'nobody',
});

const findRules = eachOf<FindRefusal>({
  labelsAndConstraintTogether: 'labelsAndConstraintTogether',
  allWithForeignLabel: 'allWithForeignLabel',
  anyWithoutOwnLabel: 'anyWithoutOwnLabel',
  noneWithLabels: 'noneWithLabels',
  patientLevel: 'patientLevel',
  noParentStudy: 'noParentStudy',
  studyNotUnique: 'studyNotUnique',
  labelsNotChecked: 'labelsNotChecked',
  studyNotVisible: 'studyNotVisible',
  noLabelsAndNoShare: 'noLabelsAndNoShare',
  shareDoesNotCover: 'shareDoesNotCover',
});

/** Isolates what runs from right to left, and turns the direction: a name may hold either. */
const HOSTILE = 'doctor\u202E\u200B<b>';

/** One refusal of each kind; a new kind doesn't compile here until it is listed. */
const refusals: { readonly [Kind in Refusal['kind']]: readonly Extract<Refusal, { kind: Kind }>[] } = {
  noRoute: [{ kind: 'noRoute' }],
  permissionMissing: [
    { kind: 'permissionMissing', anyOf: ['all', 'view'] },
    { kind: 'permissionMissing', anyOf: [HOSTILE] },
  ],
  noLabels: [{ kind: 'noLabels' }],
  labelMissing: [
    { kind: 'labelMissing', anyOf: [HOSTILE, 'research'], held: [] },
    { kind: 'labelMissing', anyOf: [], held: ['external'] },
  ],
  systemLabelsChecked: [{ kind: 'systemLabelsChecked' }],
  listRefused: [{ kind: 'listRefused' }],
  onlyWithAllLabels: [{ kind: 'onlyWithAllLabels' }],
  unknownResource: [{ kind: 'unknownResource', resource: { level: 'study', orthancId: HOSTILE } }],
  shareDoesNotOpen: [
    { kind: 'shareDoesNotOpen', why: 'expired' },
    { kind: 'shareDoesNotOpen', why: 'noTimeZone' },
    { kind: 'shareDoesNotOpen', why: 'otherResource' },
  ],
  findRefused: findRules.map((rule) => ({ kind: 'findRefused', rule })),
  userIdMissing: [{ kind: 'userIdMissing' }],
};

const rejections = eachOf<Rejection | Unaccepted>({
  accountDisabled: 'accountDisabled',
  keyNotUnique: 'keyNotUnique',
  keyUnknown: 'keyUnknown',
  linkInvalid: 'linkInvalid',
  linkClosed: 'linkClosed',
});

const all: readonly Refusal[] = Object.values(refusals).flat();

const answers: readonly Answer[] = [
  { kind: 'allowed' },
  { kind: 'leftOut', labels: [HOSTILE] },
  ...all.map((refusal): Answer => ({ kind: 'refused', by: 'filter', refusal })),
  ...all.map((refusal): Answer => ({ kind: 'notOffered', refusal })),
];

const told = (speaker: Speaker, roles: readonly string[], rejection?: Told['rejection']): Told => ({
  speaker,
  name: HOSTILE,
  roles,
  does: 'x',
  rejection,
});

describe.each(languages)('sentences in %s', async (language) => {
  const t = await answerMessages.load(language);
  const sentences = speakers.flatMap((speaker) =>
    [[HOSTILE], [HOSTILE, 'doctor-role']].flatMap((roles) =>
      [undefined, ...rejections].flatMap((rejection) =>
        answers.map((answer) => t.sentence(told(speaker, roles, rejection), answer)),
      ),
    ),
  );

  it('are there for each person and each answer, and are whole', () => {
    for (const sentence of sentences) {
      expect(sentence).toMatch(/^[^\s].*\.$/s);
      expect(sentence).not.toMatch(/undefined|\[object|\s\s/);
    }
  });

  it('differ between refusals', () => {
    for (const speaker of speakers) {
      const words = all.map((refusal) =>
        t.sentence(told(speaker, ['a', 'b']), { kind: 'refused', by: 'filter', refusal }),
      );
      expect(new Set(words).size).toBe(all.length);
    }
  });

  it('differ between people', () => {
    const words = speakers.map((speaker) =>
      t.sentence(told(speaker, ['a', 'b']), {
        kind: 'refused',
        by: 'filter',
        refusal: { kind: 'permissionMissing', anyOf: ['view'] },
      }),
    );
    expect(new Set(words).size).toBe(words.length);
  });

  it('mark every name that deceives', () => {
    for (const sentence of sentences) expect(sentence).not.toMatch(/[\u202E\u200B]/);
    expect(sentences.some((sentence) => sentence.includes('⟨U+202E⟩'))).toBe(true);
  });

  it('have words for every action on a study', () => {
    for (const action of actionNames.filter(actsOnStudy)) expect(t.toStudy[action]).toMatch(/./);
  });
});

describe('a sentence', () => {
  it.each<[string, Told, Answer, string]>([
    [
      'to you',
      { speaker: 'you', name: '', roles: [], does: 'download this study' },
      { kind: 'refused', by: 'filter', refusal: { kind: 'permissionMissing', anyOf: ['all', 'download'] } },
      'You can’t download this study: none of your roles includes the “download” permission.',
    ],
    [
      'of a user',
      { speaker: 'user', name: 'Erin External', roles: [], does: 'see this study' },
      { kind: 'refused', by: 'filter', refusal: { kind: 'labelMissing', anyOf: ['research'], held: [] } },
      'Erin External can’t see this study: none of their roles grants access to a label of the study (research).',
    ],
    [
      'of a key of a disabled account',
      {
        speaker: 'key',
        name: 'Erin External',
        roles: [],
        does: 'see this study',
        rejection: 'accountDisabled',
      },
      { kind: 'refused', by: 'filter', refusal: { kind: 'permissionMissing', anyOf: ['view'] } },
      'A program with the API key of Erin External can’t see this study: the account is disabled, so the server treats its requests as anonymous.',
    ],
  ])('%s reads as a person would say it', async (_name, whom, answer, expected) => {
    const t = await answerMessages.load('en');
    expect(t.sentence(whom, answer)).toBe(expected);
  });
});
