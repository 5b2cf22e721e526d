import { Button, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { seesAll, type Profile } from '#access/roles/profile.ts';
import { allMarkedQuery, findHolders, lastScanQuery } from '#api/keycloak/users/keyHolders.ts';
import { accessMessages } from '#locales/shared/access.ts';
import { apiKeysMessages } from '#features/users/messages/apiKeys.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useRules } from '#session/SessionContext.ts';
import { causesOf, type Cause } from '#features/users/keyScan/anonymousCauses.ts';
import { useScan } from '#features/users/keyScan/useScan.ts';
import { verdictsFor } from '#features/users/keyScan/verdicts.ts';
import { Note } from '#ui/status/Note.tsx';

/** What the server said of a key. */
export function KeyVerdict({ value, profile }: { value: string; profile: Profile }) {
  // Only a real user has an id; the anonymous profile has none, whatever an administrator lets it do.
  return profile.userId === undefined ? <AnonymousKey value={value} /> : <GoodKey profile={profile} />;
}

function GoodKey({ profile }: { profile: Profile }) {
  const t = useMessages(apiKeysMessages);
  const { named } = useMessages(uiMessages);
  const access = useMessages(accessMessages);
  const rules = useRules();
  const sees = seesAll(profile)
    ? t.testSeesAll
    : profile.authorizedLabels.length > 0
      ? t.testSeesLabels(profile.authorizedLabels)
      : t.testSeesNone;
  return (
    <Stack gap="xs" role="status">
      <Text fw={600} size="sm">
        {t.testAs(profile.name)}
      </Text>
      <Text size="sm">
        {named(t.testSees)} {sees}
      </Text>
      <Text size="sm">
        {named(t.testMay)}{' '}
        {profile.permissions.length > 0 ? profile.permissions.join(', ') : t.testMayNothing}
      </Text>
      <Text size="sm" fw={600} mt="xs">
        {t.verdictTitle}
      </Text>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.call}</Table.Th>
            <Table.Th>{t.verdict}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {verdictsFor(rules, profile).map(({ call, method, path, refusal }) => (
            <Table.Tr key={call}>
              <Table.Td title={`${method} ${path}`}>{t.calls[call]}</Table.Td>
              <Table.Td>{refusal ? `✕ ${access.reason(refusal)}` : `✓ ${t.passes}`}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed">
        {t.verdictNote}
      </Text>
    </Stack>
  );
}

function AnonymousKey({ value }: { value: string }) {
  const t = useMessages(apiKeysMessages);
  const can = useKeycloakCan();
  const mayAsk = can('readUsers') === undefined;
  const marked = useQuery({ ...allMarkedQuery, enabled: mayAsk });
  const lastScan = useQuery(lastScanQuery).data;
  const scan = useScan();
  const found = findHolders(value.trim(), marked.data ?? [], lastScan);
  const causes = marked.isLoading || marked.isError ? [] : causesOf(value, mayAsk ? found : undefined);
  const wantsScan = causes.some(({ kind }) => kind === 'notListed' || kind === 'notScanned');
  return (
    <Note tone="failed" role="alert">
      <Text size="sm" fw={600}>
        {t.anonymousTitle}
      </Text>
      {marked.isError ? <Text size="sm">{t.causes.unread}</Text> : null}
      {causes.map((cause) => (
        <CauseText key={cause.kind} cause={cause} />
      ))}
      {wantsScan ? (
        <Button size="xs" variant="default" mt="xs" loading={scan.isRunning} onClick={scan.start}>
          {t.scan}
        </Button>
      ) : null}
      {scan.error ? <Text size="sm">{t.scanFailed}</Text> : null}
    </Note>
  );
}

function CauseText({ cause }: { cause: Cause }) {
  const t = useMessages(apiKeysMessages).causes;
  const words = (): string => {
    switch (cause.kind) {
      case 'disabled':
        return t.disabled(cause.user);
      case 'twoHolders':
        return t.twoHolders(cause.users);
      case 'notTold':
        return t.notTold(cause.user);
      default:
        return t[cause.kind];
    }
  };
  const isOpen = cause.kind === 'notTold' || cause.kind === 'cannotAsk';
  return (
    <>
      <Text size="sm">{words()}</Text>
      {isOpen ? (
        <Text size="sm" component="ul" my={0} ps="lg">
          <li>{t.header}</li>
          <li>{t.support}</li>
          <li>{t.cache}</li>
        </Text>
      ) : null}
    </>
  );
}
