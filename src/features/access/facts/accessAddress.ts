import { useSearchParams } from 'react-router';
import { actionNames, type Action } from '#access/can.ts';
import { refOfOrthancId } from '#access/pasted/identifiers.ts';

/** Who is asked about, as far as an address says it: an API key and a share link are pasted, and are in no address. */
export type ChosenWho =
  | { readonly kind: 'me' | 'nobody' | 'key' | 'link' }
  /** `id`: Keycloak's; empty until one is chosen. */
  | { readonly kind: 'user'; readonly id: string }
  | { readonly kind: 'roles'; readonly names: readonly string[] };

/** What the page asks about. `request`: a method and a path, which are typed and not in the address: they may hold names. */
export interface AccessChoice {
  readonly who: ChosenWho;
  /** Orthanc's id of a study; empty for none. */
  readonly study: string;
  readonly action: Action | 'request';
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Reads `me`, `nobody`, `key`, `link`, `user:<Keycloak id>` or `role:<name>,<name>`; anything else is `me`. */
export const readWho = (text: string): ChosenWho => {
  const [kind = '', ...rest] = text.split(':');
  const value = rest.join(':');
  if (kind === 'user') return { kind, id: value };
  if (kind === 'role') return { kind: 'roles', names: value ? value.split(',').map(decoded) : [] };
  return kind === 'nobody' || kind === 'key' || kind === 'link' ? { kind } : { kind: 'me' };
};

/** The text that `readWho` reads. A comma in the name of a role is encoded: it separates them. */
export const writeWho = (who: ChosenWho): string => {
  if (who.kind === 'user') return `user:${who.id}`;
  if (who.kind !== 'roles') return who.kind;
  return `role:${who.names.map((name) => name.replaceAll(/[%,]/g, encodeURIComponent)).join(',')}`;
};

/** Reads the choice of an address; whatever isn't understood is the default. */
export const readChoice = (params: URLSearchParams): AccessChoice => {
  const study = refOfOrthancId(params.get('study') ?? '');
  const action = params.get('action');
  return {
    who: readWho(params.get('who') ?? ''),
    study: study && 'orthancId' in study ? study.orthancId : '',
    action: action === 'request' ? action : (actionNames.find((name) => name === action) ?? 'view'),
  };
};

/** An address with this choice; what else it says stays. */
export const writeChoice = (
  params: URLSearchParams,
  { who, study, action }: AccessChoice,
): URLSearchParams => {
  const written = new URLSearchParams(params);
  const set = (name: string, text: string, standard: string): void =>
    text === standard ? written.delete(name) : written.set(name, text);
  set('who', writeWho(who), 'me');
  set('study', study, '');
  set('action', action, 'view');
  return written;
};

/** The choice in the address, and a way to change it. Each choice is an entry of the history, so Back returns to the question before. */
export function useAccessChoice() {
  const [params, setParams] = useSearchParams();
  const choice = readChoice(params);
  return {
    choice,
    choose: (next: Partial<AccessChoice>): void => setParams(writeChoice(params, { ...choice, ...next })),
  };
}
