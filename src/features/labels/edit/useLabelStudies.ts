import { useQueryClient } from '@tanstack/react-query';
import type { Study } from '#api/orthanc/study.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile } from '#session/SessionContext.ts';
import { labelMessages } from '#features/labels/labelMessages.ts';
import { changesFor, type LabelWish } from './labelChanges.ts';
import { runLabelChanges } from './labelRun.ts';

/**
 * Labels studies: shown at once, done in the background on the tray, rolled back where refused, undone as far as it still stands.
 * @returns a function that starts it and says how many requests that takes
 */
export function useLabelStudies(): (studies: readonly Study[], wish: LabelWish) => number {
  const queryClient = useQueryClient();
  const profile = useProfile();
  const t = useMessages(labelMessages);
  return (studies, wish) => {
    const changes = changesFor(studies, wish);
    if (changes.length > 0) runLabelChanges({ studies, changes, queryClient, profile, t });
    return changes.length;
  };
}
