import { Button, Code, Container, Stack, Table, Text, Title } from '@mantine/core';
import type { ConfigError } from '#api/config/config.ts';
import { StartError, type StartProblem } from '#api/config/StartError.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import type { Language } from '#locales/languages.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Failure } from '#ui/Failure.tsx';
import { shellMessages } from '#app/screens/shellMessages.ts';
import { startErrorMessages, type StartErrorMessages } from '#app/setup/startErrorMessages.ts';

/** Loads the messages for a failed start, so that its page is rendered as a whole. */
export const loadWords = async (language: Language): Promise<void> => {
  await startErrorMessages.load(language);
};

/** Shown instead of the console if config.json is wrong: names each field, what was found and what was expected. */
export function ConfigErrorPage({ error }: { error: ConfigError }) {
  const t = useMessages(shellMessages);
  return (
    <Container component="main" size="md" py="xl">
      <Stack>
        <title>{`${t.configTitle} · Castellan`}</title>
        <Title order={1}>{t.configTitle}</Title>
        <Text>{t.configText}</Text>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t.configField}</Table.Th>
              <Table.Th>{t.configFound}</Table.Th>
              <Table.Th>{t.configExpected}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {error.problems.map((problem) => (
              <Table.Tr key={problem.field + problem.expected}>
                <Table.Td>
                  <Code>{problem.field || t.configFile}</Code>
                </Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{problem.found}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{problem.expected}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Container>
  );
}

/** Says what stopped the start: the address or the setting that has to be corrected. */
function describeStartError(problem: StartProblem, t: StartErrorMessages): { title: string; text: string } {
  switch (problem.is) {
    case 'timeout':
      return { title: t.timeoutTitle, text: t.timeout(t[problem.server], problem.address) };
    case 'offline':
      return { title: t.offlineTitle, text: t.offline(t[problem.server], problem.address) };
    case 'garbled':
      return { title: t.garbledTitle, text: t.garbled(t[problem.server], problem.address) };
    case 'status':
      return { title: t.statusTitle, text: t.status(t[problem.server], problem.address, problem.status) };
    case 'client':
      return { title: t.clientTitle, text: t.client(problem.clientId, problem.redirectUri) };
    case 'realm':
      return { title: t.realmTitle, text: t.realm(problem.realm) };
    case 'issuer':
      return { title: t.issuerTitle, text: t.issuer(problem.issuer) };
    case 'token':
      return { title: t.tokenTitle, text: t.token(problem.clientId, problem.status) };
    case 'refused':
      return { title: t.refusedTitle, text: t.refused(problem.words) };
    case 'loop':
      return { title: t.loopTitle, text: t.loop(problem.clientId) };
  }
}

/** Shown instead of the console if a step of its start failed: says which, and what to do. */
export function StartFailedPage({ error }: { error: unknown }) {
  const t = useMessages(shellMessages);
  const errors = useMessages(errorMessages);
  const startErrors = useMessages(startErrorMessages);
  const words =
    error instanceof StartError
      ? describeStartError(error.problem, startErrors)
      : describeError(error, errors);
  return (
    <Container component="main" size="sm" py="xl">
      <Stack>
        <title>{`${t.startFailedTitle} · Castellan`}</title>
        <Title order={1}>{t.startFailedTitle}</Title>
        <Failure {...words} retryLabel={errors.reload} onRetry={() => location.reload()} />
      </Stack>
    </Container>
  );
}

/** Where signing out ends; `#unconfirmed` in the address where Keycloak did not say that it ended the session. */
export function SignedOutPage({ onSignIn }: { onSignIn: () => void }) {
  const t = useMessages(shellMessages);
  const isConfirmed = location.hash !== '#unconfirmed';
  return (
    <Container component="main" size="sm" py="xl">
      <title>{`${t.signedOutTitle} · Castellan`}</title>
      <EmptyState
        picture="lock"
        order={1}
        title={t.signedOutTitle}
        action={<Button onClick={onSignIn}>{t.signIn}</Button>}
      >
        {isConfirmed ? t.signedOut : t.signOutUnconfirmed}
      </EmptyState>
    </Container>
  );
}
