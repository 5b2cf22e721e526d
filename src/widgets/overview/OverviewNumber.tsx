import { Anchor, Skeleton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { retryOverview } from '#api/overview/refetchOverview.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { overviewMessages } from '#locales/shared/overview.ts';
import { useFormat } from '#locales/useFormat.ts';
import { Failure } from '#ui/Failure.tsx';
import type { Part } from './part.ts';
import classes from './OverviewNumber.module.css';

interface Props {
  label: string;
  hint: string;
  part: Part<number | string>;
  /** The list behind the number: a path of the console, or a place on the page (`#…`); absent where there is none. */
  to?: string | undefined;
}

/** A number of the overview with the way to the list behind it; a part that is left out is a line with the reason. */
export function OverviewNumber({ label, hint, part, to }: Props) {
  const t = useMessages(overviewMessages);
  const errors = useMessages(errorMessages);
  const format = useFormat();
  const queryClient = useQueryClient();
  switch (part.is) {
    case 'missing':
      return <li className={classes['missing']}>{t.leftOut(label, part.reason)}</li>;
    case 'failed':
      return (
        <li className={classes['tile']} data-tile="">
          <Failure
            title={label}
            text={describeError(part.error, errors).text}
            retryLabel={errors.retry}
            onRetry={() => void retryOverview(queryClient)}
          />
        </li>
      );
    case 'pending':
      return (
        <li className={classes['tile']} data-tile="" aria-busy="true">
          <span className={classes['label']}>{label}</span>
          <Skeleton height={30} width={60} />
          <span className={classes['hint']}>{hint}</span>
        </li>
      );
    case 'none':
      return (
        <li className={classes['tile']} data-tile="">
          <span className={classes['label']}>{label}</span>
          <span className={classes['hint']}>{part.text}</span>
          {to === undefined ? null : (
            <Anchor component={Link} to={to} size="sm" fw={600} className={classes['action'] ?? ''}>
              {part.action}
            </Anchor>
          )}
        </li>
      );
    case 'there': {
      const content = (
        <>
          <span className={classes['label']}>{label}</span>
          <span className={classes['number']}>
            {part.value === 0 ? null : <IconAlertTriangle size={20} aria-hidden="true" />}
            {typeof part.value === 'number' ? format.number(part.value) : part.value}
          </span>
          <span className={classes['hint']}>{hint}</span>
        </>
      );
      return (
        <li className={classes['tile']} data-tile="" data-empty={part.value === 0 || undefined}>
          {to === undefined ? (
            content
          ) : to.startsWith('#') ? (
            <a href={to} className={classes['link']}>
              {content}
            </a>
          ) : (
            <Link to={to} className={classes['link'] ?? ''}>
              {content}
            </Link>
          )}
        </li>
      );
    }
  }
}
