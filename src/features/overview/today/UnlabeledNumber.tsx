import { useQuery } from '@tanstack/react-query';
import { labelCountQuery } from '#api/orthanc/labels.ts';
import { inTurn } from '#api/overview/inTurn.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { overviewMessages } from '#locales/shared/overview.ts';
import { useCan } from '#session/useCan.ts';
import { OverviewNumber } from '#widgets/overview/OverviewNumber.tsx';
import { partOf } from '#widgets/overview/part.ts';
import { useOverviewAccess } from '#features/overview/useOverviewAccess.ts';

/** How many studies carry no label: the queue is behind it for those who may label, else the list of these studies. */
export function UnlabeledNumber() {
  const t = useMessages(overviewMessages).unlabeled;
  const { unlabeled } = useOverviewAccess();
  const mayLabel = useCan()('editLabels') === undefined;
  const count = useQuery({ ...inTurn(labelCountQuery(undefined)), enabled: unlabeled === 'counted' });
  return (
    <OverviewNumber
      label={t.label}
      hint={t.hint}
      to={mayLabel ? paths.labelQueue() : paths.studies(new URLSearchParams({ match: 'without' }))}
      part={
        unlabeled === 'counted'
          ? partOf([count], () => count.data ?? 0)
          : { is: 'missing', reason: t[unlabeled] }
      }
    />
  );
}
