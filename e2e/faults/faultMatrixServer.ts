import type { ScreenRows } from './faultMatrix.ts';

const noPlugin = 'without the plugin nothing is listed, which the page says';
const told = 'the plugin is listed and says nothing of itself: its version is unknown';

/** The screens about the server and the remotes that it knows. */
export const serverScreens: readonly ScreenRows[] = [
  {
    screen: '/remotes',
    path: () => '/remotes',
    rows: [{ request: 'orthanc GET /modalities' }],
  },
  // DICOMweb servers are the same part of the page with another address.
  {
    screen: '/remotes, peers',
    path: () => '/remotes?kind=peer',
    rows: [{ request: 'orthanc GET /peers', unaffected: { 'not-found': noPlugin } }],
    elsewhere: ['orthanc GET /modalities'],
  },
  {
    screen: '/system',
    path: () => '/system',
    rows: [
      { request: 'orthanc GET /plugins' },
      { request: 'orthanc GET /plugins/{id}', unaffected: { 'not-found': told } },
      { request: 'orthanc GET /tools/log-level' },
    ],
    elsewhere: ['orthanc GET /statistics', 'orthanc GET /auth/audit-logs'],
  },
];
