import { expect, test } from 'vitest';
import { z } from 'zod';
import { createSimulatedServers } from '../createSimulatedServers.ts';
import { createBrowser, origin } from '#simulator/keycloak/tests/testBrowser.ts';
import { recorded } from './pluginRecording.ts';
import type { Recorded } from './pluginRecording.ts';

/** Types and keys of a JSON value; a list by its first element. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shapeOf(each)]));
}

const servers = createSimulatedServers({ size: 200, origin, cacheSeconds: 0 });
const names = ['admin', 'doctor', 'external'] as const;
const tokens = new Map<string, string>(
  await Promise.all(
    names.map(async (name): Promise<[string, string]> => {
      return [name, (await createBrowser(servers).signIn(name, name)).access_token];
    }),
  ),
);
tokens.set('expired', `${tokens.get('doctor') ?? ''}x`);

const replaced = new Map<string, string>();
const filledIn = (text: string): string =>
  [...replaced].reduce((filled, [name, value]) => filled.replaceAll(`{${name}}`, value), text);

async function send({ who, method, path, body, headers = {} }: Omit<Recorded, 'status'>): Promise<Response> {
  const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const token = tokens.get(who);
  return servers.handle(
    new Request(`${origin}/orthanc${filledIn(path)}`, {
      method,
      headers: {
        ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, filledIn(value)])),
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      },
      ...(text === undefined ? {} : { body: filledIn(text) }),
    }),
  );
}

const found = z.array(
  z.object({
    ID: z.string(),
    Labels: z.array(z.string()),
    MainDicomTags: z.object({ StudyInstanceUID: z.string() }),
  }),
);
const query = { Level: 'Study', Query: {}, Expand: true };
const studies = found.parse(
  await (await send({ who: 'admin', method: 'POST', path: '/tools/find', body: query })).json(),
);
const own = studies.find(({ Labels }) => Labels.includes('external'));
const study = studies.find(
  ({ Labels }) =>
    Labels.length > 0 && Labels.every((label) => !['external', 'Label3', 'Label5'].includes(label)),
);
if (own === undefined || study === undefined)
  throw new Error('the dataset lacks a study for these exchanges');
replaced.set('own', own.ID);
replaced.set('study', study.ID);
replaced.set('uid', study.MainDicomTags.StudyInstanceUID);
const type = 'stone-viewer-publication';
const Resources = [{ OrthancId: '{study}', DicomUid: '{uid}', Level: 'study' }];
const share = { ID: '', Resources, Type: type, ValidityDuration: 3600 };
const link = await send({ who: 'doctor', method: 'PUT', path: `/auth/tokens/${type}`, body: share });
replaced.set('share', z.object({ Token: z.string() }).parse(await link.json()).Token);

test.each(recorded.map((exchange) => [exchange.who, exchange.method, exchange.path, exchange] as const))(
  'as recorded: %s %s %s',
  async (_who, _method, _path, exchange) => {
    const answer = await send(exchange);
    const text = await answer.text();
    const { answer: expected } = exchange;
    const isText = expected === undefined || typeof expected === 'string';
    expect({ status: answer.status, answer: isText ? text : shapeOf(JSON.parse(text)) }).toEqual({
      status: exchange.status,
      answer: isText ? (expected ?? text) : shapeOf(expected),
    });
  },
);
