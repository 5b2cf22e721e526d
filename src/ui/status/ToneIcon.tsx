import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleMinus,
  IconInfoCircle,
  IconPlayerPlay,
} from '@tabler/icons-react';
import type { Tone } from './tone.ts';

const icons = {
  running: IconPlayerPlay,
  done: IconCircleCheck,
  caution: IconAlertTriangle,
  failed: IconAlertCircle,
  info: IconInfoCircle,
  off: IconCircleMinus,
} satisfies Record<Tone, unknown>;

/** The icon of a tone, so that its color is never alone. Decoration: the words beside it say the same. */
export function ToneIcon({ tone, size = 18 }: { tone: Tone; size?: number }) {
  const Icon = icons[tone];
  return <Icon size={size} stroke={1.8} aria-hidden />;
}
