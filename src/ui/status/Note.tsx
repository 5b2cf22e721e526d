import { Alert, type AlertProps } from '@mantine/core';
import { toneColors, type Tone } from './tone.ts';
import { ToneIcon } from './ToneIcon.tsx';

interface Props extends Omit<AlertProps, 'color' | 'icon' | 'variant'> {
  tone: Tone;
}

/** A note on the page, in the color and with the icon of its tone. What it is to a screen reader says its `role`. */
export function Note({ tone, ...props }: Props) {
  return <Alert variant="light" color={toneColors[tone]} icon={<ToneIcon tone={tone} />} {...props} />;
}
