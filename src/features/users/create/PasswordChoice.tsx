import { Checkbox, PasswordInput, Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { userFormMessages } from '#features/users/messages/userForm.ts';

/** How a user comes by a password. */
export interface PasswordWish {
  way: 'generate' | 'set' | 'none';
  value: string;
  temporary: boolean;
}

interface Props {
  wish: PasswordWish;
  ways: readonly PasswordWish['way'][];
  problem?: ReactNode;
  onChange: (wish: PasswordWish) => void;
}

/** Make a password, or set one. */
export function PasswordChoice({ wish, ways, problem, onChange }: Props) {
  const t = useMessages(userFormMessages);
  return (
    <Stack gap="xs">
      <Radio.Group
        aria-label={t.password}
        value={wish.way}
        onChange={(way) => onChange({ ...wish, way: ways.find((one) => one === way) ?? 'generate' })}
        {...(wish.way !== 'set' && problem ? { error: problem } : {})}
      >
        <Stack gap={6}>
          {ways.map((way) => (
            <Radio key={way} value={way} label={t.passwordWays[way]} />
          ))}
        </Stack>
      </Radio.Group>
      {wish.way === 'set' ? (
        <>
          <PasswordInput
            label={t.passwordValue}
            value={wish.value}
            onChange={(event) => onChange({ ...wish, value: event.currentTarget.value })}
            error={problem ?? null}
            autoComplete="new-password"
            required
            maw={360}
          />
          <Checkbox
            label={t.temporary}
            checked={wish.temporary}
            onChange={(event) => onChange({ ...wish, temporary: event.currentTarget.checked })}
          />
        </>
      ) : null}
    </Stack>
  );
}
