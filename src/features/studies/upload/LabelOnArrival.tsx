import { seesAll } from '#access/roles/profile.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile } from '#session/SessionContext.ts';
import { LabelField, type WantedLabel } from '#widgets/labelField/LabelField.tsx';
import { Note } from '#ui/status/Note.tsx';
import { uploadMessages } from './uploadMessages.ts';

/**
 * Asks for a label for the uploaded studies. Tells users who are limited to labels that they won't see their own upload: it arrives without
 * any label, and the plugin doesn't let them label a study that they can't see.
 */
export function LabelOnArrival({ onLabel }: { onLabel: (label: WantedLabel) => void }) {
  const t = useMessages(uploadMessages);
  const profile = useProfile();
  if (!seesAll(profile)) return <Note tone="caution">{t.youWillNotSee(profile.authorizedLabels)}</Note>;
  return <LabelField label={t.label} onLabel={onLabel} />;
}
