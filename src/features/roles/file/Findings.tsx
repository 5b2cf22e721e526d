import { Button, Text } from '@mantine/core';
import type { TextPosition } from '#access/json/jsonText.ts';
import { severityOf, type RolesFinding } from '#access/roles/rolesCheck.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import classes from './file.module.css';
import { fileMessages } from './fileMessages.ts';
import { bySeverity } from './fileState.ts';

/** Findings that are listed at most. */
const maxListed = 100;

interface Props {
  findings: readonly RolesFinding[];
  /** Shows a place in the text. */
  onGoTo: (place: TextPosition) => void;
  /** Replaces a misspelled permission by the one it means. */
  onUse: (role: string, permission: string, meant: string) => void;
}

/** What the checker found: how bad, where, what, and the repair where it is known. */
export function Findings({ findings, onGoTo, onUse }: Props) {
  const t = useMessages(fileMessages);
  if (findings.length === 0) {
    return (
      <Text size="sm" role="status">
        {t.fine}
      </Text>
    );
  }
  return (
    <section aria-label={t.findings(findings.length)}>
      <Text size="sm" fw={600} role="status">
        {t.findings(findings.length)}
      </Text>
      <ul className={classes['findings']}>
        {bySeverity(findings)
          .slice(0, maxListed)
          .map((finding) => (
            <Finding key={JSON.stringify(finding)} finding={finding} onGoTo={onGoTo} onUse={onUse} />
          ))}
        {findings.length > maxListed ? <li>{t.more(findings.length - maxListed)}</li> : null}
      </ul>
    </section>
  );
}

function Finding({ finding, onGoTo, onUse }: { finding: RolesFinding } & Omit<Props, 'findings'>) {
  const t = useMessages(fileMessages);
  const severity = severityOf(finding);
  const at = 'at' in finding ? finding.at : undefined;
  const place = at && t.place(at.line, at.column);
  return (
    <li>
      <strong data-severity={severity}>{t.severity[severity]}</strong>{' '}
      {at && place ? (
        <button
          type="button"
          className={classes['place']}
          aria-label={t.goTo(place)}
          onClick={() => onGoTo(at)}
        >
          {place}
        </button>
      ) : null}{' '}
      {t.finding(finding)}{' '}
      {finding.kind === 'unknownPermission' && finding.meant ? (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() => onUse(finding.role, finding.permission, finding.meant ?? finding.permission)}
        >
          {t.use(finding.meant)}
        </Button>
      ) : null}
    </li>
  );
}
