import { readFileSync } from 'node:fs';
import { z } from 'zod';

const bundledSchema = z.object({
  name: z.string(),
  version: z.string(),
  identifier: z.string().optional(),
  text: z.string().optional(),
});
const authorSchema = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const packageSchema = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string().optional(),
  author: authorSchema.optional(),
});

/** A package of others whose code is in the console. */
export interface LicensedPackage {
  readonly name: string;
  readonly version: string;
  /** `MIT`, as its package.json says it. */
  readonly identifier?: string | undefined;
  /** Its license file; some packages are published without. */
  readonly text?: string | undefined;
  readonly author?: string | undefined;
}

const packageIn = (folder: string): z.output<typeof packageSchema> =>
  packageSchema.parse(JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')));

/** What a build of Vite noted of the packages that it bundled (`build.license`). @param modules the folder `node_modules` */
export function licensesOfBuild(file: string, modules: string): LicensedPackage[] {
  return z
    .array(bundledSchema)
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .map((bundled) =>
      bundled.text ? bundled : { ...bundled, author: packageIn(`${modules}/${bundled.name}`).author },
    );
}

/** The license of a tool that leaves code of its own in a build: how chunks find each other. What it bundles itself isn't in the console. */
export function licenseOfTool(folder: string, licenseFile: string): LicensedPackage {
  const { name, version, license } = packageIn(folder);
  const [text = ''] = readFileSync(`${folder}/${licenseFile}`, 'utf8').split(
    /^# Licenses of bundled dependencies/m,
  );
  return { name, version, identifier: license, text: text.trim() };
}

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files
(the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the
following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE
OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** What stands for the license file of a package without one. */
const standardTexts = new Map([
  ['MIT', mit],
  [
    'Apache-2.0',
    'Licensed under the Apache License, Version 2.0. Its text is in the file LICENSE next to this one.',
  ],
]);

function textOf({ name, version, identifier = '', text, author = name }: LicensedPackage): string {
  if (text) return text.replaceAll('\r\n', '\n').trim();
  const standard = standardTexts.get(identifier);
  if (!standard)
    throw new Error(
      `${name} ${version} has no license file, and we have no text of its license "${identifier}".`,
    );
  return `Copyright (c) ${author}\n\n${standard}`;
}

/** The packages in the console with the texts of their licenses, as one page. @throws Error that names a package without a license */
export function licensesPage(packages: readonly LicensedPackage[]): string {
  const once = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]));
  const sections = [...once]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([title, each]) => `## ${title}${each.identifier ? ` (${each.identifier})` : ''}\n\n${textOf(each)}\n`,
    );
  return ['# Third-party licenses\n\nCastellan contains code of these packages.\n', ...sections].join('\n');
}
