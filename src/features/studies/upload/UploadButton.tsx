import { lazyPart } from '#ui/lazyPart.tsx';
import { Suspense, useState } from 'react';
import { seesAll } from '#access/roles/profile.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { uploadMessages } from './uploadMessages.ts';

const UploadDialog = lazyPart(async () => (await import('./UploadDialog.tsx')).UploadDialog);

/**
 * Opens the dialog for uploading files, or says why this user may not. It isn't shown to users who may neither upload nor see every
 * study: they have no use for it.
 */
export function UploadButton() {
  const t = useMessages(uploadMessages);
  const reason = useCan()('upload');
  const all = seesAll(useProfile());
  const [isOpen, setOpen] = useState(false);
  if (reason && !all) return null;
  return (
    <>
      <ActionButton variant="default" size="xs" reason={reason} onClick={() => setOpen(true)}>
        {t.button}
      </ActionButton>
      {isOpen ? (
        <Suspense fallback={null}>
          <UploadDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
