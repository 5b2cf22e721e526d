import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request, send } from '#api/http.ts';
import { tagRecord, text } from '#api/orthanc/studies/study.ts';
import { attachmentSizes } from './attachments.ts';

/** A PDF in a DICOM file; every text comes from that file. */
export interface PdfReport {
  /** Orthanc's id of the instance. */
  id: string;
  title: string;
  /** DICOM date and time. */
  date: string;
  time: string;
  /** Description of its series. */
  series: string;
  /** Size of the DICOM file, nearly the PDF's. */
  bytes: number | undefined;
}

const reportSchema = z.pipe(
  z.object({
    ID: z.string(),
    Attachments: attachmentSizes,
    RequestedTags: z._default(tagRecord, {}),
  }),
  z.transform((answer): PdfReport => {
    const tags = answer.RequestedTags;
    return {
      id: answer.ID,
      title: text(tags['DocumentTitle']),
      date: text(tags['ContentDate']),
      time: text(tags['ContentTime']),
      series: text(tags['SeriesDescription']),
      bytes: answer.Attachments[0]?.UncompressedSize,
    };
  }),
);

/** Reports of one study that are listed at most. */
export const maxReports = 200;

/**
 * The PDF reports of a study, in one request however many images it has: Orthanc keeps the SOP class of each instance in its index. Needs
 * extended find. The title stands in the files, so the server opens those of the reports.
 */
export const reportsQuery = (studyId: string) =>
  queryOptions({
    queryKey: ['orthanc', 'study', studyId, 'reports'],
    queryFn: async ({ signal }) => {
      const body = {
        Level: 'Instance',
        Query: {},
        ParentStudy: studyId,
        MetadataQuery: { SopClassUid: '1.2.840.10008.5.1.4.1.1.104.1' },
        ResponseContent: ['Attachments'],
        RequestedTags: ['DocumentTitle', 'ContentDate', 'ContentTime', 'SeriesDescription'],
        Limit: maxReports,
      };
      const found = await request('orthanc', '/tools/find', z.array(reportSchema), {
        method: 'POST',
        json: body,
        signal,
      });
      return found.toSorted((a, b) => `${b.date}${b.time}`.localeCompare(`${a.date}${a.time}`));
    },
  });

/** A PDF says what it is in its first bytes; some programs put a few others before it. */
const headLength = 1024;

/**
 * A PDF as a file of its own. Its type is fixed here, so that a browser never shows it as a page of the console's, whatever is in it.
 * @throws ApiError `notFound` where the instance holds no PDF, `garbled` where what it holds is none
 */
export function readReport(instanceId: string): Promise<Blob> {
  return send('orthanc', `/instances/${instanceId}/pdf`, async (response, garbled) => {
    const file = await response.blob();
    const head = await file.slice(0, headLength).text();
    if (!head.includes('%PDF-')) throw garbled();
    return new Blob([file], { type: 'application/pdf' });
  });
}
