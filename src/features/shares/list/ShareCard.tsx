import { Group, Stack, Text } from '@mantine/core';
import type { ShareRow } from '#features/shares/notes/shareRows.ts';
import { shareListMessages } from '#features/shares/shareMessages.ts';
import { inSentence } from '#lib/text/hiddenCharacters.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { Maker } from '#features/shares/notes/Maker.tsx';
import { StateBadge, StudiesOfLink, useKindName } from '#features/shares/notes/columns.tsx';

/** A link on a phone. */
export function ShareCard({ row, names }: { row: ShareRow; names: ReadonlyMap<string, string> }) {
  const t = useMessages(shareListMessages);
  const format = useFormat();
  const kindName = useKindName();
  const { until, created, by, recipient, remark } = row;
  return (
    <Stack gap={2}>
      <div style={{ overflowWrap: 'anywhere' }}>
        <StudiesOfLink row={row} />
      </div>
      <Group gap="xs">
        <StateBadge row={row} />
        <Text size="sm">{until ? format.moment(until) : t.never}</Text>
      </Group>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {kindName(row.kind)} · {format.moment(created)} · <Maker id={by} names={names} />
        {[recipient, remark].filter(Boolean).map((text) => ` · ${inSentence(text)}`)}
      </Text>
    </Stack>
  );
}
