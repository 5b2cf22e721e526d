import { z } from 'zod';
import type { Level } from '#simulator/dataset/ids.ts';
import type { Tags } from '#simulator/dataset/createDataset.ts';
import { OrthancError } from '../answers.ts';
import { tagEntry } from '../dicom/dictionary.ts';
import { DEFAULT_PROFILE, PROFILES, type Profile } from './profiles.ts';

/** A modification or anonymization, read from a request. */
export interface Change {
  /** Identifiers from this level down are made again; an anonymization makes all of them again. */
  readonly level: Level;
  /** Of an anonymization. */
  readonly profile: Profile | undefined;
  readonly replace: Tags;
  readonly remove: ReadonlySet<string>;
  readonly keep: ReadonlySet<string>;
  /** Whether private elements stay. */
  readonly hasPrivate: boolean;
  readonly keepLabels: boolean;
  readonly keepSource: boolean;
}

/** The tags that make up Orthanc's ids, from the patient down. */
export const IDENTIFIERS = ['PatientID', 'StudyInstanceUID', 'SeriesInstanceUID', 'SOPInstanceUID'] as const;
const forced: ReadonlySet<string> = new Set(IDENTIFIERS);

const objectSchema = z.record(z.string(), z.unknown());

/** `message` differs by the reader that Orthanc has for the option. */
function booleanOf(given: unknown, byDefault: boolean, message: string): boolean {
  if (given === undefined) return byDefault;
  if (typeof given !== 'boolean') throw new OrthancError('badFile', message);
  return given;
}
const memberOf = (given: Readonly<Record<string, unknown>>, name: string, byDefault: boolean): boolean =>
  booleanOf(given[name], byDefault, `Member "${name}" should be a Boolean value`);

function keywordOf(name: string): string {
  const entry = tagEntry(name);
  if (entry === undefined) throw new OrthancError('unknownTag', name);
  return entry.keyword;
}

function allowed(name: string, isForced: boolean, verb: string): string {
  const keyword = keywordOf(name);
  if (!isForced && forced.has(keyword)) {
    const details = `Marking tag "${name}" as to be ${verb} requires the "Force" option to be set to true`;
    throw new OrthancError('badRequest', details);
  }
  return keyword;
}

/** A list of tags as keywords. @throws OrthancError */
export function listOfTags(given: unknown, isForced: boolean, verb: string): Set<string> {
  if (given === undefined) return new Set();
  if (!Array.isArray(given)) throw new OrthancError('badRequest');
  return new Set(given.map((name) => allowed(String(name), isForced, verb)));
}

/** `Replace` as keywords and values. @throws OrthancError */
export function replacements(given: unknown, isForced: boolean): Record<string, string> {
  if (given === undefined) return {};
  const parsed = objectSchema.safeParse(given);
  if (!parsed.success || Array.isArray(given)) throw new OrthancError('badRequest');
  const entries = Object.entries(parsed.data).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const keyword = allowed(name, isForced, 'replaced');
      if (typeof value !== 'string') throw new OrthancError('badType');
      return [keyword, value];
    }),
  );
}

function profileOf(version: unknown): Profile {
  const name = typeof version === 'string' ? version : DEFAULT_PROFILE;
  const profile = PROFILES[name];
  if (profile === undefined)
    throw new OrthancError('outOfRange', `Unknown specific version of the DICOM standard: ${name}`);
  return profile;
}

/** `KeepSource` of a body: the source is kept where it says nothing. @throws OrthancError */
export function keepsSource(body: unknown): boolean {
  const given = objectSchema.safeParse(body).data?.['KeepSource'];
  return booleanOf(given, true, 'Boolean value expected in field: KeepSource');
}

/** Reads the body of a modification or anonymization. Dates and unknown options aren't checked, as recorded. @throws OrthancError */
export function changeOf(body: unknown, level: Level, isAnonymization: boolean): Change {
  const parsed = objectSchema.safeParse(body);
  if (!parsed.success || Array.isArray(body)) throw new OrthancError('badFile');
  const given = parsed.data;
  const isForced = memberOf(given, 'Force', false);
  const profile = isAnonymization ? profileOf(given['DicomVersion']) : undefined;
  const removed = listOfTags(given['Remove'], isForced, 'removed');
  const replaced = replacements(given['Replace'], isForced);
  const keep = listOfTags(given['Keep'], isForced, 'kept');
  // What comes later wins: Replace over Remove, Keep over both.
  const replace = Object.fromEntries(Object.entries(replaced).filter(([name]) => !keep.has(name)));
  const remove = new Set([...removed].filter((name) => !(name in replaced) && !keep.has(name)));
  const keepLabels = memberOf(given, 'KeepLabels', false);
  const keepSource = keepsSource(given);
  const hasPrivate = isAnonymization
    ? memberOf(given, 'KeepPrivateTags', false)
    : !memberOf(given, 'RemovePrivateTags', false);
  const isInPlace = IDENTIFIERS.slice(1).every((name) => keep.has(name));
  if (isInPlace && !keepSource) {
    const details =
      'When keeping StudyInstanceUID, SeriesInstanceUID and SOPInstanceUID tag, you must set KeepSource to true to avoid deleting the modified files at the end of the process';
    throw new OrthancError('badRequest', details);
  }
  return { level, profile, replace, remove, keep, hasPrivate, keepLabels, keepSource };
}
