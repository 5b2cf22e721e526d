import { gzipSync } from 'node:zlib';
import { createTar } from 'nanotar';
import { withoutSystem, type NamedFile } from '#server/compressedForms.ts';

/** A file of the release. */
export interface ReleaseFile extends NamedFile {
  /** Can be started as a program. */
  readonly isProgram?: boolean;
}

/** What an entry of a tar holds of a name; nanotar cuts longer ones off without an error. */
const maxNameBytes = 100;

/** The two empty blocks at the end of a tar, which nanotar leaves out when the last block is full. */
const end = new Uint8Array(1024);

/**
 * A `.tar.gz` of these files: the same bytes for the same files and time, on every machine and in any order.
 * @throws Error that names a file whose name is too long
 */
export function archive(files: readonly ReleaseFile[], time: Date): Buffer {
  const tooLong = files.find(({ name }) => Buffer.byteLength(name) > maxNameBytes);
  if (tooLong) throw new Error(`A tar can't hold a name of more than ${maxNameBytes} bytes: ${tooLong.name}`);
  const tar = createTar(
    files
      .toSorted((one, other) => (one.name < other.name ? -1 : 1))
      .map(({ name, content, isProgram }) => ({
        name,
        data: content,
        attrs: { mode: isProgram ? '755' : '644' },
      })),
    { attrs: { uid: 0, gid: 0, user: 'root', group: 'root', mtime: time.getTime() } },
  );
  return withoutSystem(gzipSync(Buffer.concat([tar, end]), { level: 9 }));
}
