import { useCallback, useEffect, useEffectEvent, useMemo } from 'react';
import { useLocation, useNavigate } from 'react-router';
import type { PreparedChange } from '#access/explain/prepared.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { useCan } from '#session/useCan.ts';
import { useStore } from '#ui/useStore.ts';
import {
  editorOf,
  forgetPrepared,
  keepPrepared,
  preparedForgotten,
  preparedKey,
  readPrepared,
  type PreparedOf,
} from './preparedChange.ts';

/** Opens the editor of a change with the change filled in. Nothing is written: the person saves it there, or doesn't. */
export function useOpenPrepared(): (change: PreparedChange) => void {
  const navigate = useNavigate();
  return useCallback(
    (change) => void navigate(editorOf(change), { state: keepPrepared(change) }),
    [navigate],
  );
}

/** Why this person could not save a change in its editor, in words; `undefined`: they can. For the button that opens it. */
export function useEditorRefusal(): (
  change: PreparedChange,
  study?: { labels: readonly string[] },
) => string | undefined {
  const can = useCan();
  const canInKeycloak = useKeycloakCan();
  return useCallback(
    (change, study) => {
      switch (change.kind) {
        case 'editRoles':
          return can('readRoles') ?? can('editRoles');
        case 'labelStudy':
          return can('editLabels', study);
        case 'createLink':
          return can('share', study);
        case 'giveRole':
        case 'enableAccount':
        case 'replaceKey':
          return canInKeycloak('writeUsers');
      }
    },
    [can, canInKeycloak],
  );
}

/** The change that an editor was opened with, until it is used up. */
export interface Prepared<Kind extends PreparedChange['kind']> {
  readonly change: PreparedOf<Kind>;
  /** It was saved, discarded, or taken over by the editor: it is never shown again. May be called from any page, and twice. */
  readonly done: () => void;
}

const isOfKind = <Kind extends PreparedChange['kind']>(
  change: PreparedChange,
  kind: Kind,
): change is PreparedOf<Kind> => change.kind === kind;

/** The change that this page was opened with, if it is of a kind that the editor knows; whether it is about what is on the page, the editor checks. */
export function usePrepared<Kind extends PreparedChange['kind']>(kind: Kind): Prepared<Kind> | undefined {
  const { state } = useLocation();
  const count = useStore(preparedForgotten);
  const key = preparedKey(state);
  // Read again whenever one was forgotten, which storage doesn't tell.
  const change = useMemo(() => (count >= 0 ? readPrepared(key) : undefined), [key, count]);
  return useMemo(
    () =>
      key !== undefined && change && isOfKind(change, kind)
        ? { change, done: () => forgetPrepared(key) }
        : undefined,
    [change, key, kind],
  );
}

/** Hands the change that this page was opened with to an editor that keeps unsaved changes itself. Once: from then on only the editor has it. */
export function useTakePrepared<Kind extends PreparedChange['kind']>(
  kind: Kind,
  take: (change: PreparedOf<Kind>) => void,
): void {
  const { state } = useLocation();
  const key = preparedKey(state);
  const onOpened = useEffectEvent((opened: string | undefined) => {
    const change = readPrepared(opened);
    if (opened === undefined || !change || !isOfKind(change, kind)) return;
    forgetPrepared(opened);
    take(change);
  });
  useEffect(() => onOpened(key), [key]);
}
