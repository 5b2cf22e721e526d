import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { root } from '../step.ts';

/** The folder of what an installation takes from this repository. */
export const deploy = join(root, 'deploy');

/** A text file of deploy/. */
export const deployed = (path: string): string => readFileSync(join(deploy, path), 'utf8');

const service = z.object({
  image: z.string(),
  build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  ports: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()),
  volumes: z.array(z.string()).default([]),
  networks: z.array(z.string()),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
});

const composeFile = z.object({
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.object({ internal: z.boolean().default(false) })),
  volumes: z.record(z.string(), z.unknown()),
});

/** deploy/compose/compose.yaml as YAML has it. */
export const composeDocument: unknown = parse(deployed('compose/compose.yaml'));

/** What the tests need of it. */
export const compose = composeFile.parse(composeDocument);

/** One service of it. */
export function serviceNamed(name: string): z.output<typeof service> {
  const found = compose.services[name];
  if (found === undefined) throw new Error(`compose.yaml has no service ${name}`);
  return found;
}

/**
 * The JSON schema of the Compose specification (https://github.com/compose-spec/compose-spec, Apache License 2.0), as the npm package
 * dclint 3.1.0 ships it. Two things are changed on reading: it names draft 7 by another address than draft 7 itself does, and its format
 * `duration` means Go's durations, while JSON Schema's are those of ISO 8601.
 */
export function composeSpecification(): Record<string, unknown> {
  const text = readFileSync(new URL('composeSpecification.json', import.meta.url), 'utf8');
  const schema: unknown = JSON.parse(text, (key, value: unknown) =>
    key === 'format' && value === 'duration' ? undefined : value,
  );
  return {
    ...z.record(z.string(), z.unknown()).parse(schema),
    $schema: 'http://json-schema.org/draft-07/schema#',
  };
}
