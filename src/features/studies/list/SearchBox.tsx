import { usePageKeys } from '#ui/usePageKeys.ts';
import { useRef } from 'react';
import { hidesAccents } from '#api/orthanc/studies/textPattern.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { decideBox } from '#features/studies/search/box.ts';
import { boxKinds } from '#features/studies/search/searchState.ts';
import type { SearchState } from '#features/studies/search/useStudySearch.ts';
import { studiesMessages } from '#locales/shared/studies.ts';
import { useSearchDraft } from '#ui/useSearchDraft.ts';
import classes from './StudiesPage.module.css';

/** The one box: takes a name, an id or an accession number, says for which it took it, and lets that be changed. */
export function SearchBox({ state }: { state: SearchState }) {
  const t = useMessages(studiesMessages);
  const input = useRef<HTMLInputElement>(null);
  const { hidden, change, commit } = state;
  // Another text may be another thing: what was chosen for the old one is forgotten when the box is emptied.
  const draft = useSearchDraft(hidden.box, (box) =>
    change({ hidden: { box, boxKind: box ? hidden.boxKind : '', ignoresAccents: false } }, true),
  );
  usePageKeys([['/', () => input.current?.select()]]);
  const kind = hidden.boxKind || decideBox(draft.text);
  return (
    <>
      <input
        ref={input}
        type="search"
        className={classes['box']}
        aria-label={t.search}
        placeholder={t.searchHint}
        value={draft.text}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        onChange={(event) => draft.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          draft.flush();
          commit();
        }}
        onBlur={commit}
      />
      {draft.text.trim() ? (
        <label className={classes['kind']} title={t.changeKind}>
          {t.searchedIn}
          <select
            value={kind}
            onChange={(event) => {
              const chosen = boxKinds.find((one) => one === event.currentTarget.value);
              change({ hidden: { box: draft.take(), boxKind: chosen ?? '', ignoresAccents: false } });
            }}
          >
            {boxKinds.map((one) => (
              <option key={one} value={one}>
                {t.boxKinds[one]}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {hidden.ignoresAccents && draft.text === hidden.box ? (
        <p className={classes['note']}>{t.ignoresAccents}</p>
      ) : hidesAccents(draft.text) ? (
        <p className={classes['note']}>{t.accents}</p>
      ) : null}
    </>
  );
}
