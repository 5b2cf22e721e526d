import { accessMessages } from '#locales/shared/access.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import type { PagePreload } from '#session/pagePreload.ts';
import { meMessages } from './meMessages.ts';

/** For one's own page: it asks for nothing that isn't there already. */
export const mePreload: PagePreload = {
  messages: [meMessages, accessMessages, uiMessages],
  start: async () => undefined,
};
