import { z } from 'zod';
import * as mini from 'zod/mini';
import { configSchema } from '#api/config/config.ts';
import { configFields } from './configFields.ts';

const fieldSchema = z.object({
  type: z.string(),
  default: z.unknown().optional(),
  minimum: z.number().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  pattern: z.string().optional(),
  enum: z.array(z.string()).optional(),
});
type FieldSchema = z.infer<typeof fieldSchema>;
const objectSchema = z.object({ type: z.literal('object'), properties: z.record(z.string(), z.unknown()) });
const mapSchema = z.object({ type: z.literal('object'), additionalProperties: z.unknown() });
const listSchema = z.object({ items: z.unknown() });
const tupleSchema = z.object({ prefixItems: z.array(z.unknown()) });

const json = (value: unknown): string => JSON.stringify(value);

/** Every field of a JSON schema with its path; objects are opened, lists are not. */
function fieldsOf(schema: unknown, path: readonly string[] = []): [path: string, schema: unknown][] {
  const object = objectSchema.safeParse(schema);
  if (!object.success) return [[path.join('.'), schema]];
  return Object.entries(object.data.properties).flatMap(([key, field]) => fieldsOf(field, [...path, key]));
}

/** What an entry of a list is, in words. */
function entryOf(schema: unknown): string {
  const tuple = tupleSchema.safeParse(schema);
  if (tuple.success) {
    const parts = tuple.data.prefixItems.map(typeOf);
    return `a list of ${String(parts.length)}: ${parts.join('; ')}`;
  }
  const object = objectSchema.safeParse(schema);
  if (!object.success) return typeOf(schema);
  const parts = Object.entries(object.data.properties).map(([key, part]) => `\`${key}\` (${typeOf(part)})`);
  return `an object of ${parts.join('; ')}`;
}

/** A field's type in words, with what the schema asks of its value. */
function typeOf(schema: unknown): string {
  const field: FieldSchema = fieldSchema.parse(schema);
  switch (field.type) {
    case 'boolean':
      return '`true` or `false`';
    case 'integer':
      return `a whole number${field.minimum === undefined ? '' : `, at least ${String(field.minimum)}`}`;
    case 'string': {
      if (field.enum) return field.enum.map((each) => `\`${json(each)}\``).join(' or ');
      const limits = [
        ...(field.minLength === undefined ? [] : ['not empty']),
        ...(field.maxLength === undefined ? [] : [`at most ${String(field.maxLength)} characters`]),
        ...(field.pattern === undefined ? [] : [`must match \`${field.pattern}\``]),
      ];
      return ['text', ...limits].join(', ');
    }
    case 'array':
      return `a list; each entry is ${entryOf(listSchema.parse(schema).items)}`;
    case 'object':
      return `an object; each value is ${entryOf(mapSchema.parse(schema).additionalProperties)}`;
    default:
      throw new Error(`config.json has a field of type ${field.type}, which the reference cannot describe`);
  }
}

/** The example of every field, put together as one file. */
export function exampleFile(): unknown {
  const file: Record<string, unknown> = {};
  for (const [path, { example }] of Object.entries(configFields)) {
    const [group = '', key] = path.split('.');
    file[group] = key === undefined ? example : { ...Object(file[group]), [key]: example };
  }
  return file;
}

/** docs/config.md: every field of config.json with its type, default, meaning and an example, from the schema that checks it. */
export function configReference(): string {
  const notes = new Map(Object.entries(configFields));
  const sections = fieldsOf(mini.toJSONSchema(configSchema, { io: 'input' })).map(([path, schema]) => {
    const note = notes.get(path);
    if (!note) throw new Error(`scripts/reference/configFields.ts lacks ${path}`);
    const initial = json(fieldSchema.parse(schema).default);
    return [
      `## \`${path}\``,
      '',
      note.meaning,
      '',
      `- Type: ${typeOf(schema)}`,
      `- Default: \`${initial}\``,
      `- Example: \`${json(note.example)}\``,
      '',
    ].join('\n');
  });
  return [
    '<!-- Written by `npm run docs` from src/api/config/config.ts and scripts/reference/configFields.ts. Do not edit. -->',
    '# config.json',
    '',
    'The console reads `config.json` from its own address (`/config.json`, or `/console/config.json` where it runs under `/console/`) at each',
    'start. Every field is optional, and so is the file. Paths in it are those of the host, wherever the console runs. An unknown field or a wrong',
    'value stops the start with a page that names the field, the value found and what was expected. The file is public: put no secret into it.',
    '',
    ...sections,
    '## A complete file',
    '',
    '```json',
    JSON.stringify(exampleFile(), undefined, 2),
    '```',
    '',
  ].join('\n');
}
