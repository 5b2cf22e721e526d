import { z } from 'zod';
import { LEVELS, type Level } from '#simulator/hospital/ids.ts';
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
  Since: z.int().min(0).optional(),
  Limit: z.int().min(0).optional(),
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

function condition([name, text]: readonly [string, string]): TagCondition {
  const entry = tagEntry(name);
  if (entry === undefined) throw new OrthancError('unknownTag');
  return { keyword: entry.keyword, vr: entry.vr, text };
}

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
  /** API ≥ 30: no labels with the constraint `None` means unlabelled; before, it is no constraint. */
  readonly unlabelled: boolean;
}

/** All that a present server understands. */
export const EVERYTHING: FindAbilities = { extended: true, unlabelled: true };

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
  const noConstraint = constraint === 'None' && (given.Labels ?? []).length === 0 && !abilities.unlabelled;
  return {
    level,
    conditions: Object.entries(given.Query).map(condition),
    caseSensitive: given.CaseSensitive ?? false,
    labels: given.Labels,
    labelsConstraint: noConstraint ? 'All' : constraint,
    metadata: Object.entries(given.MetadataQuery ?? {}),
    orderBy: (given.OrderBy ?? []).map((key) => orderKey(level, key)),
    since: given.Since ?? 0,
    limit: given.Limit ?? 0,
    content: given.ResponseContent && new Set(given.ResponseContent),
    expand: given.Expand ?? false,
    requestedTags: (given.RequestedTags ?? []).map((name) => condition([name, '']).keyword),
    parent: parentOf(given),
  };
}
