import { z } from 'zod';
import { json, jsonBody, OrthancError } from '#simulator/orthanc/answers.ts';
import type { Handler } from '#simulator/orthanc/context.ts';
import { tagEntry } from '#simulator/orthanc/dicom/dictionary.ts';
import { search } from '#simulator/orthanc/routes/dicomweb.ts';
import { pluginDetails, serverOf } from '../transfers/webServers.ts';

const qidoBody = z.object({
  Uri: z.string(),
  Arguments: z.record(z.string(), z.unknown()).optional(),
});

const IN_SEARCH = new Set(['limit', 'offset', 'includefield', 'fuzzymatching']);

const isName = (value: unknown): value is { Alphabetic?: string } =>
  typeof value === 'object' && value !== null;

/** DICOM JSON as the plugin's client rewrites it. */
function rewritten(
  object: Readonly<Record<string, { vr: string; Value?: readonly unknown[] | undefined }>>,
): unknown {
  return Object.fromEntries(
    Object.entries(object).map(([tag, { vr, Value }]) => {
      const values = (Value ?? []).map((value) => (isName(value) ? (value.Alphabetic ?? '') : value));
      return [
        tag,
        {
          Element: Number.parseInt(tag.slice(4), 16),
          Group: Number.parseInt(tag.slice(0, 4), 16),
          Name: tagEntry(tag)?.keyword ?? '',
          // Only the first one, as measured: of several modalities the others are lost.
          ...(values.length === 0 ? {} : { Value: values[0] }),
          vr,
        },
      ];
    }),
  );
}

const answers = z.array(
  z.record(z.string(), z.object({ vr: z.string(), Value: z.array(z.unknown()).optional() })),
);

/** `POST /dicom-web/servers/{name}/qido`: a search at the server. Answers aren't DICOM JSON, errors say only a number. */
export const qido: Handler = async (call) => {
  const { orthanc, request } = call;
  const body = qidoBody.safeParse(await jsonBody(request)).data;
  if (body === undefined) {
    const rule = 'A request to the DICOMweb client must provide a JSON object with the field "Uri"';
    throw new OrthancError('badFile', `${rule} containing the URI of interest`);
  }
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(body.Arguments ?? {})) {
    if (typeof value !== 'string') {
      const problem = `Value "${name}" in the associative array is not a string as expected`;
      throw new OrthancError('badFile', problem);
    }
    // What the server doesn't know it ignores.
    if (IN_SEARCH.has(name) || tagEntry(name) !== undefined) query.append(name, value);
  }
  const node = serverOf(call, call.param('name'));
  if (typeof node === 'string') throw new OrthancError(node, pluginDetails(node));
  const [, folder, study = '', below, series = '', last] = body.Uri.replace(/\/$/, '').split('/');
  const levels = { studies: 'Study', series: 'Series', instances: 'Instance' } as const;
  const level = Object.entries(levels).find(([name]) => name === (last ?? below ?? folder))?.[1];
  if (level === undefined || (folder !== 'studies' && study !== ''))
    throw new OrthancError('unknownResource', pluginDetails('unknownResource'));
  const { archive, orders } = node.site.open();
  const params: Readonly<Record<string, string>> = { study, series };
  const param = (name: string): string => params[name] ?? '';
  const settings = { ...orthanc.settings, publicRoot: 'https://cloud.example' };
  const found = await search(level)({
    ...call,
    orthanc: { ...orthanc, archive, orders, settings },
    query,
    param,
  });
  return json(answers.parse(await found.json()).map(rewritten));
};
