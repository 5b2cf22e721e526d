import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { deviceStorage } from '#lib/safeStorage.ts';
import { useProfile } from '#session/SessionContext.ts';

/** Whether a study is shown beside the list, as this person chose on this device. */
export interface PreviewChoice {
  isShown: boolean;
  /** Absent where the window has no room for it. */
  onToggle: (() => void) | undefined;
}

/** A window that has room for a list and a study beside each other. */
const wideWindow = '(min-width: 1000px)';

/** Reads and keeps whether a study is shown beside the list. */
export function usePreviewChoice(): PreviewChoice {
  const key = `castellan.preview.${useProfile().userId ?? ''}`;
  const hasRoom = useMediaQuery(wideWindow, false, { getInitialValueInEffect: false });
  const [isChosen, setChosen] = useState(() => deviceStorage.getItem(key) === 'shown');
  if (!hasRoom) return { isShown: false, onToggle: undefined };
  return {
    isShown: isChosen,
    onToggle() {
      if (isChosen) deviceStorage.removeItem(key);
      else deviceStorage.setItem(key, 'shown');
      setChosen(!isChosen);
    },
  };
}
