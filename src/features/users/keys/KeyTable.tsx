import { Anchor, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { maskKey, type KeyWithIssues } from '#api/keycloak/users/apiKeys.ts';
import { paths } from '#lib/paths.ts';
import { apiKeysMessages } from '#features/users/messages/apiKeys.ts';
import { dateWidths } from '#locales/dates/dateWidths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import type { Column } from '#ui/table/column.ts';
import { DataTable } from '#ui/table/DataTable.tsx';
import { Name } from '#ui/names/Name.tsx';
import { KeyActions, KeyDialog, type KeyAction } from './KeyActions.tsx';

interface Props {
  label: string;
  findings: readonly KeyWithIssues[];
  reason: string | undefined;
}

const keyOf = ({ user, key }: KeyWithIssues): string => `${user.id} ${key.value}`;

function Issues({ issues }: Pick<KeyWithIssues, 'issues'>) {
  const t = useMessages(apiKeysMessages).problems;
  const words = issues.map((issue) => t[issue]).join(' · ');
  return (
    <Text size="sm" truncate title={words}>
      {words}
    </Text>
  );
}

/** Keys with their holders; a key is shown by its end only. */
export function KeyTable({ label, findings, reason }: Props) {
  const t = useMessages(apiKeysMessages);
  const format = useFormat();
  const [action, setAction] = useState<KeyAction>();
  const columns = useMemo(
    (): readonly Column<KeyWithIssues>[] => [
      {
        id: 'user',
        title: t.columns.user,
        width: 130,
        grow: 2,
        cell: ({ user }) => (
          <Anchor component={Link} to={paths.user(user.id, { tab: 'keys' })} size="sm">
            <Name>{user.userName}</Name>
          </Anchor>
        ),
      },
      {
        id: 'name',
        title: t.columns.name,
        width: 130,
        grow: 2,
        cell: ({ key }) => (key.name ? <Name>{key.name}</Name> : t.noName),
      },
      { id: 'key', title: t.columns.key, width: 100, cell: ({ key }) => maskKey(key.value) },
      {
        id: 'created',
        title: t.columns.created,
        width: 104,
        digits: dateWidths(format).day,
        cell: ({ key }) => (key.created ? format.day(key.created) : t.unknown),
      },
      { id: 'by', title: t.columns.createdBy, width: 84, grow: 1, cell: ({ key }) => key.createdBy },
      {
        id: 'problems',
        title: t.columns.problems,
        width: 130,
        grow: 3,
        cell: ({ issues }) => <Issues issues={issues} />,
      },
      {
        id: 'actions',
        title: t.columns.actions,
        width: 276,
        cell: ({ user, key }) => <KeyActions user={user} apiKey={key} reason={reason} onAct={setAction} />,
      },
    ],
    [t, format, reason],
  );
  return (
    <div style={{ display: 'flex', flexDirection: 'column', flex: '1 1 auto', minHeight: 200 }}>
      <DataTable
        label={label}
        columns={columns}
        rows={findings}
        rowKey={keyOf}
        rowName={({ user, key }) => `${user.userName} ${maskKey(key.value)}`}
        card={(finding) => <KeyCard finding={finding} reason={reason} onAct={setAction} />}
        cardHeight={130}
      />
      <KeyDialog action={action} onClose={() => setAction(undefined)} />
    </div>
  );
}

interface CardProps {
  finding: KeyWithIssues;
  reason: string | undefined;
  onAct: (action: KeyAction) => void;
}

function KeyCard({ finding, reason, onAct }: CardProps) {
  const t = useMessages(apiKeysMessages);
  const { user, key, issues } = finding;
  return (
    <div>
      <Anchor component={Link} to={paths.user(user.id, { tab: 'keys' })} fw={600}>
        <Name>{user.userName}</Name>
      </Anchor>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {key.name ? <Name>{key.name}</Name> : t.noName} · {maskKey(key.value)}
      </Text>
      <Issues issues={issues} />
      <KeyActions user={user} apiKey={key} reason={reason} onAct={onAct} />
    </div>
  );
}
