import { IconUpload } from '@tabler/icons-react';
import { lazyPart } from '#ui/lazyPart.tsx';
import { Suspense, useMemo, useState, useSyncExternalStore } from 'react';
import { seesAll } from '#access/roles/profile.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useProfile } from '#session/SessionContext.ts';
import { useRefusal } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { FileChoice } from './files/FileChoice.ts';
import { watchFileDrag } from './files/watchFileDrag.ts';
import { uploadMessages } from './uploadMessages.ts';
import classes from './Upload.module.css';

const UploadDialog = lazyPart(async () => (await import('./UploadDialog.tsx')).UploadDialog);

/**
 * Opens the dialog for uploading files, or says why this user may not; files and folders that are dropped on the page open it, too. It isn't
 * shown to users who may neither upload nor see every study: they have no use for it.
 */
export function UploadButton() {
  const t = useMessages(uploadMessages);
  const refused = useRefusal()('upload');
  const all = seesAll(useProfile());
  const [choice, setChoice] = useState<FileChoice>();
  const { reason } = refused;
  const isRefused = reason !== undefined;
  const drag = useMemo(
    () =>
      watchFileDrag(
        isRefused
          ? undefined
          : (dropped) => {
              const next = new FileChoice();
              setChoice(next);
              void next.addDropped(dropped);
            },
      ),
    [isRefused],
  );
  const isOver = useSyncExternalStore(drag.subscribe, drag.get);
  const overlay = isOver ? (
    <div className={classes['overlay']} data-refused={isRefused || undefined}>
      <p>{reason ?? t.dropHere}</p>
    </div>
  ) : null;
  if (isRefused && !all) return overlay;
  return (
    <>
      <ActionButton
        variant="default"
        size="xs"
        leftSection={<IconUpload size={16} stroke={1.8} aria-hidden />}
        {...refused}
        onClick={() => setChoice(new FileChoice())}
      >
        {t.button}
      </ActionButton>
      {overlay}
      {choice ? (
        <Suspense fallback={null}>
          <UploadDialog choice={choice} onClose={() => setChoice(undefined)} />
        </Suspense>
      ) : null}
    </>
  );
}
