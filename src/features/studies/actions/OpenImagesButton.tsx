import type { Study } from '#api/orthanc/studies/study.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useRefusal } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { studyMessages } from '#features/studies/studyMessages.ts';
import { ActionIcon } from './ActionIcon.tsx';
import { useOpenImages } from './useLinks.ts';

/** The one thing that most people come for, as large as a thumb: opens a study in the viewer of this server. */
export function OpenImagesButton({ study }: { study: Study }) {
  const t = useMessages(studyMessages);
  const refusal = useRefusal();
  const { open, isPending } = useOpenImages();
  return (
    <ActionButton
      fullWidth
      size="md"
      mih={44}
      leftSection={<ActionIcon of="open" />}
      loading={isPending}
      {...refusal('open', study)}
      onClick={() => open([study])}
    >
      {t.openImages}
    </ActionButton>
  );
}
