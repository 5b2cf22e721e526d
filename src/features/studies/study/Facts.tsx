import { useMessages } from '#locales/LocaleContext.ts';
import { CopyButton } from '#ui/copy/CopyButton.tsx';
import { notify } from '#ui/notices/notify.ts';
import { studyMessages } from '#features/studies/studyMessages.ts';
import classes from './StudyPage.module.css';

/** One fact of a study or its patient: formatted for the user, and as it is in the file. */
export interface Fact {
  label: string;
  value: string;
  original?: string;
}

/** Facts with their names; each can be copied as it stands in the file. */
export function Facts({ title, facts }: { title: string; facts: readonly Fact[] }) {
  return (
    <section className={classes['facts']}>
      <h2>{title}</h2>
      <dl>
        {facts.map(({ label, value, original = value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd title={original || undefined}>
              <span>{value || '–'}</span>
              {original ? <CopyValue label={label} text={original} /> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Copies a value and says so; says how to where the browser forbids it (a page over plain http). */
export function CopyValue({ label, text }: { label: string; text: string }) {
  const t = useMessages(studyMessages);
  return (
    <CopyButton
      isIcon
      copyLabel={t.copyValue(label)}
      text={text}
      onCopied={() => notify.done(t.copied, { message: text.slice(0, 200) })}
      onRefused={() => notify.failed(t.copyFailed)}
    />
  );
}
