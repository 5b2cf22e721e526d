import { useMutation } from '@tanstack/react-query';
import { ApiError } from '#api/ApiError.ts';
import { readAttachment, type Attachment } from '#api/orthanc/documents/attachments.ts';
import { readReport, type PdfReport } from '#api/orthanc/documents/reports.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { downloadBlob } from '#ui/download.ts';
import { notify } from '#ui/notices/notify.ts';
import { openEmptyTab } from '#ui/openTab.ts';
import { documentsMessages } from './documentsMessages.ts';
import { fileNameOf } from './fileName.ts';

/** How long a tab can be reloaded, or its PDF saved from the browser's viewer, in milliseconds. Then the browser may forget the file. */
const tabLife = 600_000;

/**
 * Opens PDF reports in another tab, or saves them. The file is fetched, since a link would have to carry a token, and shown from memory as
 * a PDF whatever is in it: the browser's viewer runs what a PDF holds apart from our origin. Call `open` from a click: a tab may only
 * be opened then.
 */
export function useReportFiles() {
  const t = useMessages(documentsMessages);
  const errors = useMessages(errorMessages);
  const failed = (error: unknown): void => {
    const isNoPdf = error instanceof ApiError && (error.kind === 'notFound' || error.kind === 'garbled');
    notify.failed(t.reportFailed, { message: isNoPdf ? t.noPdf : describeError(error, errors).text });
  };
  const opening = useMutation({
    async mutationFn({ report, tab }: { report: PdfReport; tab: Window }) {
      const url = URL.createObjectURL(await readReport(report.id));
      tab.location.replace(url);
      setTimeout(() => URL.revokeObjectURL(url), tabLife);
    },
    onError(error, { tab }) {
      tab.close();
      failed(error);
    },
  });
  const saving = useMutation({
    async mutationFn(report: PdfReport) {
      downloadBlob(`${fileNameOf(report.title || report.series, 'report')}.pdf`, await readReport(report.id));
    },
    onError: failed,
  });
  const open = (report: PdfReport): void => {
    const tab = openEmptyTab();
    if (tab) opening.mutate({ report, tab });
    else notify.failed(t.reportFailed, { message: t.tabBlocked });
  };
  return {
    open,
    save: saving.mutate,
    openingId: opening.isPending ? opening.variables.report.id : undefined,
    savingId: saving.isPending ? saving.variables.id : undefined,
  };
}

/** Saves attached files. */
export function useSaveAttachment() {
  const t = useMessages(documentsMessages);
  const errors = useMessages(errorMessages);
  return useMutation({
    async mutationFn(attachment: Attachment) {
      downloadBlob(`attachment-${fileNameOf(attachment.name, 'file')}`, await readAttachment(attachment));
    },
    onError: (error) => notify.failed(t.saveFailed, { message: describeError(error, errors).text }),
  });
}
