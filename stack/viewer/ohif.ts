import { join } from 'node:path';
import { npmPackage, type NpmPackage } from './npmPackage.ts';

/** OHIF with everything built in, as its makers publish it. */
const ohif: NpmPackage = {
  name: '@ohif/app',
  version: '3.13.2',
  integrity:
    'sha512-WZdxmpmG7rqFgW9ZJLcbgr3XCtLi1KDNPoMaeY5PPe6j4G4fjEjjkycZM6C6Zk2F87BKxFfpq+jd5xXZB9E8EA==',
};

/** The folder with the files of OHIF that a browser loads, fetched once into the cache folder. */
export async function ohifFiles(cache: string, say: (line: string) => void): Promise<string> {
  return join(await npmPackage(ohif, cache, say), 'dist');
}
