import { FileInput, List, Radio, Stack, Text } from '@mantine/core';
import { useMessages } from '#locales/LocaleContext.ts';
import { anonymizeMessages } from '#features/anonymize/anonymizeMessages.ts';
import { readPseudonyms, type PseudonymTable } from '#features/anonymize/pseudonyms/pseudonyms.ts';
import classes from './AnonymizeDialog.module.css';

/** Where the pseudonyms come from. */
export type PatientsChoice =
  | { readonly kind: 'generated' }
  | { readonly kind: 'table'; readonly file?: File | undefined; readonly table?: PseudonymTable | undefined };

interface Props {
  choice: PatientsChoice;
  onChoice: (choice: PatientsChoice) => void;
  /** PatientIDs that the table doesn't have. */
  missing: readonly string[];
}

/** So many lines or IDs are named. */
const maxNamed = 10;

/** Who the patients are in the copies: random pseudonyms, or those of a table, which stays in this page. */
export function PatientsPart({ choice, onChoice, missing }: Props) {
  const t = useMessages(anonymizeMessages);
  const table = choice.kind === 'table' ? choice.table : undefined;
  const choose = async (file: File | null): Promise<void> => {
    if (file) onChoice({ kind: 'table', file, table: readPseudonyms(await file.text()) });
  };
  return (
    <fieldset className={classes['group']}>
      <legend>{t.patients}</legend>
      <Radio.Group
        aria-label={t.patients}
        value={choice.kind}
        onChange={(kind) => onChoice(kind === 'table' ? { kind } : { kind: 'generated' })}
      >
        <Stack gap={8}>
          <Radio value="generated" label={t.generated} description={t.generatedWhy} />
          <Radio value="table" label={t.fromTable} description={t.fromTableWhy} />
        </Stack>
      </Radio.Group>
      {choice.kind === 'table' ? (
        <FileInput
          label={t.table}
          placeholder={t.chooseTable}
          accept=".csv,.txt,text/csv,text/plain"
          value={choice.file ?? null}
          onChange={(file) => void choose(file)}
        />
      ) : null}
      {table ? (
        <div role="status">
          <Text size="sm">{t.tableRead(table.byPatientId.size)}</Text>
          <List size="sm" c="var(--mantine-color-error)">
            {table.problems.slice(0, maxNamed).map(({ line, kind }) => (
              <List.Item key={line}>{t.tableProblem(line, t.tableProblems[kind])}</List.Item>
            ))}
            {table.problems.length > maxNamed ? (
              <List.Item>{t.more(table.problems.length - maxNamed)}</List.Item>
            ) : null}
            {missing.length > 0 ? (
              <List.Item>
                {t.missing(missing.slice(0, maxNamed))}{' '}
                {missing.length > maxNamed ? t.more(missing.length - maxNamed) : ''}
              </List.Item>
            ) : null}
          </List>
        </div>
      ) : null}
    </fieldset>
  );
}
