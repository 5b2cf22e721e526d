// A bulk change of labels against the simulated servers: what is shown, sent, rolled back and undone. What becomes of a single change
// is in applyChange.test.ts.
import type { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi, type MockInstance } from 'vitest';
import { profileQuery } from '#api/authorization/profile.ts';
import { connect } from '#api/http.ts';
import { deleteLabel, getLabels, labelCountQuery, putLabel } from '#api/orthanc/labels.ts';
import { labelQueueQuery } from '#api/orthanc/labelQueue.ts';
import { studyQuery, type Study } from '#api/orthanc/studies/study.ts';
import { createQueryClient } from '#api/queryClient.ts';
import { itemState, unkeptLog, type TaskLog } from '#lib/tasks/taskLog.ts';
import { messages } from '#features/labels/messages/en/labels.ts';
import { until } from '#lib/tests/until.ts';
import { createSimulatedServers } from '#simulator/createSimulatedServers.ts';
import { origin } from '#simulator/keycloak/tests/testBrowser.ts';
import { connectionAs } from '#simulator/tests/connectionAs.ts';
import { fetchFrom } from '#simulator/tests/fetchFrom.ts';
import { bulkTasks, type BulkTask } from '#ui/bulk/bulkTasks.ts';
import { notify } from '#ui/notices/notify.ts';
import { changesFor, type LabelChange } from './labelChanges.ts';
import type { LabelPlan } from './labelPlan.ts';
import { runLabelPlan, startLabelChanges, type LabelRunContext } from './labelRun.ts';

const servers = createSimulatedServers({ origin, size: 200 });
const reach = fetchFrom(servers);
let told: MockInstance<typeof notify.done>;
let context: LabelRunContext;
let client: QueryClient;
let studies: readonly Study[];
/** Changes of labels that were sent, as `PUT a/new` with the place of the study in `studies`. */
let sent: string[];
/** Those that the server refuses. */
let refused: ReadonlySet<string>;
/** The server answers when this is over. */
let answering: Promise<void>;

function nameOf(method: string, path: string): string {
  const [, id = '', label = ''] = /studies\/([^/]+)\/labels\/(.+)$/.exec(path) ?? [];
  return `${method} ${'abcd'[studies.findIndex((study) => study.id === id)] ?? '?'}/${label}`;
}

beforeEach(async () => {
  servers.reset();
  connect(await connectionAs(servers, 'admin'));
  client = createQueryClient();
  [sent, refused, answering] = [[], new Set(), Promise.resolve()];
  told = vi.spyOn(notify, 'done').mockReturnValue();
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const { method = 'GET' } = init;
    if (method === 'PUT' || method === 'DELETE') {
      const name = nameOf(method, path);
      sent.push(name);
      await answering;
      if (refused.has(name)) return new Response('', { status: 403 });
    }
    return reach(path, init);
  });
  const queue = await client.fetchInfiniteQuery(labelQueueQuery(true, () => 0));
  studies = queue.pages.flatMap((page) => page.studies).slice(0, 4);
  await Promise.all(studies.map(({ id }) => client.fetchQuery(studyQuery(id))));
  context = {
    queryClient: client,
    profile: await client.fetchQuery(profileQuery),
    userId: 'someone',
    extended: true,
    t: messages,
    notKept: 'not kept',
  };
});

afterEach(() => {
  for (const one of bulkTasks.get()) bulkTasks.dismiss(one);
});

/** The labels of each study as the console shows them, and as the server has them. */
const shown = (): string[] =>
  studies.map(({ id }) => (client.getQueryData(studyQuery(id).queryKey)?.labels ?? []).join());
const held = async (): Promise<string[]> =>
  Promise.all(studies.map(async ({ id }) => (await getLabels(id)).join()));

const adding = (...labels: string[]): LabelChange[] =>
  changesFor(studies, { add: new Set(labels), remove: new Set() });

const task = (): BulkTask | undefined => bulkTasks.get().at(-1);
const settled = (): Promise<void> =>
  until(() => expect(task()?.progress.get().status).toMatch(/finished|stopped/));
const isStale = (queryKey: readonly unknown[]): boolean | undefined =>
  client.getQueryState(queryKey)?.isInvalidated;

/** The log of a plan, as an earlier page left it. */
function logOf(states: readonly number[]): TaskLog & { isRemoved: boolean } {
  const log = { ...unkeptLog(new Uint8Array(states)), isKept: true, isRemoved: false };
  log.remove = () => {
    log.isRemoved = true;
    return Promise.resolve();
  };
  return log;
}

const planOf = (changes: readonly LabelChange[]): LabelPlan => ({
  type: 'labels',
  isUndo: false,
  changes,
  uids: Object.fromEntries(studies.map(({ id, studyInstanceUid }) => [id, studyInstanceUid])),
});

describe('a bulk change of labels', () => {
  test('is shown at once, then made; lists and counts are stale once all of it is', async () => {
    const answer = Promise.withResolvers<void>();
    answering = answer.promise;
    const { queryKey: count } = labelCountQuery('new');
    await client.fetchQuery(labelCountQuery('new'));
    const starting = startLabelChanges(studies, adding('new'), context);
    expect([shown(), sent]).toEqual([['new', 'new', 'new', 'new'], []]);
    await starting;
    await until(() => expect(sent).toHaveLength(4));
    expect(isStale(count)).toBe(false);
    answer.resolve();
    await settled();
    expect(await held()).toEqual(['new', 'new', 'new', 'new']);
    expect(shown()).toEqual(['new', 'new', 'new', 'new']);
    expect(isStale(count)).toBe(true);
    // Node has no storage for tasks.
    expect(task()?.notice).toBe('not kept');
  });

  test('that is refused for a study is taken back there only, and can be retried', async () => {
    refused = new Set(['PUT b/new']);
    await startLabelChanges(studies, adding('new'), context);
    await settled();
    expect(shown()).toEqual(['new', '', 'new', 'new']);
    expect(task()?.failures()).toMatchObject([
      { name: expect.stringContaining(studies[1]?.id ?? '?'), error: { kind: 'forbidden' } },
    ]);
    refused = new Set();
    sent = [];
    task()?.retryFailed();
    await settled();
    expect(sent).toEqual(['PUT b/new']);
    expect([shown(), await held()]).toEqual([
      ['new', 'new', 'new', 'new'],
      ['new', 'new', 'new', 'new'],
    ]);
  });

  test('undo takes back what it changed, and leaves what others did before and after it', async () => {
    const [a, b, c] = studies.map(({ id }) => id);
    await putLabel(a ?? '', 'new');
    sent = [];
    await startLabelChanges(studies, adding('new'), context);
    await settled();
    expect(sent.toSorted()).toEqual(['PUT b/new', 'PUT c/new', 'PUT d/new']);
    expect(task()?.summary()).toBe('1 needed no change');
    // Someone else takes it off one study, and puts another on one.
    await Promise.all([deleteLabel(b ?? '', 'new'), putLabel(c ?? '', 'theirs')]);
    sent = [];
    const first = task();
    first?.undo()?.();
    await until(() => expect(task()).not.toBe(first));
    await settled();
    expect(sent.toSorted()).toEqual(['DELETE c/new', 'DELETE d/new']);
    expect(await held()).toEqual(['new', '', 'theirs', '']);
    expect(told).toHaveBeenCalledExactlyOnceWith(messages.undoReport(1));
    expect(task()?.undo()).toBeUndefined();
  });

  test('that changed nothing offers no undo', async () => {
    await Promise.all(studies.map(({ id }) => putLabel(id, 'new')));
    await startLabelChanges(studies, adding('new'), context);
    await settled();
    expect(task()?.undo()).toBeUndefined();
    expect(
      task()
        ?.doneItems()
        .map(({ note }) => note),
    ).toEqual(Array(4).fill('already had it'));
  });

  test('that is stopped takes back what was not begun', async () => {
    const answer = Promise.withResolvers<void>();
    answering = answer.promise;
    const changes = adding('new', 'other');
    await startLabelChanges(studies, changes, context);
    await until(() => expect(sent).toHaveLength(6));
    task()?.stop();
    answer.resolve();
    await settled();
    expect(task()?.progress.get()).toMatchObject({ status: 'stopped', done: 6, total: 8 });
    expect(sent).toHaveLength(6);
    expect(shown()).toEqual(await held());
    task()?.resume();
    await settled();
    expect(shown()).toEqual(await held());
    expect(shown().every((labels) => labels.includes('new') && labels.includes('other'))).toBe(true);
  });
});

describe('what an earlier page left of it', () => {
  test('is done, and nothing of the rest again; then its record goes', async () => {
    const log = logOf([itemState.done, itemState.unchanged, itemState.open, itemState.open]);
    runLabelPlan({ plan: planOf(adding('new')), log, names: new Map() }, context);
    expect(shown()).toEqual(['', '', 'new', 'new']);
    await settled();
    expect(sent).toEqual(['PUT c/new', 'PUT d/new']);
    expect(task()?.progress.get()).toMatchObject({ done: 4, total: 4 });
    expect(log.isRemoved).toBe(true);
  });

  test('counts what was on its way as its own where it stands: undo takes it back', async () => {
    await putLabel(studies[0]?.id ?? '', 'new');
    sent = [];
    const log = logOf([itemState.sent, itemState.done, itemState.done, itemState.done]);
    runLabelPlan({ plan: planOf(adding('new')), log, names: new Map() }, context);
    await settled();
    expect([sent, log.state(0)]).toEqual([[], itemState.done]);
  });

  test('stays on record while something failed, until it is taken off the tray', async () => {
    refused = new Set(['PUT d/new']);
    const log = logOf([0, 0, 0, 0]);
    runLabelPlan({ plan: planOf(adding('new')), log, names: new Map() }, context);
    await settled();
    expect(log.isRemoved).toBe(false);
    const ended = task();
    if (ended) bulkTasks.dismiss(ended);
    expect(log.isRemoved).toBe(true);
  });
});
