import { Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { qrCodeOf, type ShareLink } from '#features/shares/link/shareLink.ts';
import classes from './MadeLink.module.css';

/** A link as a QR code: at once where there is room for it, and unfolded on a phone, which seldom shows one to another. */
export function QrCode({ link }: { link: ShareLink }) {
  const t = useMessages(shareMessages);
  const hasRoom = useMediaQuery('(min-width: 768px)', true, { getInitialValueInEffect: false });
  const [isOpen, setIsOpen] = useState(false);
  if (hasRoom) return <Code link={link} />;
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
        {t.qr}
      </Text>
      {isOpen ? <Code link={link} /> : null}
    </details>
  );
}

/** Black on white in dark mode too, or no camera reads it. */
function Code({ link }: { link: ShareLink }) {
  const t = useMessages(shareMessages);
  const code = qrCodeOf(link);
  if (!code)
    return (
      <Text size="sm" c="dimmed" maw={260}>
        {t.qrTooLong}
      </Text>
    );
  const box = `0 0 ${String(code.size)} ${String(code.size)}`;
  return (
    <svg role="img" aria-label={t.qr} viewBox={box} shapeRendering="crispEdges" className={classes['code']}>
      <path d={code.path} fill="#000" />
    </svg>
  );
}
