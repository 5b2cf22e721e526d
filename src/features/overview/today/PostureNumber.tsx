import { serverNow } from '#api/serverClock.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { overviewMessages } from '#locales/shared/overview.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useStore } from '#ui/useStore.ts';
import { OverviewNumber } from '#widgets/overview/OverviewNumber.tsx';
import { lastReport } from '#widgets/posture/lastReport.ts';

/** How many checks of the installation were open when they last ran on this device; they never run by themselves. */
export function PostureNumber() {
  const t = useMessages(overviewMessages).posture;
  const format = useFormat();
  const report = useStore(lastReport);
  if (!report)
    return (
      <OverviewNumber
        label={t.label}
        hint=""
        to={paths.posture()}
        part={{ is: 'none', text: t.never, action: t.run }}
      />
    );
  const { critical, serious, minor } = report.open;
  return (
    <OverviewNumber
      label={t.label}
      hint={t.hint({ ...report.open, unknown: report.unknown }, format.relative(report.at, serverNow()))}
      to={paths.posture()}
      part={{ is: 'there', value: critical + serious + minor }}
    />
  );
}
