import { accessMessages } from '#locales/shared/access.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { checkMessages } from '#checks/checkMessages.ts';
import type { PagePreload } from '#session/pagePreload.ts';
import { postureMessages } from './postureMessages.ts';

/** For the page on what an installation leaves open: nothing is asked before the checks are run. */
export const posturePreload: PagePreload = {
  messages: [postureMessages, checkMessages, accessMessages, uiMessages],
  start: async () => undefined,
};
