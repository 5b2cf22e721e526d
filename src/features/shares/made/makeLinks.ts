import { readShareToken } from '#access/plugin/shareToken.ts';
import { mintToken, type TokenStudy } from '#api/authorization/tokens.ts';
import { serverNow } from '#api/serverClock.ts';
import type { Config } from '#api/config/config.ts';
import type { SelectedStudy } from '#api/orthanc/studies/study.ts';
import { listVisible } from '#api/orthanc/studies/studiesByUid.ts';
import { createLimiter } from '#lib/tasks/limiter.ts';
import {
  addressOfToken,
  isShareId,
  newShareId,
  typeOf,
  type LinkKind,
  type ShareLink,
} from '#features/shares/link/shareLink.ts';

/** Links that are made at once; each is some milliseconds of the server's time. */
const concurrency = 4;

/** The links to create. */
export interface LinkOrder {
  studies: readonly SelectedStudy[];
  kind: LinkKind;
  /** `undefined`: never. */
  expiresAt: Date | undefined;
  /** One link for each study; else one for all. */
  each: boolean;
  landing: Config['shares']['landing'];
  origin: string;
  /** Stored on this device, never sent. */
  texts: { recipient: string; note: string };
  /** The studies are copies that were made for the link. */
  isForCopies?: boolean;
}

/** What came of it: with one link for each study, some may fail. */
export interface MadeLinks {
  order: LinkOrder;
  links: readonly ShareLink[];
  failures: readonly { study: SelectedStudy; error: unknown }[];
}

/** Some of the studies are not seen by who wants to share them; nothing was made. */
export class HiddenStudiesError extends Error {
  readonly hidden: readonly SelectedStudy[];
  constructor(hidden: readonly SelectedStudy[]) {
    super('not all of the studies are seen by who shares them');
    this.name = 'HiddenStudiesError';
    this.hidden = hidden;
  }
}

/** The end that was chosen has passed before the link could be made. */
export class EndPassedError extends Error {
  constructor() {
    super('the end of the link has passed');
    this.name = 'EndPassedError';
  }
}

const tokenStudy = ({ id, studyInstanceUid }: SelectedStudy): TokenStudy => ({
  orthancId: id,
  studyInstanceUid,
});

/** The ID in a token: a hardened proxy puts one of its own there (docs/proxy.md), and the record must name the same. */
function idInToken(token: string): string | undefined {
  const id = readShareToken(token)?.id;
  return id !== undefined && isShareId(id) ? id : undefined;
}

async function makeLink(order: LinkOrder, studies: readonly SelectedStudy[]): Promise<ShareLink> {
  const { kind, expiresAt } = order;
  const id = newShareId();
  const named = studies.map(tokenStudy);
  const minted = await mintToken({ type: typeOf(kind), id, studies: named, expiresAt });
  return {
    ...addressOfToken(minted, order.landing, order.origin),
    id: idInToken(minted.token) ?? id,
    kind,
    studies: named,
    expiresAt,
  };
}

/**
 * Creates one link for all studies, or one for each. Right before, it checks that the user can see every one of them: the server creates links for
 * any study without asking.
 * @throws HiddenStudiesError · EndPassedError · ApiError: no link was made
 */
export async function makeLinks(order: LinkOrder): Promise<MadeLinks> {
  if (order.expiresAt && order.expiresAt <= serverNow()) throw new EndPassedError();
  const visible = await listVisible(order.studies);
  const hidden = order.studies.filter(({ id }) => !visible.has(id));
  if (hidden.length > 0) throw new HiddenStudiesError(hidden);
  if (!order.each) return { order, links: [await makeLink(order, order.studies)], failures: [] };
  const limited = createLimiter(concurrency);
  const ends = await Promise.all(
    order.studies.map((study) =>
      limited(() => makeLink(order, [study])).catch((error: unknown) => ({ study, error })),
    ),
  );
  return {
    order,
    links: ends.filter((end) => 'href' in end),
    failures: ends.filter((end) => 'error' in end),
  };
}
