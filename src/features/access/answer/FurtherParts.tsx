import { useMemo } from 'react';
import type { What } from '#access/explain/question.ts';
import { rejectionOf, rolesOf, type AccessWorld } from '#access/explain/who.ts';
import type { LabeledResource, Lookup } from '#access/plugin/request.ts';
import { anonymousProfile, uniteRoles, type Profile } from '#access/roles/profile.ts';
import type { RolesDocument } from '#access/roles/rolesDocument.ts';
import type { AskCredential } from '#api/authorization/askServer.ts';
import { serverNow } from '#api/serverClock.ts';
import { lazyPart } from '#ui/lazyPart.tsx';
import type { Speaker, Subject } from '#features/access/facts/subject.ts';
import { useAccessRules } from '#features/access/facts/accessRules.ts';

const WhoCan = lazyPart(async () => (await import('#features/access/whoCan/WhoCan.tsx')).WhoCan);
const Reach = lazyPart(async () => (await import('#widgets/reach/Reach.tsx')).Reach);
const AskServer = lazyPart(async () => (await import('#features/access/ask/AskServer.tsx')).AskServer);

interface Props {
  subject: Subject;
  what: What;
  study: LabeledResource | undefined;
  lookup: Lookup;
  document: RolesDocument | undefined;
  anonymous: Profile | undefined;
}

/** With what the server is asked at first: as the one who is asked about, where that can be sent from here. */
const initial: Partial<Record<Speaker, AskCredential['kind']>> = {
  key: 'apiKey',
  link: 'shareLink',
  nobody: 'nobody',
};

/** What belongs to an answer, each in a chunk of its own: the server's own verdict, how much they see, and who else sees the study. */
export function FurtherParts({ subject, what, study, lookup, document, anonymous }: Props) {
  const rules = useAccessRules();
  const world: AccessWorld = useMemo(
    () => ({ rules, roles: document, lookup, anonymous: anonymous ?? anonymousProfile, now: serverNow() }),
    [rules, document, lookup, anonymous],
  );
  const { speaker } = subject;
  const question = useMemo(() => ({ study, what }), [study, what]);
  return (
    <>
      <AskServer
        key={JSON.stringify([what, study?.orthancId, speaker])}
        world={world}
        question={question}
        initial={initial[speaker] ?? 'me'}
      />
      <ReachOfSubject subject={subject} document={document} />
      {study && study.dicomUid !== '' ? <WhoCan world={world} study={study} /> : null}
    </>
  );
}

/** How many studies a user sees, or whoever holds some roles. */
export function ReachOfSubject({ subject, document }: Pick<Props, 'subject' | 'document'>) {
  const rules = useAccessRules();
  const { who, speaker } = subject;
  if (!document || (speaker !== 'user' && speaker !== 'roles')) return null;
  const held = uniteRoles(rolesOf(who), document);
  return <Reach held={held} rules={rules} isDisabled={rejectionOf(who) === 'accountDisabled'} />;
}
