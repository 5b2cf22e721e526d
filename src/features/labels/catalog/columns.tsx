import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { labelCountQuery } from '#api/orthanc/labels.ts';
import { hrefOf } from '#lib/basePath.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import { ColorChip } from '#ui/names/ColorChip.tsx';
import type { Column } from '#ui/table/column.ts';
import { catalogMessages, type CatalogMessages } from '#features/labels/labelMessages.ts';
import type { LabelRow } from '#features/labels/rows.ts';

/** How many studies have a label, with a link to them. Fetched when the row becomes visible. */
export function StudiesOfLabel({ row }: { row: LabelRow }) {
  const t = useMessages(catalogMessages);
  const count = useQuery({ ...labelCountQuery(row.name), enabled: row.isInUse });
  if (!row.isInUse)
    return (
      <Text span inherit>
        {t.studies(0)}
      </Text>
    );
  return (
    <Anchor component={Link} to={paths.studies({ label: row.name })} inherit>
      {count.data === undefined ? (count.isError ? t.countFailed : t.counting) : t.studies(count.data)}
    </Anchor>
  );
}

/** The roles that open a label: by name, and how many have all. */
function RolesOfLabel({ row }: { row: LabelRow }) {
  const t = useMessages(catalogMessages);
  if (!row.roles) {
    return (
      <Text span inherit c="dimmed">
        {t.rolesUnknown}
      </Text>
    );
  }
  const { byName, byAll } = row.roles;
  return (
    <>
      {byName.length > 0 ? t.byName(byName) : '–'}
      {byAll.length > 0 ? (
        <Text span inherit c="dimmed">
          {' '}
          + {t.allRoles(byAll.length)}
        </Text>
      ) : null}
    </>
  );
}

/** The issues of a label, in words. */
export const issuesOf = (row: LabelRow, t: CatalogMessages): string =>
  row.issues.map((issue) => t.issues[issue]).join(' · ');

/** The columns of the catalog. */
export const labelColumns = (t: CatalogMessages): readonly Column<LabelRow>[] => [
  {
    id: 'name',
    title: t.columns.name,
    width: 180,
    grow: 1,
    cell: (row) => (
      <a href={hrefOf(paths.labels({ label: row.name }))} data-opens>
        <ColorChip name={row.name} />
      </a>
    ),
  },
  { id: 'studies', title: t.columns.studies, width: 130, cell: (row) => <StudiesOfLabel row={row} /> },
  { id: 'roles', title: t.columns.roles, width: 260, grow: 2, cell: (row) => <RolesOfLabel row={row} /> },
  { id: 'issues', title: t.columns.issues, width: 240, grow: 1, cell: (row) => issuesOf(row, t) },
];

/** A label as a card, for a narrow window. */
export function LabelCard({ row }: { row: LabelRow }) {
  const t = useMessages(catalogMessages);
  const { named } = useMessages(uiMessages);
  const issues = issuesOf(row, t);
  return (
    <>
      <div>
        <a href={hrefOf(paths.labels({ label: row.name }))} data-opens>
          <ColorChip name={row.name} />
        </a>{' '}
        <StudiesOfLabel row={row} />
      </div>
      <Text size="sm">
        {named(t.columns.roles)} <RolesOfLabel row={row} />
      </Text>
      {issues ? <Text size="sm">{issues}</Text> : null}
    </>
  );
}
