import { useQueryClient } from '@tanstack/react-query';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { useProfile, useSessionState, useSystem } from '#session/SessionContext.ts';
import { labelMessages } from '#features/labels/labelMessages.ts';
import { changesFor, type LabelWish, type SelectedWithLabels } from '#features/labels/run/labelChanges.ts';
import { startLabelChanges, type LabelRunContext } from '#features/labels/run/labelRun.ts';

/** What a task on labels needs to know of person and server. */
export function useLabelRunContext(): LabelRunContext {
  return {
    queryClient: useQueryClient(),
    profile: useProfile(),
    userId: useSessionState().person.userId,
    extended: useSystem().Capabilities.HasExtendedFind,
    t: useMessages(labelMessages),
    notKept: useMessages(uiMessages).bulk.notKept,
  };
}

/**
 * Labels studies: shown at once, done in the background on the tray, rolled back if refused, undone as far as it still holds.
 * @returns a function that starts it
 */
export function useLabelStudies(): (studies: readonly SelectedWithLabels[], wish: LabelWish) => void {
  const context = useLabelRunContext();
  return (studies, wish) => {
    const changes = changesFor(studies, wish);
    const touched = new Set(changes.map(({ studyId }) => studyId));
    if (changes.length === 0) return;
    void startLabelChanges(
      studies.filter(({ id }) => touched.has(id)),
      changes,
      context,
    );
  };
}
