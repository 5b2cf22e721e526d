import type { Plugin } from '#api/orthanc/server/plugins.ts';
import type { ServerFacts } from '#api/orthanc/server/serverFacts.ts';

/** Something of the server that the console uses; without it, a part of the console doesn't work. */
export type NeedId =
  | 'authorization'
  | 'labels'
  | 'extendedFind'
  | 'auditLog'
  | 'explorer'
  | 'viewer'
  | 'dicomWeb';

/** One need, and what of the server meets it: ids of plugins, or none for what Orthanc has itself. */
export interface Need {
  readonly id: NeedId;
  readonly isMet: boolean;
  readonly plugins: readonly Plugin[];
}

/** The plugins of which one is enough. */
const byPlugin: readonly (readonly [NeedId, RegExp])[] = [
  ['authorization', /^authorization$/],
  ['explorer', /^orthanc-explorer-2$/],
  ['viewer', /^(?:stone-webviewer|ohif|volview|web-viewer|osimis-web-viewer)$/],
  ['dicomWeb', /^dicom-web$/],
];

/**
 * What the console needs of the server, and whether it is there.
 * @param auditLog whether Orthanc keeps one; `undefined` where this person can't know: then it isn't listed
 */
export function needsOf(
  facts: ServerFacts,
  plugins: readonly Plugin[],
  auditLog: 'on' | 'off' | undefined,
): readonly Need[] {
  const ofPlugins = byPlugin.map(([id, pattern]): Need => {
    const found = plugins.filter((plugin) => pattern.test(plugin.id));
    // Without one, nobody would have a profile and see this: another program answers in its place.
    return { id, isMet: id === 'authorization' || found.length > 0, plugins: found };
  });
  const database = plugins.filter(({ id }) => id === 'postgresql-index');
  const log: Need = { id: 'auditLog', isMet: auditLog === 'on', plugins: database };
  return [
    ...ofPlugins.slice(0, 1),
    { id: 'labels', isMet: facts.hasLabels, plugins: [] },
    { id: 'extendedFind', isMet: facts.capabilities.includes('HasExtendedFind'), plugins: [] },
    ...(auditLog === undefined ? [] : [log]),
    ...ofPlugins.slice(1),
  ];
}
