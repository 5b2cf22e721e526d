import { Badge } from '@mantine/core';
import type { ReactNode } from 'react';
import { toneColors, type Tone } from './tone.ts';
import { ToneIcon } from './ToneIcon.tsx';

interface Props {
  tone: Tone;
  children: ReactNode;
}

/** How a thing stands, in a word or two with the icon of its tone. */
export function Status({ tone, children }: Props) {
  return (
    <Badge
      variant="light"
      tt="none"
      color={toneColors[tone]}
      c="var(--mantine-color-text)"
      leftSection={<ToneIcon tone={tone} size={14} />}
    >
      {children}
    </Badge>
  );
}
