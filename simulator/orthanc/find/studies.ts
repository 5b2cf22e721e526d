import { ALTERED, type Archive } from '../archive/Archive.ts';
import type { Study } from '../archive/types.ts';
import { studyFilter, type StudyFilter } from './filter.ts';
import type { GeneratedOrders } from './order.ts';
import { studyOrder } from './order.ts';
import type { FindRequest } from './request.ts';

/** Which part of the matches to give: `limit` 0 is all of them. */
export interface Page {
  readonly since: number;
  readonly limit: number;
}

const takeOf = ({ since, limit }: Page): number => (limit === 0 ? Number.POSITIVE_INFINITY : since + limit);
const heldMatches = (archive: Archive, filter: StudyFilter): Study[] =>
  archive.held().filter((study) => filter.study(study));

function candidatesOf(archive: Archive, slots: readonly number[], filter: StudyFilter): Study[] {
  return [...new Set(slots)]
    .flatMap((slot) => archive.study(slot) ?? [])
    .filter((study) => filter.study(study));
}

/** The page of studies that the index gives, in the order asked for, without those that do not match as they are: it may be short. */
export function findStudies(
  archive: Archive,
  orders: GeneratedOrders,
  request: FindRequest,
  page: Page,
): Study[] {
  const filter = studyFilter(archive, request);
  return indexedStudies(archive, orders, request, page, filter).filter((study) => filter.shows(study));
}

/** The page of studies that the index finds: `Since` and `Limit` count here. */
function indexedStudies(
  archive: Archive,
  orders: GeneratedOrders,
  request: FindRequest,
  page: Page,
  filter: StudyFilter,
): Study[] {
  const compare = studyOrder(archive, orders.database, request.orderBy);
  const take = takeOf(page);
  if (filter.candidates !== undefined) {
    return candidatesOf(archive, filter.candidates, filter).sort(compare).slice(page.since, take);
  }
  const held = heldMatches(archive, filter).sort(compare);
  const found: Study[] = [];
  let [passed, nextHeld] = [0, 0];
  const pass = (study: Study | undefined): void => {
    if (study !== undefined && passed >= page.since && passed < take) found.push(study);
    passed += 1;
  };
  /** Lets the held studies go first that come before `study`, or all that are left. */
  const passHeld = (study?: Study): void => {
    for (let other = held[nextHeld]; other !== undefined; other = held[nextHeld]) {
      if (study !== undefined && compare(other, study) > 0) return;
      pass(other);
      nextHeld += 1;
    }
  };
  for (const slot of orders.by(request.orderBy)) {
    if (passed >= take) break;
    if (archive.altered[slot] === ALTERED.gone || !filter.slot(slot)) continue;
    // A study is only made where it is shown, or where held ones must find their place before it.
    const study = nextHeld < held.length || passed >= page.since ? archive.study(slot) : undefined;
    if (study !== undefined) passHeld(study);
    pass(study);
  }
  passHeld();
  return found;
}

/** How many studies the index finds; it may be more than a find shows. */
export function countStudies(archive: Archive, request: FindRequest): number {
  const filter = studyFilter(archive, request);
  if (filter.all) return archive.studyCount;
  if (filter.candidates !== undefined) return candidatesOf(archive, filter.candidates, filter).length;
  let count = heldMatches(archive, filter).length;
  for (let slot = 0; slot < archive.dataset.size; slot += 1) {
    if (archive.altered[slot] !== ALTERED.gone && filter.slot(slot)) count += 1;
  }
  return count;
}
