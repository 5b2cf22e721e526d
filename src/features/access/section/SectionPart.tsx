import { Button, List, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { parseAuthorizationSection } from '#access/section/authorizationSection.ts';
import { holesIn } from '#access/section/holes.ts';
import type { Rules } from '#access/plugin/rules.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useStore } from '#ui/useStore.ts';
import classes from '#features/access/access.module.css';
import { pastedSection } from '#features/access/facts/accessRules.ts';
import { Note } from '#ui/status/Note.tsx';
import type { Tone } from '#ui/status/tone.ts';
import { findingsInWords, isReadable } from './findingWords.ts';
import { sectionMessages } from './sectionMessages.ts';

const take = (text: string): void => {
  if (text.trim() === '') return pastedSection.set(undefined);
  const section = parseAuthorizationSection(text);
  pastedSection.set({ text, section, rules: isReadable(section) ? section.rules : undefined });
};

/** Takes Orthanc's own rules, names what is dangerous in them, and has everything on this page explained by them. */
export function SectionPart() {
  const t = useMessages(sectionMessages);
  const pasted = useStore(pastedSection);
  const [isOpen, setIsOpen] = useState(pasted !== undefined);
  return (
    <section className={classes['answer']} aria-labelledby="access-section">
      {/* Few have their server's configuration at hand: closed until somebody wants it, or has pasted it. */}
      <details
        className={classes['part']}
        open={isOpen}
        onToggle={(event) => setIsOpen(event.currentTarget.open)}
      >
        <summary>
          <h2 id="access-section">{t.title}</h2>
        </summary>
        <div className={classes['column']}>
          <Text size="sm">{t.hint}</Text>
          <Textarea
            label={t.label}
            value={pasted?.text ?? ''}
            onChange={(event) => take(event.currentTarget.value)}
            autosize
            minRows={3}
            maxRows={16}
            spellCheck={false}
            autoComplete="off"
            dir="ltr"
            styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          />
          {pasted ? (
            <>
              <Found />
              <div>
                <Button variant="default" size="xs" onClick={() => pastedSection.set(undefined)}>
                  {t.clear}
                </Button>
              </div>
            </>
          ) : null}
        </div>
      </details>
    </section>
  );
}

function Found() {
  const t = useMessages(sectionMessages);
  const pasted = useStore(pastedSection);
  if (!pasted) return null;
  const { stops, dangers, notes } = findingsInWords(pasted.section, t);
  const own = pasted.rules?.table.filter(({ id }) => id === undefined).length ?? 0;
  return (
    <>
      <Text size="sm" fw={600} role="status">
        {pasted.rules ? t.inUse(pasted.rules.table.length, own) : t.notUsed}
      </Text>
      {stops.length > 0 ? <Findings title={t.stops} tone="failed" texts={stops} /> : null}
      {dangers.length > 0 ? <Findings title={t.dangers} tone="failed" texts={dangers} /> : null}
      {notes.length > 0 ? <Findings title={t.notes} tone="caution" texts={notes} /> : null}
      {pasted.rules ? <Holes rules={pasted.rules} /> : null}
    </>
  );
}

function Findings({ title, tone, texts }: { title: string; tone: Tone; texts: readonly string[] }) {
  return (
    <Note title={title} tone={tone}>
      <List size="sm" style={{ overflowWrap: 'anywhere' }}>
        {texts.map((text) => (
          <List.Item key={text}>{text}</List.Item>
        ))}
      </List>
    </Note>
  );
}

function Holes({ rules }: { rules: Rules }) {
  const t = useMessages(sectionMessages);
  const holes = holesIn(rules);
  return (
    <details>
      <summary>
        {t.holesTitle} ({holes.length})
      </summary>
      <Text size="sm" c="dimmed">
        {holes.length > 0 ? t.holesHint : t.noHoles}
      </Text>
      <List size="sm">
        {holes.map((hole) => (
          <List.Item key={hole}>{t.holes[hole]}</List.Item>
        ))}
      </List>
    </details>
  );
}
