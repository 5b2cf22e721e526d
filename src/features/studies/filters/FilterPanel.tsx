import { Chip, Group, NativeSelect, TextInput } from '@mantine/core';
import type { DateRange } from '#api/orthanc/studies/studySearch.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSystem } from '#session/SessionContext.ts';
import { daysOf, fromInputDate, toInputDate } from '#features/studies/search/dates.ts';
import { datePresets, type PrivateSearch, type PublicSearch } from '#features/studies/search/searchState.ts';
import type { SearchState } from '#features/studies/search/useStudySearch.ts';
import { filterMessages } from './filterMessages.ts';
import { useSearchDraft } from '#ui/useSearchDraft.ts';
import classes from './Filters.module.css';

const hiddenTexts = ['patientName', 'patientId', 'accessionNumber', 'referringPhysician'] as const;
const openTexts = ['description', 'institution'] as const;

/** The modalities that archives hold most; any other is found by the columns. */
const modalities = [
  'CR',
  'CT',
  'DX',
  'MG',
  'MR',
  'NM',
  'OP',
  'OT',
  'PT',
  'RF',
  'RTSTRUCT',
  'SEG',
  'SR',
  'US',
  'XA',
];

/** Spans for "received since", in days back. */
const receivedSpans = [1, 7, 30, 90];

/** Filters by column, by date and by modality. */
export function FilterPanel({ state }: { state: SearchState }) {
  const t = useMessages(filterMessages);
  const { open, hidden, change } = state;
  const extended = useSystem().Capabilities.HasExtendedFind;
  return (
    <section className={classes['panel']} aria-label={t.filters}>
      <div className={classes['texts']}>
        {hiddenTexts.map((name) => (
          <TextFilter
            key={name}
            label={t[name]}
            value={hidden[name]}
            state={state}
            seek={(text): Change => ({ hidden: { [name]: text, ignoresAccents: false } })}
          />
        ))}
        {openTexts.map((name) => (
          <TextFilter
            key={name}
            label={t[name]}
            value={open[name]}
            state={state}
            seek={(text): Change => ({ open: { [name]: text } })}
          />
        ))}
      </div>
      <div className={classes['dates']}>
        <StudyDate value={open.studyDate} onChange={(studyDate) => change({ open: { studyDate } })} />
        <Days
          label={t.birthDate}
          range={hidden.birthDate}
          onChange={(birthDate) => change({ hidden: { birthDate } })}
        />
        {extended ? (
          <NativeSelect
            label={t.received}
            description={open.receivedDays > 0 ? t.receivedSorts : undefined}
            value={String(open.receivedDays)}
            onChange={(event) => change({ open: { receivedDays: Number(event.currentTarget.value) } })}
            data={[
              { value: '0', label: t.receivedAny },
              ...receivedSpans.map((days) => ({ value: String(days), label: t.receivedDays(days) })),
            ]}
          />
        ) : null}
      </div>
      <Chip.Group
        multiple
        value={[...open.modalities]}
        onChange={(chosen) => change({ open: { modalities: chosen } })}
      >
        <Group gap={6} role="group" aria-label={t.modalities}>
          {modalities.map((modality) => (
            <Chip key={modality} value={modality} size="xs" variant="outline">
              {modality}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <p className={classes['hint']}>{t.hint}</p>
    </section>
  );
}

/** What one field changes of a search. */
interface Change {
  open?: Partial<PublicSearch>;
  hidden?: Partial<PrivateSearch>;
}

interface TextFilterProps {
  label: string;
  value: string;
  state: SearchState;
  seek: (text: string) => Change;
}

function TextFilter({ label, value, state, seek }: TextFilterProps) {
  const draft = useSearchDraft(value, (text) => state.change(seek(text), true));
  return (
    <TextInput
      label={label}
      value={draft.text}
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      onChange={(event) => draft.type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') draft.flush();
      }}
      onBlur={state.commit}
    />
  );
}

/** A span of days by two fields of the browser. */
function Days({
  label,
  range,
  onChange,
}: {
  label: string;
  range: DateRange;
  onChange: (range: DateRange) => void;
}) {
  const t = useMessages(filterMessages);
  return (
    <Group gap={6} align="flex-end" wrap="nowrap" role="group" aria-label={label}>
      <TextInput
        type="date"
        label={`${label} ${t.from}`}
        max="9999-12-31"
        value={toInputDate(range.from)}
        onChange={(event) => onChange({ ...range, from: fromInputDate(event.currentTarget.value) })}
      />
      <TextInput
        type="date"
        label={t.to}
        max="9999-12-31"
        value={toInputDate(range.to)}
        onChange={(event) => onChange({ ...range, to: fromInputDate(event.currentTarget.value) })}
      />
    </Group>
  );
}

function StudyDate({
  value,
  onChange,
}: {
  value: PublicSearch['studyDate'];
  onChange: (value: PublicSearch['studyDate']) => void;
}) {
  const t = useMessages(filterMessages);
  const isRange = typeof value !== 'string';
  return (
    <Group gap={6} align="flex-end">
      <NativeSelect
        label={t.studyDate}
        value={isRange ? 'range' : value}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange(datePresets.find((preset) => preset === chosen) ?? daysOf('month', new Date()));
        }}
        data={[
          ...datePresets.map((preset) => ({ value: preset, label: t.presets[preset] })),
          { value: 'range', label: t.range },
        ]}
      />
      {isRange ? <Days label={t.studyDate} range={value} onChange={onChange} /> : null}
    </Group>
  );
}
