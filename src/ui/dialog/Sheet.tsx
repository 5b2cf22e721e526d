import { Button, Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import classes from './Sheet.module.css';
import { useFocusBack } from './useFocusBack.ts';

interface Props {
  title: string;
  /** The words of the button that leads back to what the sheet is about. */
  doneLabel: string;
  onClose: () => void;
  children: ReactNode;
}

/** A part of a page that on a phone comes up from the lower edge, over the list that it is about; elsewhere it stands in its place. */
export function Sheet({ children, ...sheet }: Props) {
  const narrow = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  return narrow ? <FromBelow {...sheet}>{children}</FromBelow> : children;
}

function FromBelow({ title, doneLabel, onClose, children }: Props) {
  const t = useMessages(uiMessages);
  useFocusBack();
  return (
    <Drawer.Root
      opened
      onClose={onClose}
      position="bottom"
      size="auto"
      returnFocus={false}
      transitionProps={{ duration: 100 }}
      classNames={{ content: classes['content'] ?? '' }}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t.close} />
        </Drawer.Header>
        <Drawer.Body>
          {children}
          <div className={classes['done']}>
            <Button fullWidth size="md" onClick={onClose}>
              {doneLabel}
            </Button>
          </div>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
