import {
  IconChecklist,
  IconEyeQuestion,
  IconHistory,
  IconKey,
  IconLayoutDashboard,
  IconLink,
  IconPhotoScan,
  IconServerCog,
  IconShieldCheck,
  IconTags,
  IconTopologyStar3,
  IconUserCircle,
  IconUserShield,
  IconUsers,
  IconWorldSearch,
} from '@tabler/icons-react';
import type { Screen } from './screens.ts';

const icons = {
  overview: IconLayoutDashboard,
  studies: IconPhotoScan,
  shares: IconLink,
  remote: IconWorldSearch,
  jobs: IconChecklist,
  labels: IconTags,
  roles: IconUserShield,
  users: IconUsers,
  apiKeys: IconKey,
  access: IconEyeQuestion,
  activity: IconHistory,
  posture: IconShieldCheck,
  remotes: IconTopologyStar3,
  system: IconServerCog,
  me: IconUserCircle,
} as const satisfies Record<Screen['id'], unknown>;

/** The picture that a screen has in the menu, beside its name. */
export function ScreenIcon({ id, size = 18 }: { id: Screen['id']; size?: number }) {
  const Icon = icons[id];
  return <Icon size={size} stroke={1.6} aria-hidden />;
}
