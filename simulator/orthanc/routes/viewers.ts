import { json, OrthancError } from '../answers.ts';
import type { Handler } from '../context.ts';
import type { Settings } from '../options.ts';
import { PLUGINS } from './plugins.ts';

const VIEWER_PLUGINS: Readonly<Record<Settings['viewers'][number], string | undefined>> = {
  stone: 'stone-webviewer',
  volview: 'volview',
  ohif: 'ohif',
  meddream: undefined,
};

function pluginsOf({ viewers }: Settings): Record<string, unknown> {
  const known = Object.entries(PLUGINS).map(
    ([ID, plugin]) => [ID, { ...plugin, Enabled: true, ID }] as const,
  );
  const shown = viewers.flatMap((viewer) => {
    const ID = VIEWER_PLUGINS[viewer];
    return ID === undefined
      ? []
      : [[ID, { Description: '', Enabled: true, ExtendsOrthancExplorer: true, ID, Version: '1.0' }] as const];
  });
  return Object.fromEntries([...known, ...shown].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * `GET /ui/api/configuration` of Orthanc Explorer 2, as recorded, with the viewers of this server; `Profile` is added by the
 * authorization plugin, which is not here.
 */
export const getUiConfiguration: Handler = ({ orthanc: { settings } }) =>
  json({
    AdvancedOptions: { AdaptUiOnReadOnlySystems: true, DownloadInstantLinksUseRestApiWithAuthHeaders: false },
    HasCustomLogo: false,
    Keycloak: {
      CheckLoginIframe: true,
      ClientId: 'orthanc',
      Enable: true,
      Realm: 'orthanc',
      Url: '/keycloak/',
    },
    Plugins: pluginsOf(settings),
    Tokens: {
      InstantLinksValidity: 3600,
      LandingOptions: [{ Type: 'open-viewer-button' }, { Type: 'download-study' }],
      RequiredForLinks: true,
      ShareType: 'stone-viewer-publication',
    },
    UiOptions: {
      AvailableLabels: [],
      DateFormat: 'yyyyMMdd',
      DefaultOrdering: 'Metadata,LastUpdate,DESC',
      EnableAnonymization: true,
      EnableAuditLogs: false,
      EnableDeleteResources: true,
      EnableDownloadZip: true,
      EnableEditLabels: true,
      EnableModification: true,
      EnableOpenInMedDreamViewer: settings.viewers.includes('meddream'),
      EnableOpenInOhifViewer: false,
      EnableOpenInOhifViewer3: settings.viewers.includes('ohif'),
      EnablePermissionsEdition: true,
      EnableSendTo: true,
      EnableShares: true,
      EnableSharesByEmail: false,
      EnableStudyList: true,
      EnableUpload: true,
      EnableWorklists: false,
      MedDreamViewerPublicRoot: 'http://to-be-defined/',
      OhifViewer3PublicRoot: `${settings.publicRoot}/ohif/`,
      ShareDuration: 0,
      StudyListColumns: [
        'PatientBirthDate',
        'PatientName',
        'PatientID',
        'StudyDescription',
        'StudyDate',
        'modalities',
        'AccessionNumber',
        'seriesAndInstancesCount',
      ],
      ViewersOrdering: ['stone-webviewer', 'ohif', 'volview'],
    },
  });

const page = (title: string, text: string): Response =>
  new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>${title}</title><h1>${title}</h1><p>${text}</p></html>`,
    { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Referrer-Policy': 'no-referrer' } },
  );

/** A viewer's pages: they say what would be here and show nothing of the request or the patient. */
export const getViewer =
  (viewer: Settings['viewers'][number], title: string): Handler =>
  ({ orthanc: { settings } }) => {
    if (!settings.viewers.includes(viewer)) throw new OrthancError('unknownResource');
    return page(
      title,
      'The simulated servers have no viewer: a real server would show the images of this study here.',
    );
  };

/** `GET /ui/app/token-landing.html`: what Orthanc Explorer 2 shows to the holder of a link. */
export const getTokenLanding: Handler = () =>
  page('Shared study', 'The landing page of Orthanc Explorer 2 would be here.');
