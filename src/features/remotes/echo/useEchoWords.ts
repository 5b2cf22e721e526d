import type { Modality } from '#api/orthanc/remotes/modality.ts';
import { remoteListMessages } from '#features/remotes/remoteListMessages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import type { LastEcho } from './lastEchoes.ts';

/** The result of a connection test in words. */
export interface EchoWords {
  /** The result and how long it took. */
  short: string;
  /** The same with when that was. */
  full: string;
  /** Why it failed and what to do; `undefined` where the remote answered. */
  reason: string | undefined;
}

/** Says how a connection test went. */
export function useEchoWords(): (echo: LastEcho, modality: Modality) => EchoWords {
  const t = useMessages(remoteListMessages);
  const format = useFormat();
  return ({ at, kind, ms, failure }, { AET: aet, Host: host, Port: port }) => {
    const short = failure ? t.failed(t.short[failure], ms) : t.works(kind, ms);
    return {
      short,
      full: t.testedAt(short, format.moment(new Date(at))),
      reason: failure && t.reasons[failure]({ aet, host, port }),
    };
  };
}
