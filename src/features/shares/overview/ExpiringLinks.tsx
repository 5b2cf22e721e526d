import { useQuery } from '@tanstack/react-query';
import { needsLinkMode, shareLinkModeQuery } from '#api/orthanc/shares/shareLinkMode.ts';
import { fewRecordedStudiesQuery } from '#api/orthanc/shares/shareRecords.ts';
import { inTurn } from '#api/overview/inTurn.ts';
import { useDeviceRecords } from '#features/shares/list/useShareList.ts';
import { shareRows, stateOf } from '#features/shares/records/shareRows.ts';
import { useNow } from '#features/shares/records/useNow.ts';
import { useRecordStorage } from '#features/shares/records/useRecordStorage.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { overviewMessages } from '#locales/shared/overview.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useCan } from '#session/useCan.ts';
import { OverviewNumber } from '#widgets/overview/OverviewNumber.tsx';
import { partOf, type Part } from '#widgets/overview/part.ts';

/** On the overview: the active links that expire within a week, by the rules of the list of links. */
export function ExpiringLinks() {
  const t = useMessages(overviewMessages).links;
  const format = useFormat();
  const missing = useCan()('share');
  const { isFound } = useRecordStorage();
  const now = useNow();
  const device = useDeviceRecords();
  const isAsked = missing === undefined && isFound;
  const recorded = useQuery({ ...inTurn(fewRecordedStudiesQuery), enabled: isAsked });
  const { studies = [], total = 0 } = recorded.data ?? {};
  const needsMode = needsLinkMode(studies);
  const mode = useQuery({ ...inTurn(shareLinkModeQuery), enabled: needsMode });
  const count = (): number =>
    shareRows(studies, device, mode.data ?? 'recorded').filter((row) => stateOf(row, now) === 'week').length;
  const part = (): Part<number> => {
    if (missing !== undefined) return { is: 'missing', reason: missing };
    if (total > 0 && studies.length === 0) return { is: 'missing', reason: t.tooMany(format.number(total)) };
    return partOf([...(isAsked ? [recorded] : []), ...(needsMode ? [mode] : [])], count);
  };
  return <OverviewNumber label={t.label} hint={t.hint} to={paths.shares({ show: 'week' })} part={part()} />;
}
