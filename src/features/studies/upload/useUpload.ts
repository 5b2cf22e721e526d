import { useQueryClient } from '@tanstack/react-query';
import { ApiError } from '#api/ApiError.ts';
import { putLabel } from '#api/orthanc/labels.ts';
import { forgetStudies } from '#api/orthanc/studyCache.ts';
import { uploadFile } from '#api/orthanc/upload.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { startBulk } from '#ui/bulkTasks.ts';
import { pathOf } from './files.ts';
import { uploadMessages } from './uploadMessages.ts';

/** Files on their way together; a file is read from the disk as it is sent, none is held in memory. */
const atOnce = 3;

/**
 * Uploads in the background, on the tray: progress, failures with their reasons, retry.
 * A full storage stops it, as every further file would fail alike.
 */
export function useUpload(): (files: readonly File[], label: string) => void {
  const t = useMessages(uploadMessages);
  const queryClient = useQueryClient();
  return (files, label) => {
    const labelled = new Set<string>();
    const run = startBulk({
      title: t.running(files.length),
      items: files,
      concurrency: atOnce,
      nameOf: pathOf,
      async run(file) {
        try {
          const { studyIds } = await uploadFile(file);
          for (const id of label ? studyIds : []) {
            if (labelled.has(id)) continue;
            await putLabel(id, label);
            labelled.add(id);
          }
        } catch (error) {
          if (error instanceof ApiError && error.kind === 'full') run.stop();
          throw error;
        }
      },
      onSettled: () => {
        void forgetStudies(queryClient);
        void queryClient.invalidateQueries({ queryKey: ['orthanc', 'labels'] });
      },
    });
  };
}
