import { NativeSelect, TextInput } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSystem } from '#session/SessionContext.ts';
import { DaysField, ModalityChips, StudyDateField } from '#widgets/studySearch/SearchFields.tsx';
import type { PrivateSearch, PublicSearch } from '#features/studies/search/searchState.ts';
import type { SearchState } from '#features/studies/search/useStudySearch.ts';
import { filterMessages } from './filterMessages.ts';
import { Sheet } from '#ui/dialog/Sheet.tsx';
import { useSearchDraft } from '#ui/useSearchDraft.ts';
import fieldClasses from '#widgets/studySearch/SearchFields.module.css';
import classes from './Filters.module.css';

const hiddenTexts = ['patientName', 'patientId', 'accessionNumber', 'referringPhysician'] as const;
const openTexts = ['description', 'institution'] as const;

/** Spans for "received since", in days back. */
const receivedSpans = [1, 7, 30, 90];

interface Props {
  state: SearchState;
  onClose: () => void;
}

/** Filters by column, by date and by modality. */
export function FilterPanel({ state, onClose }: Props) {
  const t = useMessages(filterMessages);
  return (
    <Sheet title={t.filters} doneLabel={t.done} onClose={onClose}>
      <Filters state={state} />
    </Sheet>
  );
}

function Filters({ state }: { state: SearchState }) {
  const t = useMessages(filterMessages);
  const { open, hidden, change } = state;
  const extended = useSystem().Capabilities.HasExtendedFind;
  return (
    <section className={classes['panel']} aria-label={t.filters}>
      <div className={fieldClasses['texts']}>
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
      <div className={fieldClasses['dates']}>
        <StudyDateField value={open.studyDate} onChange={(studyDate) => change({ open: { studyDate } })} />
        <DaysField
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
      <ModalityChips value={open.modalities} onChange={(modalities) => change({ open: { modalities } })} />
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
