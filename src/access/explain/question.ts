import { typicalRequest, type Action } from '#access/can.ts';
import { accessRequest, type AccessRequest, type LabeledResource } from '#access/plugin/request.ts';
import type { Who } from './who.ts';

/** What somebody wants to do: something the console does, or a request as a log shows it. */
export type What =
  | { readonly kind: 'action'; readonly action: Action }
  | {
      readonly kind: 'request';
      readonly method: string;
      readonly target: string;
      readonly body?: string | undefined;
    };

/** May they do this to that study? `study` is missing where the question isn't about one. */
export interface Question {
  readonly who: Who;
  readonly study?: LabeledResource | undefined;
  readonly what: What;
}

/** An id that no study has, for actions that are asked about without one. */
const NO_STUDY = '00000000-00000000-00000000-00000000-00000000';

/** What a share link's holder does by the link itself. A viewer's token makes no token: it reads. */
const withLink: Partial<Record<Action, string>> = { open: '', view: '', download: '/archive' };

const searchFor = (study: LabeledResource | undefined): string =>
  JSON.stringify({ Level: 'Study', Query: study ? { StudyInstanceUID: study.dicomUid } : {} });

/** A target with arguments: the plugin looks for a link's token among them, and what was pasted comes without it (`readPasted`). */
const withArguments = (target: string): string => (target.includes('?') ? target : `${target}?`);

/** The request that a question is about, as the plugin sees it. */
export const requestOf = ({ who, study, what }: Question): AccessRequest => {
  const isLink = who.kind === 'shareLink';
  if (what.kind === 'request') {
    const target = isLink && who.share.via === 'argument' ? withArguments(what.target) : what.target;
    return accessRequest(what.method, target, what.body);
  }
  const id = study?.orthancId ?? NO_STUDY;
  const read = isLink ? withLink[what.action] : undefined;
  if (read !== undefined) return accessRequest('GET', withArguments(`/studies/${id}${read}`));
  const { method, path } = typicalRequest(what.action, id);
  const body = what.action === 'search' ? searchFor(study) : method === 'POST' ? '{}' : undefined;
  return accessRequest(method, path, body);
};
