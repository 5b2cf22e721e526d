import { seesAll } from '#access/roles/profile.ts';
import type { Profile } from '#access/roles/profile.ts';

/** Orthanc's routes whose answers contain labels. */
const resources =
  /^\/(patients|studies|series|instances)(\/[^/]+(\/(patient|study|series|studies|instances|labels))?)?\/?$/;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function withOwnLabels(value: unknown, own: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => withOwnLabels(each, own));
  if (!isRecord(value) || !Array.isArray(value['Labels'])) return value;
  const labels: unknown[] = value['Labels'];
  return { ...value, Labels: labels.filter((label) => typeof label === 'string' && own.has(label)) };
}

/**
 * Limits the labels in an answer of Orthanc (find, a resource, the list of labels) to those that the user is authorized for.
 * Someone with only a share link sees none.
 */
export async function reducedToOwnLabels(
  answer: Response,
  path: string,
  profile: Profile,
): Promise<Response> {
  const isList =
    path === '/tools/labels' || /^\/(patients|studies|series|instances)\/[^/]+\/labels\/?$/.test(path);
  const concerned = isList || path === '/tools/find' || resources.test(path);
  const isJson = answer.headers.get('Content-Type')?.startsWith('application/json') === true;
  if (!concerned || seesAll(profile) || !answer.ok || !isJson) return answer;
  const own = new Set(profile.authorizedLabels);
  const value: unknown = await answer.json();
  const reduced =
    isList && Array.isArray(value)
      ? value.filter((label: unknown) => typeof label === 'string' && own.has(label))
      : withOwnLabels(value, own);
  const headers = new Headers(answer.headers);
  headers.delete('Content-Length');
  return new Response(JSON.stringify(reduced), { status: answer.status, headers });
}
