import { z } from 'zod';
import { LEVELS, type Level } from '#simulator/dataset/ids.ts';
import { OrthancError } from '../answers.ts';
import { MAIN_KEYWORDS, tagEntry } from '../dicom/dictionary.ts';

/** How `labels` must relate to a resource's. */
export type LabelsConstraint = 'All' | 'Any' | 'None';

/** One key of an ordering. */
export interface OrderKey {
  readonly type: 'DicomTag' | 'Metadata';
  readonly key: string;
  readonly descending: boolean;
}

/** A condition on one tag, by its keyword. */
interface TagCondition {
  readonly keyword: string;
  readonly vr: string;
  readonly text: string;
}

/** A request to `/tools/find` or `/tools/count-resources`, understood. */
export interface FindRequest {
  readonly level: Level;
  readonly conditions: readonly TagCondition[];
  readonly caseSensitive: boolean;
  readonly labels: readonly string[] | undefined;
  readonly labelsConstraint: LabelsConstraint;
  readonly metadata: readonly (readonly [name: string, text: string])[];
  readonly orderBy: readonly OrderKey[];
  readonly since: number;
  /** 0: no limit. */
  readonly limit: number;
  /** `undefined`: only ids, or all of it where `expand` asks. */
  readonly content: ReadonlySet<string> | undefined;
  readonly expand: boolean;
  readonly requestedTags: readonly string[];
  readonly parent: { readonly level: Level; readonly id: string } | undefined;
}

const body = z.object({
  Level: z.string(),
  Query: z.record(z.string(), z.string()),
  CaseSensitive: z.boolean().optional(),
  Labels: z.array(z.string()).optional(),
  LabelsConstraint: z.string().optional(),
  MetadataQuery: z.record(z.string(), z.string()).optional(),
  OrderBy: z.array(z.object({ Type: z.string(), Key: z.string(), Direction: z.string() })).optional(),
  Since: z.unknown().optional(),
  Limit: z.unknown().optional(),
  ResponseContent: z.array(z.string()).optional(),
  Expand: z.boolean().optional(),
  RequestedTags: z.array(z.string()).optional(),
  ParentPatient: z.string().optional(),
  ParentStudy: z.string().optional(),
  ParentSeries: z.string().optional(),
});
type Body = z.infer<typeof body>;

/** Orthanc's spelling of labels; another one is "out of range". */
export const LABEL_NAME = /^[A-Za-z0-9_-]{1,64}$/;

/** The stored tags that a level may be ordered by: its own and its parents'. */
function storedAt(level: Level, keyword: string): boolean {
  return LEVELS.slice(0, LEVELS.indexOf(level) + 1).some((name) => MAIN_KEYWORDS[name].has(keyword));
}

function orderKey(
  level: Level,
  { Type, Key, Direction }: { Type: string; Key: string; Direction: string },
): OrderKey {
  if (Direction !== 'ASC' && Direction !== 'DESC')
    throw new OrthancError('badRequest', 'Field "Direction" must be "ASC" or "DESC"');
  const descending = Direction === 'DESC';
  if (Type === 'Metadata') return { type: 'Metadata', key: Key, descending };
  if (Type !== 'DicomTag')
    throw new OrthancError('badRequest', 'Field "Type" must be "DicomTag" or "Metadata"');
  const entry = tagEntry(Key);
  if (entry === undefined) throw new OrthancError('unknownTag');
  if (!storedAt(level, entry.keyword)) throw new OrthancError('database');
  return { type: 'DicomTag', key: entry.keyword, descending };
}

/** What may be searched for as it is or in a range only, never by `*` and `?`. */
const WITHOUT_WILDCARDS = new Set(['AS', 'AT', 'DA', 'DT', 'TM', 'UI', 'FL', 'FD', 'SL', 'SS', 'UL', 'US']);

function condition([name, text]: readonly [string, string]): TagCondition {
  const entry = tagEntry(name);
  if (entry === undefined) throw new OrthancError('unknownTag');
  if (WITHOUT_WILDCARDS.has(entry.vr) && /[*?]/.test(text))
    throw new OrthancError('outOfRange', `Wildcards are not allowed on tag ${entry.tag}`);
  return { keyword: entry.keyword, vr: entry.vr, text };
}

/** A tag that is asked for: an unknown one is named, other than one that is searched (both measured). */
function requestedTag(name: string): string {
  const entry = tagEntry(name);
  if (entry === undefined) throw new OrthancError('unknownTag', name);
  return entry.keyword;
}

/** `Since` or `Limit`, 0 where it is left out. */
function wholeNumber(field: string, value: unknown): number {
  if (value === undefined) return 0;
  if (typeof value !== 'number' || !Number.isInteger(value))
    throw new OrthancError('badRequest', `Field "${field}" must be an integer`);
  if (value < 0) throw new OrthancError('outOfRange', `Field "${field}" must be a positive integer`);
  return value;
}

/** Tags that the index does not have but computes. */
const COMPUTED = new Set(['ModalitiesInStudy', 'SOPClassesInStudy']);

/** Whether the index can answer a condition on this tag, at whatever level it is stored. */
const isStored = (keyword: string): boolean => COMPUTED.has(keyword) || storedAt('Instance', keyword);

function constraintOf(given: string | undefined): LabelsConstraint {
  if (given === undefined) return 'All';
  if (given === 'All' || given === 'Any' || given === 'None') return given;
  throw new OrthancError('badRequest', 'Field "LabelsConstraint" must be "All", "Any", or "None"');
}

function parentOf(given: Body): FindRequest['parent'] {
  if (given.ParentSeries !== undefined) return { level: 'Series', id: given.ParentSeries };
  if (given.ParentStudy !== undefined) return { level: 'Study', id: given.ParentStudy };
  return given.ParentPatient === undefined ? undefined : { level: 'Patient', id: given.ParentPatient };
}

function refuseExtensions(given: Body): void {
  for (const field of ['OrderBy', 'MetadataQuery', 'ResponseContent'] as const) {
    if (given[field] !== undefined) {
      throw new OrthancError('badRequest', `Field "${field}" needs a database with extended find`);
    }
  }
}

/** What of find a server understands. */
export interface FindAbilities {
  /** `HasExtendedFind`: without it the newer fields are errors. */
  readonly extended: boolean;
  /** API ≥ 30: no labels with the constraint `None` means unlabeled; before, it is no constraint. */
  readonly unlabeled: boolean;
}

/** All that a present server understands. */
export const EVERYTHING: FindAbilities = { extended: true, unlabeled: true };

/** Reads a find's body. */
export function findRequest(json: unknown, abilities: FindAbilities): FindRequest {
  const parsed = body.safeParse(json);
  if (!parsed.success) throw new OrthancError('badRequest');
  const given = parsed.data;
  if (!abilities.extended) refuseExtensions(given);
  const level = LEVELS.find((name) => name === given.Level);
  if (level === undefined) throw new OrthancError('outOfRange', `Invalid resource type '${given.Level}'`);
  if (given.Labels?.some((label) => !LABEL_NAME.test(label)) === true) throw new OrthancError('outOfRange');
  const constraint = constraintOf(given.LabelsConstraint);
  const noConstraint = constraint === 'None' && (given.Labels ?? []).length === 0 && !abilities.unlabeled;
  const conditions = Object.entries(given.Query).map(condition);
  const since = wholeNumber('Since', given.Since);
  if (since !== 0 && !conditions.every(({ keyword }) => isStored(keyword))) {
    throw new OrthancError(
      'badRequest',
      "Unable to use 'Since' in tools/find when querying tags that are not stored as MainDicomTags in the Database",
    );
  }
  return {
    level,
    conditions,
    caseSensitive: given.CaseSensitive ?? false,
    labels: given.Labels,
    labelsConstraint: noConstraint ? 'All' : constraint,
    metadata: Object.entries(given.MetadataQuery ?? {}),
    orderBy: (given.OrderBy ?? []).map((key) => orderKey(level, key)),
    since,
    limit: wholeNumber('Limit', given.Limit),
    content: given.ResponseContent && new Set(given.ResponseContent),
    expand: given.Expand ?? false,
    requestedTags: (given.RequestedTags ?? []).map(requestedTag),
    parent: parentOf(given),
  };
}

/** Refuses what a count cannot do: to mind the case, and to read tags that only the files have. */
export function refuseUncountable(request: FindRequest): void {
  if (request.caseSensitive) {
    const message = 'Setting "CaseSensitive" to "true" is not supported by /tools/count-resources';
    throw new OrthancError('outOfRange', message);
  }
  if (!request.conditions.every(({ keyword }) => isStored(keyword))) {
    throw new OrthancError(
      'badRequest',
      'Unable to count resources when querying tags that are not stored as MainDicomTags in the Database or when using case sensitive queries.',
    );
  }
}
