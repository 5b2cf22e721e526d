import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { seesAll } from '#access/roles/profile.ts';
import { labelCountQuery, labelsInUseQuery } from '#api/orthanc/labels.ts';
import type { LabelMatch } from '#api/orthanc/studies/studySearch.ts';
import { toldInPlace } from '#api/toldInPlace.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useProfile, useSystem } from '#session/SessionContext.ts';
import { Sheet } from '#ui/dialog/Sheet.tsx';
import { ColorChip } from '#ui/names/ColorChip.tsx';
import type { SearchState } from '#features/studies/search/useStudySearch.ts';
import { filterMessages } from './filterMessages.ts';
import { labelsToOffer } from './labelsToOffer.ts';
import classes from './Filters.module.css';

interface Props {
  state: SearchState;
  onClose: () => void;
}

/** Labels of the studies, each with how many carry it; choosing some narrows the list. */
export function LabelSidebar({ state, onClose }: Props) {
  const t = useMessages(filterMessages);
  return (
    <Sheet title={t.labels} doneLabel={t.done} onClose={onClose}>
      <Labels state={state} />
    </Sheet>
  );
}

function Labels({ state }: { state: SearchState }) {
  const t = useMessages(filterMessages);
  const labels = useQuery(labelsInUseQuery);
  const all = seesAll(useProfile());
  const canCountNone = useSystem().ApiVersion >= 30;
  const [wanted, setWanted] = useState('');
  const { open, change } = state;
  // Users who are limited to labels can't search for "none of" (the server refuses), and "without" would find nothing.
  const matches: readonly LabelMatch[] = all ? ['any', 'all', 'none', 'without'] : ['any', 'all'];
  const offered = labelsToOffer(labels.data ?? [], open.labels, wanted);
  const toggle = (label: string): void => {
    const chosen = open.labels.includes(label)
      ? open.labels.filter((one) => one !== label)
      : [...open.labels, label];
    change({ open: { labels: chosen, labelMatch: open.labelMatch === 'without' ? 'any' : open.labelMatch } });
  };
  return (
    <aside className={classes['side']} aria-label={t.labels}>
      <NativeSelect
        size="xs"
        aria-label={t.labelMatch}
        value={open.labelMatch}
        onChange={(event) => {
          const labelMatch = matches.find((one) => one === event.currentTarget.value) ?? 'any';
          change({ open: { labelMatch, ...(labelMatch === 'without' ? { labels: [] } : {}) } });
        }}
        data={matches.map((match) => ({ value: match, label: t.matches[match] }))}
      />
      <TextInput
        size="xs"
        type="search"
        aria-label={t.findLabel}
        placeholder={t.findLabel}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      {labels.data?.length === 0 ? <p className={classes['hint']}>{t.noLabels}</p> : null}
      <ul className={classes['sideList']}>
        {offered.map((label) => (
          <LabelLine
            key={label}
            label={label}
            isChosen={open.labels.includes(label)}
            onToggle={() => toggle(label)}
          />
        ))}
        {all && canCountNone ? (
          <LabelLine
            label={undefined}
            isChosen={open.labelMatch === 'without'}
            onToggle={() =>
              change({ open: { labels: [], labelMatch: open.labelMatch === 'without' ? 'any' : 'without' } })
            }
          />
        ) : null}
      </ul>
    </aside>
  );
}

/** A label (`undefined`: none at all) with its count, which is fetched when the line becomes visible. */
function LabelLine({
  label,
  isChosen,
  onToggle,
}: {
  label: string | undefined;
  isChosen: boolean;
  onToggle: () => void;
}) {
  const t = useMessages(filterMessages);
  const errors = useMessages(errorMessages);
  const format = useFormat();
  const { ref, entry } = useIntersection<HTMLLIElement>();
  const isSeen = entry?.isIntersecting ?? false;
  const count = useQuery({ ...labelCountQuery(label), enabled: isSeen, meta: toldInPlace });
  return (
    <li ref={ref} className={classes['sideItem']}>
      <label>
        <input type="checkbox" checked={isChosen} onChange={onToggle} />
        {label === undefined ? t.unlabeled : <ColorChip name={label} />}
      </label>
      {count.isError && !count.isFetching ? (
        <Button
          variant="subtle"
          size="compact-xs"
          title={describeError(count.error, errors).text}
          aria-label={t.countAgain(label ?? t.unlabeled)}
          onClick={() => void count.refetch()}
        >
          {errors.retry}
        </Button>
      ) : (
        <span className={classes['count']}>{count.data === undefined ? '' : format.number(count.data)}</span>
      )}
    </li>
  );
}
