import { createContext, use } from 'react';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { Profile } from '#access/roles/profile.ts';
import type { Rules } from '#access/plugin/rules.ts';
import { profileQuery } from '#api/authorization/profile.ts';
import type { Config } from '#api/config/config.ts';
import { systemQuery, type System } from '#api/orthanc/system.ts';
import { useStore } from '#ui/useStore.ts';
import type { KeycloakSession } from './keycloakSession.ts';
import type { SessionState } from '#session/tokens/sessionState.ts';

/** What the whole console shares once a user is signed in. */
export interface SessionValue {
  session: KeycloakSession;
  config: Config;
  /** The plugin's routes with what the administrator added. */
  rules: Rules;
}

/** Carries the session; `main` provides it. */
export const SessionContext = createContext<SessionValue | undefined>(undefined);

function useSessionValue(): SessionValue {
  const value = use(SessionContext);
  if (!value) throw new Error('this needs a SessionContext above it');
  return value;
}

/** The session itself: refresh, sign out, change password. */
export function useKeycloakSession(): KeycloakSession {
  return useSessionValue().session;
}

/** The runtime configuration. */
export function useConfig(): Config {
  return useSessionValue().config;
}

/** The plugin's rules on this server, as far as the console is told. */
export function useRules(): Rules {
  return useSessionValue().rules;
}

/** Who is signed in, and whether the session is still alive. */
export function useSessionState(): SessionState {
  return useStore(useSessionValue().session.state);
}

/** What the server says this person may do: permissions and labels of all roles together. */
export function useProfile(): Profile {
  return useSuspenseQuery(profileQuery).data;
}

/** What this Orthanc can do. */
export function useSystem(): System {
  return useSuspenseQuery(systemQuery).data;
}
