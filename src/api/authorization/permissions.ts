import { queryOptions } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { request } from '#api/http.ts';

/** The permissions that the plugin's table uses (`api-view` is not among them); a server of one's own may use others. Needs `admin-permissions`. */
export const permissionsInUseQuery = queryOptions({
  queryKey: ['authorization', 'permissions'],
  queryFn: ({ signal }) => request('orthanc', '/auth/settings/permissions', z.array(z.string()), { signal }),
  staleTime: Infinity,
  retry: false,
});
