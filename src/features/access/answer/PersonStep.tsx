import type { Rejection } from '#access/explain/who.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { detailMessages } from '#features/access/accessMessages.ts';
import type { Subject, Unaccepted } from '#features/access/facts/subject.ts';
import classes from './chain.module.css';

interface Props {
  subject: Subject;
  rejection: Rejection | Unaccepted | undefined;
}

/** Who asks, and why the server takes them for nobody where it does. */
export function PersonStep({ subject: { speaker, name }, rejection }: Props) {
  const t = useMessages(detailMessages);
  const { person } = useSessionState();
  const names = {
    you: person.name,
    user: name,
    roles: t.anyoneWithRoles,
    key: t.keyOf(name),
    link: t.linkHolder,
    nobody: t.notSignedIn,
  };
  return (
    <>
      <bdi>{names[speaker]}</bdi>
      {rejection ? <span className={classes['quiet']}>{t.rejected[rejection]}</span> : null}
    </>
  );
}
