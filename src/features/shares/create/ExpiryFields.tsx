import { Checkbox, Chip, Group, Input, Stack, Text, TextInput } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { serverNow } from '#api/serverClock.ts';
import {
  daysFrom,
  daysOffered,
  expiryOf,
  localTextOf,
  type ExpiryChoice,
  type ExpiryPolicy,
} from '#features/shares/link/expiry.ts';

import classes from './ExpiryFields.module.css';

interface Props {
  choice: ExpiryChoice;
  policy: ExpiryPolicy;
  error: ReactNode;
  onChoose: (choice: ExpiryChoice) => void;
}

const chip = { label: classes['chip'] ?? '' };

/** When a link ends: a span, a date and time, or never where config.json allows it; and the moment that comes of it, with its zone. */
export function ExpiryFields({ choice, policy, error, onChoose }: Props) {
  const t = useMessages(shareMessages);
  const format = useFormat();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const id = useId();
  const [now] = useState(serverNow);
  const expiry = expiryOf(choice, policy, now);
  const choose = (value: string): void => {
    if (value === 'at') onChoose({ kind: 'at', local: localTextOf(daysFrom(now, policy.defaultDays)) });
    else if (value === 'never') onChoose({ kind: 'never', confirmed: false });
    else onChoose({ kind: 'days', days: Number(value) });
  };
  const expiresAt = 'problem' in expiry ? undefined : expiry.expiresAt;
  return (
    <Stack gap={6}>
      <Input.Label labelElement="div" id={id}>
        {t.expiration}
      </Input.Label>
      <Group gap="xs" role="radiogroup" aria-labelledby={id}>
        <Chip.Group value={choice.kind === 'days' ? String(choice.days) : choice.kind} onChange={choose}>
          {daysOffered(policy).map((days) => (
            <Chip key={days} value={String(days)} classNames={chip}>
              {t.days(days)}
            </Chip>
          ))}
          <Chip value="at" classNames={chip}>
            {t.atTime}
          </Chip>
          {policy.allowNever ? (
            <Chip value="never" classNames={chip}>
              {t.never}
            </Chip>
          ) : null}
        </Chip.Group>
      </Group>
      {choice.kind === 'at' ? (
        <TextInput
          type="datetime-local"
          label={t.at}
          description={t.atZone(zone)}
          value={choice.local}
          min={localTextOf(now)}
          max={localTextOf(daysFrom(now, policy.longestDays))}
          error={error}
          onChange={(event) => onChoose({ kind: 'at', local: event.currentTarget.value })}
        />
      ) : null}
      {choice.kind === 'never' ? (
        <Checkbox
          label={t.neverConfirm}
          checked={choice.confirmed}
          error={error}
          onChange={(event) => onChoose({ kind: 'never', confirmed: event.currentTarget.checked })}
        />
      ) : null}
      {'problem' in expiry ? null : (
        <Text size="sm" role="status">
          {expiresAt ? t.expiresAt(format.momentWithZone(expiresAt)) : t.expiresNever}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t.policy(t.days(policy.longestDays))}
      </Text>
    </Stack>
  );
}
