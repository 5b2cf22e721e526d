import { Text } from '@mantine/core';
import { useState } from 'react';
import { shareMessages } from '#features/shares/shareMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { qrCodeOf, type ShareLink } from '#features/shares/link/shareLink.ts';

/** A link as a QR code, which is made when it is unfolded. */
export function QrCode({ link }: { link: ShareLink }) {
  const t = useMessages(shareMessages);
  const [isOpen, setIsOpen] = useState(false);
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
      <Text size="sm" c="dimmed">
        {t.qrTooLong}
      </Text>
    );
  const box = `0 0 ${String(code.size)} ${String(code.size)}`;
  return (
    <svg
      role="img"
      aria-label={t.qr}
      viewBox={box}
      shapeRendering="crispEdges"
      style={{ width: '100%', maxWidth: 340, background: '#fff' }}
    >
      <path d={code.path} fill="#000" />
    </svg>
  );
}
