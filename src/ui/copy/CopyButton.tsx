import { ActionIcon, Button, type ButtonProps } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';

interface Props {
  /** The words of the button; as an icon, its name. */
  copyLabel: string;
  text: string;
  isIcon?: boolean;
  size?: ButtonProps['size'];
  /** It is what the user came for. */
  isPrimary?: boolean;
  onCopied: () => void;
  /** The browser forbids it. The clipboard needs a secure context, which a hospital on plain http has not. */
  onRefused: () => void;
}

/** Copies a text; what is said of it, and where, is up to who shows the button. */
export function CopyButton({
  copyLabel,
  text,
  isIcon = false,
  size = 'compact-sm',
  isPrimary = false,
  ...props
}: Props) {
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      props.onRefused();
      return;
    }
    props.onCopied();
  };
  return isIcon ? (
    <ActionIcon variant="subtle" color="gray" size="sm" aria-label={copyLabel} onClick={() => void copy()}>
      <IconCopy size={14} />
    </ActionIcon>
  ) : (
    <Button
      size={size}
      variant={isPrimary ? 'filled' : 'default'}
      leftSection={isPrimary ? <IconCopy size={18} aria-hidden /> : undefined}
      onClick={() => void copy()}
    >
      {copyLabel}
    </Button>
  );
}
