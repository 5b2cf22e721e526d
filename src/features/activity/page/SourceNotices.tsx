import { List, Stack, Text } from '@mantine/core';
import { activityMessages } from '#features/activity/activityMessages.ts';
import {
  askedSources as asked,
  type AskedSource,
  type SourceState,
} from '#features/activity/reading/useSourceStates.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useConfig } from '#session/SessionContext.ts';
import { CopyText } from '#ui/copy/CopyText.tsx';
import { Failure } from '#ui/Failure.tsx';
import { Note } from '#ui/status/Note.tsx';

/** What turns the audit log on, in Orthanc's configuration. */
const auditLogLines = JSON.stringify(
  { Authorization: { EnableAuditLogs: true }, PostgreSQL: { EnableIndex: true } },
  undefined,
  2,
);

/** A text as one word of a POSIX shell. */
const shellWord = (text: string): string =>
  /^[\w.-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** What turns Keycloak's events on. */
const eventLines = (realm: string, setting: string): string =>
  `kcadm.sh update events/config -r ${shellWord(realm)} -s ${setting}=true`;

/** Says which sources are off, with the lines that turn them on; which this person may not read, and why; and which couldn't be asked. */
export function SourceNotices({ states }: { states: Readonly<Record<AskedSource, SourceState>> }) {
  const t = useMessages(activityMessages);
  const errors = useMessages(errorMessages);
  const off = asked.filter((name) => states[name].kind === 'off');
  return (
    <>
      {off.length > 0 ? <SourcesOff sources={off} /> : null}
      {asked.map((name) => {
        const state = states[name];
        if (state.kind === 'denied') {
          return (
            <Text key={name} size="sm" mb="xs">
              <b>{t.denied(t.sources[name])}.</b> {state.reason}
            </Text>
          );
        }
        if (state.kind !== 'failed') return null;
        const words = { ...describeError(state.error, errors), title: t.sourceFailed(t.sources[name]) };
        return <Failure key={name} {...words} retryLabel={errors.retry} onRetry={state.retry} />;
      })}
    </>
  );
}

function SourcesOff({ sources }: { sources: readonly AskedSource[] }) {
  const t = useMessages(activityMessages);
  const { realm } = useConfig().keycloak;
  const lines: Readonly<Record<AskedSource, readonly [text: string, lines: string]>> = {
    auditLog: [t.off.auditLog, auditLogLines],
    signIns: [t.off.signIns(realm), eventLines(realm, 'eventsEnabled')],
    adminEvents: [t.off.adminEvents(realm), eventLines(realm, 'adminEventsEnabled')],
  };
  return (
    <Note tone="caution" role="note" mb="xs" title={t.off.title(sources.map((name) => t.sources[name]))}>
      <Stack gap="xs">
        {sources.map((name) => (
          <div key={name}>
            <Text size="sm">{lines[name][0]}</Text>
            <CopyText label={`${t.sources[name]}: ${t.off.lines}`} text={lines[name][1]} />
          </div>
        ))}
        {sources.some((name) => name !== 'auditLog') ? (
          <div>
            <Text size="sm">{t.off.realm}</Text>
            <CopyText label={t.off.realm} text={`npm run realm -- ${location.origin} --apply`} />
          </div>
        ) : null}
        <Text size="sm">{t.off.later}</Text>
      </Stack>
    </Note>
  );
}

/** What no source tells of, so that nobody takes silence for proof. */
export function NotHeld() {
  const t = useMessages(activityMessages).notHeld;
  return (
    <details>
      <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
        {t.title}
      </Text>
      <List size="sm">
        {t.list.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
        <List.Item>{t.rejected}</List.Item>
      </List>
    </details>
  );
}
