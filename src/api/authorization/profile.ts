import { queryOptions, type QueryClient } from '@tanstack/react-query';
import * as z from 'zod/mini';
import type { Profile } from '#access/roles/profile.ts';
import { request } from '#api/http.ts';
import { startLimitMs } from '#api/config/StartError.ts';

/** The answer of `GET /auth/user/profile`, where `authorized-labels` is absent for a profile without labels. */
export const profileSchema = z.pipe(
  z.object({
    name: z.string(),
    'user-id': z.nullish(z.string()),
    permissions: z.array(z.string()),
    'authorized-labels': z._default(z.array(z.string()), []),
  }),
  z.transform((answer): Profile => ({
    name: answer.name,
    ...(answer['user-id'] ? { userId: answer['user-id'] } : {}),
    permissions: answer.permissions,
    authorizedLabels: answer['authorized-labels'],
  })),
);

/** Asks the server who this session belongs to, and what they may do. */
function getProfile(signal?: AbortSignal): Promise<Profile> {
  return request('orthanc', '/auth/user/profile', profileSchema, { signal, timeout: startLimitMs });
}

/** Asks the server what an API key may do, sent alone; an unknown key is the anonymous profile, not an error. */
export function getProfileOfApiKey(key: string, signal?: AbortSignal): Promise<Profile> {
  return request('orthanc', '/auth/user/profile', profileSchema, { signal, credentials: { 'api-key': key } });
}

/** The profile of this session: permissions and labels, the union of all roles. */
export const profileQuery = queryOptions({
  queryKey: ['authorization', 'profile'],
  queryFn: ({ signal }) => getProfile(signal),
  staleTime: 60_000,
});

/** Reads the profile again, for every screen. Not through the query: one that is under way was sent with the former token. */
export async function readProfileAgain(client: QueryClient): Promise<Profile> {
  const profile = await getProfile();
  client.setQueryData(profileQuery.queryKey, profile);
  return profile;
}

/** What a request without any token may do, asked of the server: an administrator may have changed what it ships with (`upload`). */
export function profileWithoutToken(signal?: AbortSignal): Promise<Profile> {
  return request('orthanc', '/auth/user/profile', profileSchema, { signal, credentials: {} });
}

/** The same, kept for a minute. */
export const profileWithoutTokenQuery = queryOptions({
  queryKey: ['authorization', 'profileWithoutToken'],
  queryFn: ({ signal }) => profileWithoutToken(signal),
  staleTime: 60_000,
});
