import { z } from 'zod';
import { outsideAll } from '#access/roles/permissions.ts';
import type { Profile } from '#access/roles/profile.ts';
import type { PluginEmulatorOptions } from '#plugin-emulator/PluginEmulatorOptions.ts';
import { profileAnswer } from '#plugin-emulator/service/identification.ts';
import type { Viewer } from '#plugin-emulator/service/share.ts';
import { parseRoles } from '#plugin-emulator/service/rolesDocument.ts';

/** Switches of Orthanc Explorer 2 that a permission turns on, as recorded for four users. */
const switchedBy: Readonly<Record<string, string>> = {
  EnableAddSeries: 'upload',
  EnableAnonymization: 'anonymize',
  EnableAuditLogs: 'audit-logs',
  EnableDeleteResources: 'delete',
  EnableDicomModalities: 'q-r-remote-modalities',
  EnableDicomWebServers: 'q-r-remote-modalities',
  EnableDownloadDicomFile: 'download',
  EnableDownloadZip: 'download',
  EnableEditLabels: 'edit-labels',
  EnableJobsList: 'admin-permissions',
  EnableModification: 'modify',
  EnablePermissionsEdition: 'admin-permissions',
  EnableSendTo: 'send',
  EnableSettings: 'settings',
  EnableShares: 'share',
  EnableStudyList: 'view',
  EnableUpload: 'upload',
  EnableViewerQuickButton: 'view',
  EnableWorklists: 'worklists',
};

const plugin = (id: string, description: string, version: string): [string, Record<string, unknown>] => [
  id,
  { Description: description, Enabled: true, ExtendsOrthancExplorer: false, ID: id, Version: version },
];

const viewerPlugins: Readonly<Record<Viewer, string>> = {
  stone: 'stone-webviewer',
  ohif: 'ohif',
  volview: 'volview',
  osimis: 'osimis-web-viewer',
};

const record = z.record(z.string(), z.unknown());

/** What the console needs of the configuration, for an Orthanc without Orthanc Explorer 2. */
function withoutExplorer({ viewers, publicOhifUrl }: PluginEmulatorOptions): Record<string, unknown> {
  const [viewer = 'stone'] = viewers;
  return {
    AdvancedOptions: { AdaptUiOnReadOnlySystems: true, DownloadInstantLinksUseRestApiWithAuthHeaders: false },
    HasCustomLogo: false,
    Plugins: Object.fromEntries([
      plugin('authorization', 'Advanced authorization plugin for Orthanc.', 'mainline'),
      plugin('dicom-web', 'Implementation of DICOMweb (QIDO-RS, STOW-RS and WADO-RS) and WADO-URI.', '1.24'),
      ...viewers.map((each) => plugin(viewerPlugins[each], '', '1.0')),
    ]),
    Tokens: {
      InstantLinksValidity: 3600,
      LandingOptions: [{ Type: 'open-viewer-button' }, { Type: 'download-study' }],
      RequiredForLinks: true,
      ShareType: `${viewer}-viewer-publication`,
    },
    UiOptions: {
      EnableOpenInMedDreamViewer: false,
      EnableOpenInOhifViewer: false,
      EnableOpenInOhifViewer3: viewers.includes('ohif'),
      EnableSharesByEmail: true,
      ...(publicOhifUrl === undefined ? {} : { OhifViewer3PublicRoot: publicOhifUrl }),
      ShareDuration: 0,
      ShareEmailContentTemplate: 'share-study-content',
      ShareEmailLayoutTemplate: 'share-study-layout',
      ShareEmailTitle: 'My Hospital has shared a study with you',
      ViewersOrdering: ['stone-webviewer', 'ohif', 'ohif-vr', 'ohif-seg', 'ohif-micro', 'wsi'],
    },
  };
}

/** `GET /ui/api/configuration`: the caller's profile, the existing labels and the installed viewers. */
export async function uiConfiguration(
  profile: Profile,
  options: PluginEmulatorOptions,
): Promise<Record<string, unknown>> {
  const behind = await options.orthanc(new Request('http://orthanc/ui/api/configuration'));
  const explorer = behind.ok ? record.safeParse(await behind.json().catch(() => undefined)).data : undefined;
  const configuration = explorer ?? withoutExplorer(options);
  const roles = parseRoles(await options.rolesStore.read());
  const may = (permission: string): boolean =>
    profile.permissions.includes(permission) ||
    (profile.permissions.includes('all') && !outsideAll.some((outside) => outside === permission));
  return {
    ...configuration,
    Keycloak: {
      CheckLoginIframe: true,
      ClientId: 'orthanc',
      Enable: true,
      Realm: options.realm.name,
      Url: new URL('/keycloak/', options.publicOrthancUrl).href,
    },
    Profile: profileAnswer(profile),
    UiOptions: {
      ...record.safeParse(configuration['UiOptions']).data,
      ...Object.fromEntries(Object.entries(switchedBy).map(([name, permission]) => [name, may(permission)])),
      AvailableLabels: roles?.['available-labels'] ?? [],
    },
  };
}
