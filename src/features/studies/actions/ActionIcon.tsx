import {
  IconArrowsSplit,
  IconDownload,
  IconGitMerge,
  IconMask,
  IconPencil,
  IconPhotoScan,
  IconSend,
  IconShare2,
  IconTags,
  IconTrash,
} from '@tabler/icons-react';

const icons = {
  open: IconPhotoScan,
  download: IconDownload,
  share: IconShare2,
  send: IconSend,
  editLabels: IconTags,
  correct: IconPencil,
  merge: IconGitMerge,
  split: IconArrowsSplit,
  anonymize: IconMask,
  delete: IconTrash,
} as const;

/** The picture of something that is done to studies, beside its name: the same wherever it is offered. */
export function ActionIcon({ of: action }: { of: keyof typeof icons }) {
  const Icon = icons[action];
  return <Icon size={16} stroke={1.8} aria-hidden />;
}
