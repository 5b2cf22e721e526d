import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Kbd.css';
import '@mantine/core/styles/Modal.css';
import { Kbd, Modal, Stack, TextInput } from '@mantine/core';
import { useId, useState, type KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';
import { catalogue } from '#locales/catalogue.ts';
import type { messages } from '#locales/en/palette.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile, useSessionState } from '#session/SessionContext.ts';
import { screensFor } from './screens.ts';
import { shellMessages } from './shellMessages.ts';
import classes from './CommandPalette.module.css';

const paletteMessages = catalogue<typeof messages>({
  en: () => import('#locales/en/palette.ts'),
  fr: () => import('#locales/fr/palette.ts'),
});

/** What the palette shows: screens to go to, or the keys. */
export type PaletteKind = 'screens' | 'keys';

/** Goes anywhere by a few letters (Ctrl-K), or lists the keys (`?`). */
export function CommandPalette({ kind, onClose }: { kind: PaletteKind; onClose: () => void }) {
  const t = useMessages(paletteMessages);
  return (
    <Modal opened onClose={onClose} title={kind === 'keys' ? t.keysTitle : t.title}>
      {kind === 'keys' ? <Keys /> : <Screens onGone={onClose} />}
    </Modal>
  );
}

function Keys() {
  const t = useMessages(paletteMessages);
  return (
    <dl className={classes['keys']}>
      {t.keys.map(([key, words]) => (
        <div key={key}>
          <dt>
            <Kbd>{key}</Kbd>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

function Screens({ onGone }: { onGone: () => void }) {
  const t = useMessages(paletteMessages);
  const shell = useMessages(shellMessages);
  const navigate = useNavigate();
  const profile = useProfile();
  const { person } = useSessionState();
  const listId = useId();
  const [wanted, setWanted] = useState('');
  const [index, setIndex] = useState(0);
  const found = screensFor({ profile, keycloakRights: person.keycloakRights }).filter(({ id }) =>
    shell.screens[id].toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  const current = Math.min(index, Math.max(found.length - 1, 0));
  const go = (path: string): void => {
    onGone();
    void navigate(path);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = found[current];
    if (event.key === 'ArrowDown') setIndex(Math.min(current + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setIndex(Math.max(current - 1, 0));
    else if (event.key === 'Enter' && chosen) go(chosen.path);
    else return;
    event.preventDefault();
  };
  return (
    <Stack gap="xs">
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t.search}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={found[current] ? `${listId}-${found[current].id}` : undefined}
        placeholder={t.search}
        autoComplete="off"
        value={wanted}
        onChange={(event) => {
          setWanted(event.currentTarget.value);
          setIndex(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={t.title}>
        {found.map(({ id, path }, place) => (
          <div
            key={id}
            id={`${listId}-${id}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === current}
            className={classes['option']}
            onClick={() => go(path)}
            onKeyDown={(event) => (event.key === 'Enter' ? go(path) : undefined)}
          >
            {shell.screens[id]}
          </div>
        ))}
      </div>
      {found.length === 0 ? <p role="status">{t.none}</p> : null}
    </Stack>
  );
}
