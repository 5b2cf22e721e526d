import type { Profile } from '#access/profile.ts';
import type { GateOptions } from '#simulator/authorization/gateOptions.ts';
import { profileAnswer } from '#simulator/authorization/service/identity.ts';
import { parseRoles } from '#simulator/authorization/service/rolesDocument.ts';

/** Switches of Orthanc Explorer 2 that a permission turns on; recorded for four people. */
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

const plugin = (id: string, description: string, version: string): Record<string, unknown> => ({
  Description: description,
  Enabled: true,
  ExtendsOrthancExplorer: false,
  ID: id,
  Version: version,
});

/** `GET /ui/api/configuration`: what tells everybody his profile, the labels that exist and the viewers installed. */
export async function uiConfiguration(
  profile: Profile,
  options: GateOptions,
): Promise<Record<string, unknown>> {
  const roles = parseRoles(await options.rolesStore.read());
  const may = (permission: string): boolean =>
    profile.permissions.includes(permission) ||
    (profile.permissions.includes('all') && !['admin-permissions', 'audit-logs'].includes(permission));
  const switches = Object.entries(switchedBy).map(([name, permission]) => [name, may(permission)]);
  const [viewer = 'stone'] = options.viewers;
  return {
    AdvancedOptions: { AdaptUiOnReadOnlySystems: true, DownloadInstantLinksUseRestApiWithAuthHeaders: false },
    HasCustomLogo: false,
    Keycloak: {
      CheckLoginIframe: true,
      ClientId: 'orthanc',
      Enable: true,
      Realm: options.realm.name,
      Url: new URL('/keycloak/', options.publicOrthancUrl).href,
    },
    Plugins: {
      authorization: plugin('authorization', 'Advanced authorization plugin for Orthanc.', 'mainline'),
      'dicom-web': plugin(
        'dicom-web',
        'Implementation of DICOMweb (QIDO-RS, STOW-RS and WADO-RS) and WADO-URI.',
        '1.24',
      ),
      'orthanc-explorer-2': plugin('orthanc-explorer-2', 'Advanced User Interface for Orthanc', 'mainline'),
    },
    Profile: profileAnswer(profile),
    Tokens: {
      InstantLinksValidity: 3600,
      LandingOptions: [{ Type: 'open-viewer-button' }, { Type: 'download-study' }],
      RequiredForLinks: true,
      ShareType: `${viewer}-viewer-publication`,
    },
    UiOptions: {
      ...Object.fromEntries(switches),
      AvailableLabels: roles?.['available-labels'] ?? [],
      AvailableLanguages: ['en', 'de', 'es', 'fr'],
      EnableOpenInMedDreamViewer: false,
      EnableOpenInOhifViewer: false,
      EnableOpenInOhifViewer3: options.viewers.includes('ohif'),
      EnableSharesByEmail: true,
      ShareDuration: 0,
      ShareEmailContentTemplate: 'share-study-content',
      ShareEmailLayoutTemplate: 'share-study-layout',
      ShareEmailTitle: 'My Hospital has shared a study with you',
      StudyListColumns: [
        'PatientBirthDate',
        'PatientName',
        'PatientID',
        'StudyDescription',
        'StudyDate',
        'modalities',
      ],
      ViewersOrdering: ['stone-webviewer', 'ohif', 'ohif-vr', 'ohif-seg', 'ohif-micro', 'wsi'],
    },
  };
}
