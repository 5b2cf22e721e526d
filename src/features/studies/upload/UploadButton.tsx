import { lazyPart } from '#ui/lazyPart.tsx';
import { Suspense, useState } from 'react';
import { seesAll } from '#access/profile.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import { ActionButton } from '#ui/ActionButton.tsx';
import { useFocusBack } from '#ui/useFocusBack.ts';
import { uploadMessages } from './uploadMessages.ts';

const UploadDialog = lazyPart(async () => (await import('./UploadDialog.tsx')).UploadDialog);

/**
 * Opens the dialog in which files are sent to the archive; it says why where this person may not. Who neither may upload nor sees every
 * study has no use for it: his list is the short one.
 */
export function UploadButton() {
  const t = useMessages(uploadMessages);
  const reason = useCan()('upload');
  const all = seesAll(useProfile());
  const [isOpen, setOpen] = useState(false);
  const { remember, giveBack } = useFocusBack();
  if (reason && !all) return null;
  const open = (): void => {
    remember();
    setOpen(true);
  };
  const close = (): void => {
    setOpen(false);
    giveBack();
  };
  return (
    <>
      <ActionButton variant="default" size="xs" reason={reason} onClick={open}>
        {t.button}
      </ActionButton>
      {isOpen ? (
        <Suspense fallback={null}>
          <UploadDialog onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}
