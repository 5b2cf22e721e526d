import { decideQuestion, type Decided } from '#access/explain/answer.ts';
import type { Question } from '#access/explain/question.ts';
import type { AccessWorld, Who } from '#access/explain/who.ts';
import { readShareToken, type SharePayload } from '#access/plugin/shareToken.ts';
import { anonymousProfile } from '#access/roles/profile.ts';
import type { AskCredential, Identified } from '#api/authorization/askServer.ts';

const noShare: SharePayload = { type: '', resources: [] };

/** For whom a request is made. A link that hasn't been pasted yet shapes the request all the same: its holder reads by the link itself. */
export const askedAs = (credential: AskCredential): Who =>
  credential.kind === 'shareLink'
    ? {
        kind: 'shareLink',
        share: { payload: readShareToken(credential.token) ?? noShare, via: 'header' },
      }
    : { kind: 'nobody' };

/** The model's decision about a request with a credential, by what the server says of that: so it is the table that is compared, not the roles. */
export function modelOf(
  world: AccessWorld,
  question: Omit<Question, 'who'>,
  credential: AskCredential,
  identified: Identified,
): Decided {
  const who: Who =
    identified.kind === 'shareLink'
      ? askedAs(credential)
      : { kind: 'profile', profile: identified.profile, roles: [] };
  const anonymous = identified.kind === 'nobody' ? identified.profile : (world.anonymous ?? anonymousProfile);
  return decideQuestion({ ...world, anonymous }, { ...question, who });
}
