import type { Rules } from '#access/plugin/rules.ts';
import type { AuthorizationSection } from '#access/section/authorizationSection.ts';
import { createStore } from '#lib/createStore.ts';
import { useRules } from '#session/SessionContext.ts';
import { useStore } from '#ui/useStore.ts';

/** A section as it was pasted, and what was read from it; `rules` are missing where it can't be read. */
interface PastedSection {
  readonly text: string;
  readonly section: AuthorizationSection;
  readonly rules: Rules | undefined;
}

/** The section that was pasted: in this page's memory only, until it is closed. It may hold passwords of the services. */
export const pastedSection = createStore<PastedSection | undefined>(undefined);

/** The rules that access is explained by: of the section that was pasted, else those that the console is told. */
export function useAccessRules(): Rules {
  const known = useRules();
  return useStore(pastedSection)?.rules ?? known;
}
