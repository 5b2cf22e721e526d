import { paths } from '#lib/paths.ts';
import { Anchor, Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery, useQueryClient, useSuspenseQueries } from '@tanstack/react-query';
import { Suspense, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { seesAll } from '#access/roles/profile.ts';
import { refetchRoles, rolesReadLastQuery } from '#api/authorization/rolesReadLast.ts';
import { labelCountQuery, labelsInUseQuery, refetchLabels } from '#api/orthanc/labels.ts';
import { uiConfigurationQuery } from '#api/orthanc/uiConfiguration.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { WhyLink } from '#widgets/access/WhyLink.tsx';
import { RolesDocumentGate } from '#widgets/roles/RolesDocumentGate.tsx';
import { useProfile, useSystem } from '#session/SessionContext.ts';
import { useCan } from '#session/useCan.ts';
import { ActionButton } from '#ui/actions/ActionButton.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Loading } from '#ui/Loading.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { DataTable } from '#ui/table/DataTable.tsx';
import { useSearchDraft } from '#ui/useSearchDraft.ts';
import { openTab } from '#ui/openTab.ts';
import { catalogMessages, migrationMessages } from '#features/labels/labelMessages.ts';
import { MigrationBanners } from '#features/labels/migration/MigrationBanners.tsx';
import { labelColumns, LabelCard } from './columns.tsx';
import { queueProblem } from '#features/labels/queue/keys.ts';
import { AllowedLabels } from './AllowedLabels.tsx';
import { LabelDetails } from './LabelDetails.tsx';
import { labelsAddress } from './labelsAddress.ts';
import {
  filterRows,
  labelRows,
  labelsShown,
  type LabelRow,
  type LabelsShown,
} from '#features/labels/rows.ts';
import classes from './LabelsPage.module.css';

const keyOf = (row: LabelRow): string => row.name;
const card = (row: LabelRow) => <LabelCard row={row} />;

/** The labels of this server: in use, allowed, and who opens each. */
export function LabelsPage() {
  const t = useMessages(catalogMessages);
  const can = useCan();
  const reason = can('listLabels');
  const mayWork = can('editLabels') === undefined || can('readRoles') === undefined;
  if (reason !== undefined || !mayWork) {
    return (
      <>
        <PageHeader title={t.title} />
        <EmptyState
          picture="lock"
          title={t.notForYou}
          action={<WhyLink action={can('editLabels') === undefined ? 'listLabels' : 'editLabels'} />}
        >
          {can('editLabels') ?? reason}
        </EmptyState>
      </>
    );
  }
  return (
    <Suspense
      fallback={
        <>
          <PageHeader title={t.title} />
          <Loading />
        </>
      }
    >
      <Catalog />
    </Suspense>
  );
}

function Catalog() {
  const t = useMessages(catalogMessages);
  const queryClient = useQueryClient();
  const words = useMessages(migrationMessages);
  const can = useCan();
  const missing = can('readRoles');
  const { data: read } = useQuery(rolesReadLastQuery);
  const document = missing === undefined ? read : undefined;
  const [inUse, { availableLabels: allowed }] = useSuspenseQueries({
    queries: [labelsInUseQuery, uiConfigurationQuery],
    combine: ([labels, configuration]) => [labels.data, configuration.data] as const,
  });
  const rows = useMemo(() => labelRows({ inUse, allowed, document }), [inUse, allowed, document]);
  const [params, setParams] = useSearchParams();
  const address = labelsAddress.read(params);
  const set = (changes: Partial<typeof address>, replace: boolean): void =>
    setParams(labelsAddress.write({ ...address, ...changes }), { replace, flushSync: true });
  const refresh = (): void => {
    void refetchLabels(queryClient);
    void refetchRoles(queryClient);
  };
  return (
    <div className={classes['page']}>
      <PageHeader title={t.title} beside={<Text c="dimmed">{t.count(rows.length)}</Text>}>
        <UnlabeledLink />
        <ActionButton
          variant="default"
          reason={can('editRoles') ?? (document ? undefined : words.rolesUnread)}
          onClick={() => set({ edit: 'allowed' }, false)}
        >
          {t.editAllowed}
        </ActionButton>
        <Button variant="default" onClick={refresh}>
          {t.refresh}
        </Button>
      </PageHeader>
      <Text size="sm" c="dimmed" mb="xs">
        {t.intro}
      </Text>
      {missing === undefined ? (
        <RolesDocumentGate>{() => null}</RolesDocumentGate>
      ) : (
        <Text size="sm" c="dimmed" mb="xs">
          {t.rolesMissing}
        </Text>
      )}
      <MigrationBanners />
      <LabelTable
        rows={rows}
        text={address.find}
        shown={address.show}
        onFilter={(find, show) => set({ find, show }, true)}
        onOpen={(label) => set({ label }, false)}
      />
      {address.label ? (
        <LabelDetails
          label={address.label}
          rows={rows}
          document={document}
          onClose={() => set({ label: undefined }, false)}
        />
      ) : null}
      {address.edit === 'allowed' && document ? (
        <AllowedLabels document={document} inUse={inUse} onClose={() => set({ edit: '' }, false)} />
      ) : null}
    </div>
  );
}

/** The way to the queue of studies without labels, where this server and this person have one. */
function UnlabeledLink() {
  const t = useMessages(catalogMessages);
  const can = useCan();
  const problem = queueProblem(useSystem().ApiVersion, seesAll(useProfile()));
  const isOffered = can('editLabels') === undefined && problem === undefined;
  const { data: count } = useQuery({ ...labelCountQuery(undefined), enabled: isOffered });
  return isOffered ? (
    <Anchor component={Link} to={paths.labelQueue()}>
      {count === undefined ? t.unlabeledUncounted : t.unlabeled(count)}
    </Anchor>
  ) : null;
}

interface TableProps {
  rows: readonly LabelRow[];
  text: string;
  shown: LabelsShown;
  onFilter: (text: string, shown: LabelsShown) => void;
  onOpen: (label: string) => void;
}

function LabelTable({ rows, text, shown, onFilter, onOpen }: TableProps) {
  const t = useMessages(catalogMessages);
  const columns = useMemo(() => labelColumns(t), [t]);
  const draft = useSearchDraft(text, (sought) => onFilter(sought, shown));
  const found = useMemo(() => filterRows(rows, text, shown), [rows, text, shown]);
  const clear = (
    <Button variant="default" onClick={() => onFilter('', 'all')}>
      {t.clear}
    </Button>
  );
  return (
    <>
      <Group component="search" gap="xs" mb="xs" align="flex-end">
        <TextInput
          type="search"
          label={t.search}
          value={draft.text}
          onChange={(event) => draft.type(event.currentTarget.value)}
        />
        <NativeSelect
          label={t.show}
          value={shown}
          data={labelsShown.map((value) => ({ value, label: t.shown[value] }))}
          onChange={(event) =>
            onFilter(draft.take(), labelsShown.find((one) => one === event.currentTarget.value) ?? 'all')
          }
        />
      </Group>
      <div className={classes['holder']}>
        <DataTable
          label={t.table}
          columns={columns}
          rows={found}
          rowKey={keyOf}
          rowName={keyOf}
          listKey={`${text} ${shown}`}
          onOpen={(row, newTab) => (newTab ? openTab(paths.labels({ label: row.name })) : onOpen(row.name))}
          card={card}
          cardHeight={92}
          empty={
            rows.length === 0 ? (
              <EmptyState title={t.none}>{t.noneHint}</EmptyState>
            ) : (
              <EmptyState picture="search" title={t.nothingFound} action={clear} />
            )
          }
        />
      </div>
    </>
  );
}
