import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Remote } from '#api/orthanc/remotes/remote.ts';
import {
  cancelRemoteSearch,
  startRemoteSearch,
  type RemoteSearch,
} from '#api/orthanc/remotes/searchRemote.ts';
import { personalTexts } from '#session/leaving/personalTexts.ts';
import { useSessionState } from '#session/SessionContext.ts';
import { useListSearch, type ListSearch } from '#session/useListSearch.ts';
import { keepUsedRemote } from '#widgets/remotes/lastUsedRemote.ts';
import type { AnswerSort } from '#features/remote/answers/sortAnswers.ts';
import { remoteParams, type RemoteAddress } from './remoteAddress.ts';
import { fieldsOf, privateText, searchOf, type SearchFields } from './searchFields.ts';

const list: ListSearch<RemoteAddress> = {
  params: remoteParams,
  texts: personalTexts('remote'),
  stateKey: 'remote',
};

/** The search that the address and its history entry stand for. */
export interface RemoteSearchState {
  /** What the form begins with; the same object until another search is gone to. */
  fields: SearchFields;
  /** `undefined` where the address names no remote. */
  search: RemoteSearch | undefined;
  sort: AnswerSort;
  setSort: (sort: AnswerSort) => void;
  /** Asks a remote, and makes the search this history entry's, or a new one's. */
  ask: (fields: SearchFields, remote: Remote) => void;
  cancel: () => void;
}

/** The search of the page. The address is its state, but nothing is asked before someone presses a button. */
export function useRemoteSearch(): RemoteSearchState {
  const client = useQueryClient();
  const { userId } = useSessionState().person;
  const { values, text, go } = useListSearch(list);
  const { sort } = values;
  const address = remoteParams.write({ ...values, sort: noSort }).toString();
  const fields = useMemo(
    () => fieldsOf(remoteParams.read(new URLSearchParams(address)), text),
    [address, text],
  );
  const search = useMemo(() => fields.remote && searchOf(fields, fields.remote), [fields]);
  return {
    fields,
    search,
    sort,
    setSort: (next) => go({ ...values, sort: next }, text, true),
    ask(asked, remote) {
      const { description, institution, studyDate: date, modalities: modality } = asked;
      const next: RemoteAddress = { remote, description, institution, date, modality, sort };
      const kept = privateText(asked);
      const isSame = kept === text && remoteParams.write({ ...next, sort: noSort }).toString() === address;
      go(next, kept, isSame);
      keepUsedRemote(userId, remote);
      void startRemoteSearch(client, searchOf(asked, remote));
    },
    cancel() {
      if (search) void cancelRemoteSearch(client, search);
    },
  };
}

/** Another order is no other search. */
const { sort: noSort } = remoteParams.read(new URLSearchParams());
