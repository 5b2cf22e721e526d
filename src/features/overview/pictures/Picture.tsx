import { Skeleton, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { retryOverview } from '#api/overview/refetchOverview.ts';
import { describeError, errorMessages } from '#locales/shared/errors.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { overviewMessages } from '#locales/shared/overview.ts';
import { Failure } from '#ui/Failure.tsx';
import type { Part } from '#widgets/overview/part.ts';
import classes from '#features/overview/Overview.module.css';

interface Props<Value> {
  title: string;
  part: Exclude<Part<Value>, { is: 'none' }>;
  children: (value: Value) => ReactNode;
}

/** The place of a chart: its failure, or that it is on its way, stands where it will be. One that is left out is a line with the reason. */
export function Picture<Value>({ title, part, children }: Props<Value>) {
  const t = useMessages(overviewMessages);
  const errors = useMessages(errorMessages);
  const queryClient = useQueryClient();
  switch (part.is) {
    case 'missing':
      return (
        <Text size="xs" className={classes['missing'] ?? ''}>
          {t.leftOut(title, part.reason)}
        </Text>
      );
    case 'failed':
      return (
        <div className={classes['picture']}>
          <Failure
            title={title}
            text={describeError(part.error, errors).text}
            retryLabel={errors.retry}
            onRetry={() => void retryOverview(queryClient)}
          />
        </div>
      );
    case 'pending':
      return (
        <div className={classes['picture']} aria-busy="true">
          <Text fw={600}>{title}</Text>
          <Skeleton height={220} />
        </div>
      );
    case 'there':
      return <div className={classes['picture']}>{children(part.value)}</div>;
  }
}
