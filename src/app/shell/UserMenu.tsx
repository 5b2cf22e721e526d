import { Button } from '@mantine/core';
import { lazy, useState, useTransition } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { shellMessages } from '#app/screens/shellMessages.ts';

const loadMenu = () => import('./UserMenuContent.tsx');
const UserMenuContent = lazy(async () => ({ default: (await loadMenu()).UserMenuContent }));

/** The button with the person's name; its menu is loaded when the user points at it or moves to it by keyboard. */
export function UserMenu() {
  const t = useMessages(shellMessages);
  const { person } = useSessionState();
  const [wanted, setWanted] = useState(false);
  // The button stays until the menu is there: a fallback in its place would stay for 300 ms.
  const [, startTransition] = useTransition();
  if (wanted) return <UserMenuContent />;
  return (
    <Button
      variant="subtle"
      color="gray"
      aria-label={t.userMenu(person.name)}
      aria-haspopup="menu"
      onPointerEnter={() => void loadMenu()}
      onClick={() => startTransition(() => setWanted(true))}
    >
      <bdi>{person.name}</bdi>
    </Button>
  );
}
