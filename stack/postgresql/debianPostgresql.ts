import { debianPackages, unpackedFile, unpackedProgram, type Wanted } from '#stack/debian/debianPackages.ts';

/**
 * PostgreSQL, and the Orthanc that speaks to it, unpacked together: Orthanc's plugins find their libraries only beside Orthanc's own. A stack on SQLite doesn't
 * fetch any of it.
 */
export const orthancWithPostgresql: Wanted = {
  title: 'Orthanc with PostgreSQL',
  name: 'orthanc-postgresql',
  packages: ['orthanc', 'orthanc-dicomweb', 'orthanc-postgresql', 'postgresql'],
  instead: 'leave --database out',
};

/** How to start PostgreSQL's programs. */
export interface PostgresqlPrograms {
  /** What a command line begins with, up to the program itself. */
  command(name: 'postgres' | 'initdb' | 'pg_isready', calledAs?: string): readonly string[];
  /** Folder of the files that a new database is made from. */
  readonly share: string;
}

/** Debian's PostgreSQL, fetched once into the cache folder. Throws a StackError on a machine without apt. */
export async function debianPostgresql(
  cache: string,
  say: (line: string) => void,
): Promise<PostgresqlPrograms> {
  const files = await debianPackages(orthancWithPostgresql, cache, say);
  return {
    command: (name, calledAs) => {
      const { command, args } = unpackedProgram(files, `usr/lib/postgresql/*/bin/${name}`);
      return [command, ...(calledAs === undefined ? [] : ['--argv0', calledAs]), ...args];
    },
    share: unpackedFile(files, 'usr/share/postgresql/[0-9]*'),
  };
}
