import { Anchor, Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { IconShare2 } from '@tabler/icons-react';
import { Suspense, use, useState, useTransition, type ReactNode } from 'react';
import { shareMailMessages, shareMessages } from '#features/shares/shareMessages.ts';
import { chooseLocale, isLanguage, languageNames, languages } from '#locales/languages.ts';
import { useLocale, useMessages } from '#locales/LocaleContext.ts';
import { formatOf, useFormat } from '#locales/useFormat.ts';
import { CopyLine } from '#ui/copy/CopyText.tsx';
import { newTab } from '#ui/openTab.ts';
import { mailAddress, type ShareLink } from '#features/shares/link/shareLink.ts';
import { QrCode } from './QrCode.tsx';
import { Revocable } from './Revocable.tsx';
import classes from './MadeLink.module.css';

interface Props {
  link: ShareLink;
  /** Where it was recorded. */
  recorded: ReactNode;
  /** Starts over, for another link. */
  onAgain: (() => void) | undefined;
  onClose: () => void;
}

/** A link that has just been made, and the ways to give it away. */
export function MadeLink({ link, recorded, onAgain, onClose }: Props) {
  const t = useMessages(shareMessages);
  const format = useFormat();
  return (
    <Stack gap="md">
      <Text size="sm" role="status">
        {link.expiresAt ? t.madeHint(format.momentWithZone(link.expiresAt)) : t.madeNever}
      </Text>
      {link.fellBack ? <Text size="sm">{t.fellBack}</Text> : null}
      <CopyLine label={t.link} text={link.href} />
      <div className={classes['ways']}>
        <QrCode link={link} />
        <Stack gap="md">
          <SystemShare link={link} />
          <Suspense fallback={null}>
            <Mail link={link} />
          </Suspense>
          <div>
            <Anchor href={link.href} {...newTab} size="sm">
              {t.see}
            </Anchor>
            <Text size="xs" c="dimmed">
              {t.seeHint}
            </Text>
          </div>
          <Text size="sm" c="dimmed">
            {t.downloadToo} <Revocable kind={link.kind} made={[link]} />
          </Text>
          {recorded}
        </Stack>
      </div>
      <Group justify="flex-end" gap="xs">
        {onAgain ? (
          <Button variant="default" onClick={onAgain}>
            {t.another}
          </Button>
        ) : null}
        <Button variant="default" onClick={onClose}>
          {t.close}
        </Button>
      </Group>
    </Stack>
  );
}

/** Hands the link to the system's own way of sharing, where the browser has one: on a phone, to its messages. */
function SystemShare({ link }: { link: ShareLink }) {
  const t = useMessages(shareMessages);
  if (!('share' in navigator)) return null;
  // Whoever closes the system's window has changed their mind: nothing failed.
  const share = (): void => void navigator.share({ url: link.href }).catch(() => undefined);
  return (
    <Group>
      <Button variant="default" leftSection={<IconShare2 size={18} aria-hidden />} onClick={share}>
        {t.systemShare}
      </Button>
    </Group>
  );
}

/** The mail that brings the link, in the language of who gets it. */
function Mail({ link }: { link: ShareLink }) {
  const t = useMessages(shareMessages);
  const [language, setLanguage] = useState(useLocale().language);
  const [, startTransition] = useTransition();
  const words = use(shareMailMessages.load(language));
  const format = formatOf(chooseLocale(language, navigator.languages));
  const expiresAt = link.expiresAt && format.momentWithZone(link.expiresAt);
  const mail = mailAddress(words.subject, words.text(link.href, link.studies.length, expiresAt));
  return (
    <Stack gap={4}>
      <Group gap="xs" align="flex-end">
        <NativeSelect
          label={t.mailLanguage}
          value={language}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            if (isLanguage(chosen)) startTransition(() => setLanguage(chosen));
          }}
        />
        <Button component="a" href={mail.href} variant="default">
          {t.mail}
        </Button>
      </Group>
      {mail.isLong ? <Text size="xs">{t.mailLong}</Text> : null}
    </Stack>
  );
}
