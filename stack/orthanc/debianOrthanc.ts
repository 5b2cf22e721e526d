import { join } from 'node:path';
import { debianPackages, unpackedFile, unpackedProgram, type Wanted } from '#stack/debian/debianPackages.ts';
import { orthancWithPostgresql } from '#stack/postgresql/debianPostgresql.ts';

/** How to start an Orthanc: the program, what comes before its own arguments, its environment and its plugins. */
export interface OrthancProgram {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Paths of the plugins to load. */
  readonly plugins: readonly string[];
}

const orthancAlone: Wanted = {
  title: 'Orthanc',
  name: 'orthanc',
  packages: ['orthanc', 'orthanc-dicomweb'],
  instead: 'give an Orthanc 1.13 with --orthanc URL or PATH',
};

/** The files of the plugins that a stack loads, wherever Debian puts them. */
export const pluginFiles = (onPostgresql: boolean): readonly string[] => [
  'libOrthancDicomWeb.so',
  // The index alone: files stay on the disk, where several Orthancs find them too.
  ...(onPostgresql ? ['libOrthancPostgreSQLIndex.so'] : []),
];

/**
 * Debian's Orthanc, fetched once into the cache folder. It must be 1.13: 1.12.7 of the release before answers all studies when asked for
 * the unlabeled ones, and listens on every address whatever `HttpBindAddresses` says.
 * @throws StackError on a machine without apt
 */
export async function debianOrthanc(
  cache: string,
  onPostgresql: boolean,
  say: (line: string) => void,
): Promise<OrthancProgram> {
  const files = await debianPackages(onPostgresql ? orthancWithPostgresql : orthancAlone, cache, say);
  const { command, args, libraries } = unpackedProgram(files, 'usr/sbin/Orthanc');
  return {
    command,
    args,
    env: {
      DCMDICTPATH: unpackedFile(files, 'usr/share/dcmtk/dicom.dic'),
      GCONV_PATH: join(libraries, 'gconv'),
      LOCPATH: join(files, 'usr/lib/locale'),
      LC_ALL: 'C.UTF-8',
      OPENSSL_CONF: '/dev/null',
    },
    plugins: pluginFiles(onPostgresql).map((file) =>
      unpackedFile(files, `usr/share/orthanc/plugins/${file}`),
    ),
  };
}
