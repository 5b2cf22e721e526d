import type { ViewerName } from './uiConfiguration.ts';

/** What a viewer's address is made of. */
export interface ViewerTarget {
  /** Orthanc's address, without a slash at its end. */
  orthancUrl: string;
  /** Where OHIF and MedDream are served, as the server's configuration says; may be empty or a placeholder. */
  ohifRoot: string;
  medDreamRoot: string;
  /** At least one; VolView and MedDream open the first. */
  studies: readonly { id: string; studyInstanceUid: string }[];
  /** An instant link's token; it is part of the address, as a viewer sends no headers. */
  token: string;
}

/** An address of the configuration, when it is one: Orthanc Explorer 2 ships placeholders. */
function rootOr(configured: string, otherwise: string): string {
  const usable = /^(https?:\/\/|\/)/.test(configured) && !configured.includes('to-be-defined');
  return (usable ? configured : otherwise).replace(/\/*$/, '/');
}

/** The address that opens studies in a viewer, as the server itself makes it for its share links. */
export function viewerLink(viewer: ViewerName, target: ViewerTarget): string {
  const { orthancUrl, studies } = target;
  const uids = studies.map((study) => encodeURIComponent(study.studyInstanceUid));
  const ids = studies.map((study) => encodeURIComponent(study.id));
  const [all, allIds, firstId = '', firstUid = ''] = [uids.join(','), ids.join(','), ids[0], uids[0]];
  const token = encodeURIComponent(target.token);
  switch (viewer) {
    case 'stone':
      return `${orthancUrl}/stone-webviewer/index.html?study=${all}&selectedStudies=${all}&token=${token}`;
    case 'ohif':
      return `${rootOr(target.ohifRoot, `${orthancUrl}/ohif/`)}viewer?StudyInstanceUIDs=${all}&token=${token}`;
    case 'volview':
      return `${orthancUrl}/volview/index.html?names=[archive.zip]&urls=../studies/${firstId}/archive&token=${token}`;
    case 'meddream':
      return `${rootOr(target.medDreamRoot, '/meddream/')}?study=${firstUid}&token=${token}`;
    case 'osimis':
      return `${orthancUrl}/osimis-viewer/app/index.html?pickableStudyIds=${allIds}&selectedStudyIds=${allIds}&token=${token}`;
  }
}

/** More studies than these make an address longer than servers take (8 kB). */
export const maxInOneDownload = 30;

/** The address that streams one zip of some studies; the token must name each of them. */
export function downloadLink(
  orthancUrl: string,
  studyIds: readonly string[],
  token: string,
  fileName: string,
): string {
  const [first, ...others] = studyIds.map(encodeURIComponent);
  const secret = `token=${encodeURIComponent(token)}&filename=${encodeURIComponent(fileName)}`;
  return others.length === 0
    ? `${orthancUrl}/studies/${first ?? ''}/archive?${secret}`
    : `${orthancUrl}/tools/create-archive?resources=${[first, ...others].join(',')}&${secret}`;
}
