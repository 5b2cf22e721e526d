import * as z from 'zod/mini';
import { pageParam, searchParams } from '#lib/searchParams.ts';

/** What the address says of the list of keys: its page, from 0. */
export const keysAddress = searchParams(z.object({ page: pageParam }));
