import { Alert, List, Stack, Text } from '@mantine/core';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';

/** What a link really is: it also downloads, it can't be revoked, and what does end it. */
export function HonestWords() {
  const t = useMessages(shareMessages);
  return (
    <Alert color="gray" variant="light" role="note">
      <Stack gap={4}>
        <Text size="sm">{t.downloadToo}</Text>
        <Text size="sm">
          <strong>{t.cannotRecall}</strong> {t.endsNot}
        </Text>
        <details>
          <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
            {t.endsSooner}
          </Text>
          <List size="sm" mt={4}>
            {t.endsSoonerList.map((way) => (
              <List.Item key={way}>{way}</List.Item>
            ))}
          </List>
        </details>
      </Stack>
    </Alert>
  );
}
