import { describe, expect, it } from 'vitest';
import { createDataset, initialRoles } from '#simulator/dataset/createDataset.ts';
import { LEVELS } from './ids.ts';

const NOW = Date.parse('2026-11-21T08:00:00Z');
const dataset = createDataset({ now: NOW });
const slots = Array.from({ length: dataset.size }, (_, slot) => slot);

describe('ids', () => {
  it('look like Orthanc’s, differ, and decode to what they were made of', () => {
    const ids = new Set<string>();
    for (const level of LEVELS) {
      for (const index of [0, 1, 1999, 999_999]) {
        const id = dataset.ids.encode(level, index, 7, 59);
        expect(id).toMatch(/^([0-9a-f]{8}-){4}[0-9a-f]{8}$/);
        expect(dataset.ids.decode(id)).toEqual({ level, index, series: 7, instance: 59 });
        ids.add(id);
      }
    }
    expect(ids.size).toBe(16);
  });
  it.each([
    '',
    'x',
    '00000000-00000000-00000000-00000000-00000000',
    '1dc171cc-58ab6bda-e998bd3d-6ea1c59e-1f5b5b8a',
  ])('%s is unknown', (id) => {
    expect(dataset.ids.decode(id)).toBeUndefined();
  });
});

describe('the dataset', () => {
  it('is the same for the same seed, another for another', () => {
    const again = createDataset({ now: NOW });
    const other = createDataset({ now: NOW, seed: 1 });
    const tags = (of: typeof dataset): object[] =>
      [0, 700, 1999].map((slot) => [of.studyTags(slot), of.patientTags(slot), of.series(slot)]);
    expect(tags(again)).toEqual(tags(dataset));
    expect(tags(other)).not.toEqual(tags(dataset));
  });

  it.each([1, 10, 11, 12, 999, 1000])('of %i studies gives each to one patient', (size) => {
    const small = createDataset({ now: NOW, size });
    const owned = Array.from({ length: small.patientCount }, (_, patient) => small.studiesOf(patient));
    expect(
      owned.every(
        (studies, patient) =>
          studies.length > 0 && studies.every((slot) => small.patientOf(slot) === patient),
      ),
    ).toBe(true);
    expect(owned.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, slot) => slot));
  });

  it('has what a console can stumble over', () => {
    const names = slots.map((slot) => dataset.patientTags(slot)['PatientName'] ?? '');
    const descriptions = slots.map((slot) => dataset.studyTags(slot)['StudyDescription'] ?? '');
    const wanted = [
      /\p{sc=Arabic}/u,
      /\p{sc=Cyrillic}/u,
      /\p{sc=Greek}/u,
      /\p{sc=Hangul}/u,
      /\p{sc=Hiragana}/u,
      /é|ü|ø/,
      /=.*=/,
      /<script>/,
      /^$/,
    ];
    expect(wanted.filter((script) => !names.some((name) => script.test(name)))).toEqual([]);
    expect(descriptions.some((text) => text.includes('<img src=x onerror='))).toBe(true);
    expect(descriptions.some((text) => text.length > 150)).toBe(true);
    const dates = slots.map((slot) => dataset.studyTags(slot)['StudyDate'] ?? '');
    expect(dates.filter((date) => !/^(19|20)\d{6}$/.test(date)).length).toBeGreaterThan(5);
    expect(dates.filter((date) => date >= '20261114' && date <= '20261121').length).toBeGreaterThan(10);
  });

  it('has studies with all nine labels, and a share without any', () => {
    const masks = slots.map((slot) => dataset.labelMask(slot));
    expect(dataset.labelNames).toHaveLength(9);
    const unused = dataset.labelNames.filter((_, bit) => !masks.some((mask) => (mask & (1 << bit)) !== 0));
    expect(unused).toEqual([]);
    const unlabeled = masks.filter((mask) => mask === 0).length / dataset.size;
    expect(unlabeled).toBeGreaterThan(0.3);
    expect(unlabeled).toBeLessThan(0.45);
  });

  it('has 1 to 8 series of 1 to 60 instances, and every modality of a study in its series', () => {
    for (const slot of slots) {
      const series = dataset.series(slot);
      expect(series.length).toBeGreaterThanOrEqual(1);
      expect(series.length).toBeLessThanOrEqual(8);
      expect(series.every(({ instanceCount }) => instanceCount >= 1 && instanceCount <= 60)).toBe(true);
      const modalities = [...new Set(series.map(({ tags }) => tags['Modality'] ?? ''))].toSorted().join('\\');
      expect(modalities).toBe(dataset.columns.get('ModalitiesInStudy')?.value(slot));
    }
  });

  it('names labels and roles that fit together', () => {
    const named = Object.values(initialRoles.roles).flatMap((role) => role['authorized-labels']);
    expect(named.filter((label) => label !== '*' && !dataset.labelNames.includes(label))).toEqual([]);
  });
});
