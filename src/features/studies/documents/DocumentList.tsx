import { Button } from '@mantine/core';
import type { Attachment } from '#api/orthanc/documents/attachments.ts';
import type { PdfReport } from '#api/orthanc/documents/reports.ts';
import { inSentence } from '#lib/text/hiddenCharacters.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { documentsMessages } from './documentsMessages.ts';
import { useReportFiles, useSaveAttachment } from './useDocumentFiles.ts';
import classes from './Documents.module.css';

/** PDF reports with their title and date; each opens in a tab, or is saved. */
export function ReportList({ reports }: { reports: readonly PdfReport[] }) {
  const t = useMessages(documentsMessages);
  const format = useFormat();
  const { open, save, openingId, savingId } = useReportFiles();
  return (
    <ul className={classes['list']} aria-label={t.reports}>
      {reports.map((report) => {
        const name = report.title || report.series || t.untitled;
        const facts = [
          format.dicomDate(report.date),
          report.title ? report.series : '',
          report.bytes === undefined ? '' : format.bytes(report.bytes),
        ];
        return (
          <li key={report.id} className={classes['document']}>
            <span className={classes['text']}>
              <strong>
                <bdi>{name}</bdi>
              </strong>
              <span className={classes['quiet']}>{facts.filter(Boolean).map(inSentence).join(' · ')}</span>
            </span>
            <Button
              variant="default"
              size="xs"
              aria-label={t.openNamed(name)}
              loading={openingId === report.id}
              onClick={() => open(report)}
            >
              {t.open}
            </Button>
            <Button
              variant="default"
              size="xs"
              aria-label={t.saveNamed(name)}
              loading={savingId === report.id}
              onClick={() => save(report)}
            >
              {t.save}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** Attached files with their size; each can be saved. */
export function AttachmentList({ attachments }: { attachments: readonly Attachment[] }) {
  const t = useMessages(documentsMessages);
  const format = useFormat();
  const saving = useSaveAttachment();
  return (
    <ul className={classes['list']} aria-label={t.attachments}>
      {attachments.map((attachment) => {
        const { level, owner, name, bytes } = attachment;
        const facts = [t.places[level], format.bytes(bytes)];
        return (
          <li key={`${owner} ${name}`} className={classes['document']}>
            <span className={classes['text']}>
              <strong>{t.attachment(name)}</strong>
              <span className={classes['quiet']}>{facts.join(' · ')}</span>
            </span>
            <Button
              variant="default"
              size="xs"
              aria-label={t.saveNamed(t.attachment(name))}
              loading={saving.isPending && saving.variables === attachment}
              onClick={() => saving.mutate(attachment)}
            >
              {t.save}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
