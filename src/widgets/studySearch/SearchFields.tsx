import { Chip, Group, NativeSelect, TextInput } from '@mantine/core';
import type { DateRange } from '#api/orthanc/studies/studySearch.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { searchFieldMessages } from './searchFieldMessages.ts';
import { datePresets, daysOf, fromInputDate, toInputDate, type SoughtDate } from './studyDates.ts';

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

/** The modalities that are sought, as chips. */
export function ModalityChips({
  value,
  onChange,
}: {
  value: readonly string[];
  onChange: (modalities: string[]) => void;
}) {
  const t = useMessages(searchFieldMessages);
  return (
    <Chip.Group multiple value={[...value]} onChange={onChange}>
      <Group gap={6} role="group" aria-label={t.modalities}>
        {modalities.map((modality) => (
          <Chip key={modality} value={modality} size="xs" variant="outline">
            {modality}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}

/** A span of days by two fields of the browser. */
export function DaysField({
  label,
  range,
  onChange,
}: {
  label: string;
  range: DateRange;
  onChange: (range: DateRange) => void;
}) {
  const t = useMessages(searchFieldMessages);
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

/** When a study was made: a preset, or a span of days. */
export function StudyDateField({
  value,
  onChange,
}: {
  value: SoughtDate;
  onChange: (value: SoughtDate) => void;
}) {
  const t = useMessages(searchFieldMessages);
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
      {isRange ? <DaysField label={t.studyDate} range={value} onChange={onChange} /> : null}
    </Group>
  );
}
