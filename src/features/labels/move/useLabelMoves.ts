import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { seesAll } from '#access/profile.ts';
import { rolesReadLastQuery } from '#api/authorization/rolesReadLast.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCompositesLook } from '#session/useCompositesLook.ts';
import { useConfig, useProfile, useSystem } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import { moveMessages } from '#features/labels/labelMessages.ts';
import type { LabelMove } from './moveLabel.ts';
import { moves, type MoveState } from './moves.ts';
import { runMove } from './runMove.ts';

/** Renaming, merging and deleting labels: what is under way, how to begin, and why one may not. */
export interface LabelMoves {
  states: readonly MoveState[];
  /** Begins, or goes on with one that was interrupted. */
  start: (move: LabelMove) => void;
  /** Why a label cannot be renamed or merged, in words. */
  renameReason: (label: string) => string | undefined;
  /** Why a label cannot be deleted; roles keep naming it where `mayEditRoles` is false. */
  deleteReason: (label: string) => string | undefined;
  mayEditRoles: boolean;
  /** How long a rename waits, in seconds. */
  waits: number;
}

/** What this person may do to labels as a whole, and what this device is doing to them. */
export function useLabelMoves(): LabelMoves {
  const t = useMessages(moveMessages);
  const queryClient = useQueryClient();
  const look = useCompositesLook();
  const can = useCan();
  const profile = useProfile();
  const system = useSystem();
  const { pluginCacheSeconds } = useConfig();
  const { data: document } = useQuery(rolesReadLastQuery);
  const states = useSyncExternalStore(moves.subscribe, moves.get);
  const mayEditRoles = can('editRoles') === undefined;

  const onStudies = (label: string): string | undefined => {
    const isMoving = states.some(({ move, status }) => status === 'running' && move.going === label);
    return (
      can('editLabels') ??
      (seesAll(profile) ? undefined : t.needsAll) ??
      (isMoving ? t.alreadyMoving : undefined)
    );
  };
  return {
    states,
    start: (move) =>
      void runMove(move, {
        queryClient,
        look,
        mayEditRoles,
        extended: system.Capabilities.HasExtendedFind,
        cacheMs: pluginCacheSeconds * 1000,
        t,
      }),
    renameReason: (label) => can('editRoles') ?? onStudies(label) ?? (document ? undefined : t.rolesUnread),
    deleteReason: onStudies,
    mayEditRoles,
    waits: pluginCacheSeconds,
  };
}
