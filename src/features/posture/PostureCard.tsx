import { Anchor, Group, Text, Title } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconCircleDashed,
  IconHelpCircle,
  IconInfoCircle,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import type { CheckId } from '#checks/check.ts';
import { checkMessages } from '#checks/checkMessages.ts';
import type { PostureItem, PostureState } from '#checks/run/posture.ts';
import { explain, type Result } from '#checks/run/runChecks.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useConfig } from '#session/SessionContext.ts';
import { CopyText } from '#ui/copy/CopyText.tsx';
import { PostureProof } from './PostureProof.tsx';
import { postureMessages, type PostureMessages } from './postureMessages.ts';
import classes from './Posture.module.css';
import { snippetFor } from './snippets.ts';

const icons = {
  notRun: IconCircleDashed,
  open: IconAlertTriangle,
  unknown: IconHelpCircle,
  byDesign: IconInfoCircle,
  closed: IconCheck,
};

/** The console's own pages that can mend what a check found. */
const mending: Partial<
  Record<CheckId, { readonly to: string; readonly page: keyof PostureMessages['mend'] }>
> = {
  ownApiKey: { to: paths.apiKeys(), page: 'apiKeys' },
  disabledKeys: { to: paths.apiKeys(), page: 'apiKeys' },
  keysInClear: { to: paths.apiKeys(), page: 'apiKeys' },
  usersWithoutRoles: { to: paths.users(), page: 'users' },
  unusedRoles: { to: paths.roles(), page: 'roles' },
  ungrantedLabels: { to: paths.roles(), page: 'roles' },
  remotesUnlimited: { to: paths.roles(), page: 'roles' },
  unlabeledStudies: { to: paths.labelQueue(), page: 'labelQueue' },
};

/** The card that a link leads to is brought into view, and read out. A function of its own: React calls it once for each card. */
function showCard(card: HTMLElement | null): void {
  card?.scrollIntoView({ block: 'center' });
  card?.focus({ preventScroll: true });
}

interface Props {
  item: PostureItem;
  /** `notRun` before it has been told. */
  state: PostureState | 'notRun';
  result: Result | undefined;
  address: string;
  /** The address of the page names it. */
  isTarget: boolean;
}

/** One item: how it stands, what that means, how to close it, and the proof. */
export function PostureCard({ item: { id, severity }, state, result, address, isTarget }: Props) {
  const t = useMessages(postureMessages);
  const checks = useMessages(checkMessages);
  const config = useConfig();
  const { title, means, line } = checks.checks[id];
  const said = result && explain(result, checks);
  const Icon = icons[state];
  const isByDesign = state === 'byDesign';
  const found = isByDesign ? t.byDesign : said?.found;
  const toClose = isByDesign ? line : said?.line;
  const snippet = state === 'open' ? snippetFor(id, config, address) : undefined;
  const mend = state === 'open' || isByDesign ? mending[id] : undefined;
  return (
    <article
      className={classes['card']}
      data-state={state}
      aria-labelledby={`check-${id}`}
      tabIndex={-1}
      {...(isTarget ? { ref: showCard } : {})}
    >
      <Group gap={6} wrap="nowrap">
        <Icon size={18} aria-hidden="true" />
        <Text size="sm" fw={600}>
          {t.stateAndSeverity(t.states[state], t.severities[severity])}
        </Text>
      </Group>
      <Title order={3} size="h4" id={`check-${id}`}>
        <Link className={classes['title']} to={paths.posture({ check: id })} preventScrollReset>
          {title}
        </Link>
      </Title>
      {found === undefined ? null : <Text size="sm">{found}</Text>}
      {state === 'closed' || state === 'notRun' ? null : (
        <Part title={t.means}>
          <Text size="sm">{means}</Text>
        </Part>
      )}
      {toClose === undefined || toClose === '' ? null : (
        <Part title={isByDesign ? t.whatToDo : t.toClose}>
          <Text size="sm">{toClose}</Text>
          {snippet === undefined ? null : <CopyText label={t.lines(title)} text={snippet} />}
        </Part>
      )}
      {mend ? (
        <Anchor component={Link} to={mend.to} size="sm">
          {t.mend[mend.page]}
        </Anchor>
      ) : null}
      <PostureProof title={title} proof={result?.proof ?? []} />
    </article>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      {children}
    </div>
  );
}
