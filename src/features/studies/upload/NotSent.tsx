import { Text } from '@mantine/core';
import type { BulkFailure } from '#lib/tasks/bulkRun.ts';
import { ApiError } from '#api/ApiError.ts';
import { describeError, errorMessages, type ErrorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import type { LabelFailure } from './ArrivingStudies.ts';
import type { ChosenFile } from './files/chosenFile.ts';
import { isZipName } from './files/zipContents.ts';
import { EncryptedArchive, FilteredOut, NothingInArchive, Unreadable } from './uploadErrors.ts';
import { uploadMessages, type UploadMessages } from './uploadMessages.ts';
import classes from './Upload.module.css';

/** How many failures are listed; all of them are in the tray's report. */
const listed = 50;

/** Why a file was not stored, in the reader's words and the server's. */
function reasonOf(
  { item, error }: BulkFailure<ChosenFile>,
  t: UploadMessages,
  errors: ErrorMessages,
): string {
  if (error instanceof NothingInArchive) return isZipName(item.path) ? t.nothingInArchive : t.nothingStored;
  if (error instanceof EncryptedArchive) return t.encryptedArchive;
  if (error instanceof FilteredOut) return t.filteredOut;
  if (error instanceof Unreadable) return t.cannotRead;
  if (error instanceof DOMException && error.name === 'AbortError') return t.stoppedBefore;
  if (error instanceof ApiError && error.status === 413) return t.tooLarge;
  if (error instanceof ApiError && error.kind === 'invalid') {
    const words = isZipName(item.path) ? t.damagedArchive : t.noDicom;
    return [words, error.detail && errors.serverSays(error.detail)].filter(Boolean).join(' ');
  }
  const { text, detail } = describeError(error, errors);
  return [text, detail].filter(Boolean).join(' ');
}

interface Props {
  failures: readonly BulkFailure<ChosenFile>[];
  labelFailures: readonly LabelFailure[];
  label: string;
}

/** What was not stored, and which studies have no label, each with its reason. */
export function NotSent({ failures, labelFailures, label }: Props) {
  const t = useMessages(uploadMessages);
  const { named } = useMessages(uiMessages);
  const errors = useMessages(errorMessages);
  if (failures.length + labelFailures.length === 0) return null;
  return (
    <section aria-label={t.notSent}>
      <Text size="sm" fw={600}>
        {t.notSent}
      </Text>
      <ul className={classes['failures']}>
        {labelFailures.map(({ studyId, error }) => (
          <li key={studyId}>
            {t.notLabeled(label, studyId)} {describeError(error, errors).text}
          </li>
        ))}
        {failures.slice(0, listed).map((failure, index) => (
          <li key={`${String(index)} ${failure.item.path}`}>
            <b>{named(failure.item.path)}</b> {reasonOf(failure, t, errors)}
          </li>
        ))}
        {failures.length > listed ? <li>{t.moreInReport(failures.length - listed)}</li> : null}
      </ul>
    </section>
  );
}
