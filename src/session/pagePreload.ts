import type { QueryClient } from '@tanstack/react-query';
import { can, type Action } from '#access/can.ts';
import type { Profile } from '#access/roles/profile.ts';
import type { Rules } from '#access/plugin/rules.ts';
import { acceptedComposites } from '#api/authorization/compositesLook.ts';
import { rolesDocumentQuery } from '#api/authorization/rolesDocument.ts';
import type { System } from '#api/orthanc/system.ts';
import type { Catalog } from '#locales/catalog.ts';
import { missingRight, type KeycloakAction } from './keycloakRights.ts';

/** What the server has said of this person and of itself. */
export interface Known {
  profile: Profile;
  system: System;
}

/** A page that is about to be shown. */
export interface PageVisit {
  queryClient: QueryClient;
  /** The `:id` of its address; empty for none. */
  id: string;
  search: URLSearchParams;
  /** What its history entry keeps, and the key of that entry. */
  state: unknown;
  historyKey: string;
  /** What the token says that this person may do in Keycloak. */
  keycloakRights: readonly string[];
  rules: Rules;
  /** Rejects where the server doesn't say it; the frame of the page tells that. */
  known: Promise<Known>;
}

/**
 * What a page needs besides its code, in a small chunk that is there before it. The route's loader starts it all: without that a page
 * asks for its messages when it is drawn first, and for its data when it is drawn with those.
 */
export interface PagePreload {
  /** Messages that the page needs for its first drawing. */
  messages: readonly Catalog<object>[];
  /**
   * Starts queries that the page asks as well, as far as this person may ask them.
   * @returns when the answers are there
   */
  start(visit: PageVisit): Promise<unknown>;
  /** The page has no loading state of its own: it is drawn with the answers, and where they fail it is not drawn. */
  isDrawnWithAnswers?: boolean;
}

/** Whether this person may do something in Keycloak, as `useKeycloakCan` would say. */
export const mayInKeycloak = ({ keycloakRights }: PageVisit, action: KeycloakAction): boolean =>
  missingRight(action, keycloakRights) === undefined;

/** Whether this person may do something, as `useCan` would say. */
export const may = ({ rules }: PageVisit, { profile }: Known, action: Action): boolean =>
  can(profile, action, undefined, rules) === undefined;

/** Starts reading the roles document where the page would by itself: `RolesDocumentGate`, or `useRoles`, which must look first. */
export async function preloadRolesDocument(visit: PageVisit, by: 'gate' | 'useRoles'): Promise<void> {
  const mayLook = mayInKeycloak(visit, 'readRoles');
  if (by === 'useRoles' && !mayLook) return;
  if (!may(visit, await visit.known, 'readRoles')) return;
  await visit.queryClient.prefetchQuery(
    rolesDocumentQuery(() => ({ mayLook, accepted: acceptedComposites() })),
  );
}
