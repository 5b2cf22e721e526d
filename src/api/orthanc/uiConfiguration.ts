import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { ApiError } from '#api/ApiError.ts';
import { request } from '#api/http.ts';

/** The viewers that a server may offer; each has share links of its own type. */
export type ViewerName = 'stone' | 'ohif' | 'volview' | 'meddream' | 'osimis';

const flag = z._default(z.boolean(), false);
const text = z._default(z.string(), '');

const configurationSchema = z.pipe(
  z.object({
    Plugins: z.record(z.string(), z.object({ Enabled: flag })),
    Tokens: z.prefault(z.object({ ShareType: z.nullish(z.string()) }), {}),
    UiOptions: z.object({
      AvailableLabels: z._default(z.array(z.string()), []),
      EnableOpenInOhifViewer3: flag,
      EnableOpenInOhifViewer: flag,
      EnableOpenInMedDreamViewer: flag,
      OhifViewer3PublicRoot: text,
      MedDreamViewerPublicRoot: text,
    }),
  }),
  z.transform((answer) => {
    const plugin = (id: string): boolean => answer.Plugins[id]?.Enabled ?? false;
    const options = answer.UiOptions;
    const offered: Readonly<Record<ViewerName, boolean>> = {
      stone: plugin('stone-webviewer'),
      ohif: plugin('ohif') || options.EnableOpenInOhifViewer3 || options.EnableOpenInOhifViewer,
      volview: plugin('volview'),
      meddream: options.EnableOpenInMedDreamViewer,
      osimis: plugin('web-viewer') || plugin('osimis-web-viewer'),
    };
    const names: readonly ViewerName[] = ['stone', 'ohif', 'volview', 'meddream', 'osimis'];
    return {
      /** Labels that may be given; empty means any. */
      availableLabels: options.AvailableLabels,
      viewers: names.filter((name) => offered[name]),
      /** The type of share link that this server prefers, e.g. `ohif-viewer-publication`. */
      shareType: answer.Tokens.ShareType ?? undefined,
      /** Where OHIF 3 is served, with a slash at its end; empty where it is not told. */
      ohifRoot: options.OhifViewer3PublicRoot,
      medDreamRoot: options.MedDreamViewerPublicRoot,
    };
  }),
);

/** What Orthanc Explorer 2 tells everybody of this server. */
export type UiConfiguration = z.output<typeof configurationSchema>;

/** Without Orthanc Explorer 2 there is no such configuration: no viewer is known, and any label is allowed. */
const unknown: UiConfiguration = {
  availableLabels: [],
  viewers: [],
  shareType: undefined,
  ohifRoot: '',
  medDreamRoot: '',
};

/** `GET /ui/api/configuration`, open to everyone; a server without Orthanc Explorer 2 has none. */
export const uiConfigurationQuery = queryOptions({
  queryKey: ['orthanc', 'uiConfiguration'],
  queryFn: async ({ signal }): Promise<UiConfiguration> => {
    try {
      return await request('orthanc', '/ui/api/configuration', configurationSchema, { signal });
    } catch (error) {
      // The plugin refuses by 403 only: a 401 for a good session comes from a proxy, and says nothing of the server.
      if (error instanceof ApiError && (error.status === 404 || error.status === 403)) return unknown;
      throw error;
    }
  },
  staleTime: 300_000,
});
