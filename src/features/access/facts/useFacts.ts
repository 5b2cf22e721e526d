import { useQueries, useQuery } from '@tanstack/react-query';
import { actsOnStudy } from '#access/can.ts';
import { namedResources } from '#access/decide.ts';
import { lookupOf } from '#access/explain/facts.ts';
import { requestOf, type Question, type What } from '#access/explain/question.ts';
import type { Who } from '#access/explain/who.ts';
import { type LabeledResource, type Lineage, type Lookup, type ResourceRef } from '#access/plugin/request.ts';
import type { Rules } from '#access/plugin/rules.ts';
import { seesAll } from '#access/roles/profile.ts';
import { isUnseen, lineageOfStudy, lineageQuery } from '#api/orthanc/lineages.ts';
import { studyQuery, type Study } from '#api/orthanc/studies/study.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { useProfile } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import { useAccessRules } from './accessRules.ts';

/** More resources than these aren't read for one request: a bulk request may name thousands. */
const maxRead = 30;

/** What was read of the study and of all that the request names. */
export type Facts =
  | { readonly kind: 'known'; readonly study: LabeledResource | undefined; readonly lookup: Lookup }
  /** Somebody limited to labels asks about something that the server doesn't show them: deleted, or not theirs. Only permissions can be told. */
  | { readonly kind: 'hidden'; readonly study: LabeledResource | undefined; readonly lookup: Lookup }
  | { readonly kind: 'tooMany' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly error: Error; readonly retry: () => void };

/** The study that was chosen, as the reader sees it. */
export function useChosenStudy(id: string) {
  const mayView = useCan()('view') === undefined;
  const query = useQuery({ ...studyQuery(id), enabled: id !== '' && mayView, meta: toldInPlace });
  return { query, isHidden: (id !== '' && !mayView) || (query.error !== null && isUnseen(query.error)) };
}

const studyOf = (study: Study | undefined): { lineages: Lineage[]; study: LabeledResource | undefined } => {
  const lineage = study && lineageOfStudy(study);
  return { lineages: lineage ? [lineage] : [], study: lineage?.at(-1) };
};

const refsOf = (rules: Rules, question: Question, known: Lookup): ResourceRef[] =>
  namedResources(rules, requestOf(question)).filter((ref) => !known(ref));

/** A study that doesn't exist, by the id that was asked about: for people who see everything, that is what the refusal means. */
const absent = (orthancId: string): LabeledResource => ({
  level: 'study',
  orthancId,
  dicomUid: '',
  labels: [],
});

/** A question that can be asked: one about an action on a study needs the study. */
const askedFor = (
  who: Who | undefined,
  what: What | undefined,
  study: LabeledResource | undefined,
): Question | undefined =>
  who && what && (study || what.kind === 'request' || !actsOnStudy(what.action))
    ? { who, what, study }
    : undefined;

/** Reads what the access model has to know for a question. Nothing is read before there is one. */
export function useFacts(who: Who | undefined, studyId: string, what: What | undefined): Facts {
  const rules = useAccessRules();
  const sees = seesAll(useProfile());
  const mayView = useCan()('view') === undefined;
  const chosen = useChosenStudy(studyId);
  const { lineages, study } = studyOf(chosen.query.data);
  const asked = askedFor(who, what, study ?? (studyId ? absent(studyId) : undefined));
  const isSettled = studyId === '' || chosen.isHidden || study !== undefined;
  const refs = asked && isSettled ? refsOf(rules, asked, lookupOf(lineages)) : [];
  const isTooMany = refs.length > maxRead;
  const others = refs.filter((ref) => !('orthancId' in ref && ref.orthancId === studyId));
  const read = useQueries({
    queries: (isTooMany || !mayView ? [] : others).map((ref) => ({
      ...lineageQuery(ref),
      meta: toldInPlace,
    })),
  });
  if (isTooMany) return { kind: 'tooMany' };
  const queries = [...(isSettled ? [] : [chosen.query]), ...read];
  const failed = queries.find(({ error, data }) => error && data === undefined);
  if (failed?.error) return { kind: 'failed', error: failed.error, retry: () => void failed.refetch() };
  if (queries.some(({ data }) => data === undefined)) return { kind: 'reading' };
  const found = read.flatMap(({ data }) => data ?? []);
  const isIncomplete = chosen.isHidden || found.length < others.length;
  const lookup = lookupOf([...lineages, ...read.flatMap(({ data }) => (data ? [data] : []))]);
  return { kind: isIncomplete && !sees ? 'hidden' : 'known', study: asked?.study, lookup };
}
