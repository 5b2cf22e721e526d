import { useQuery } from '@tanstack/react-query';
import { failedSignInsQuery } from '#api/keycloak/failedSignIns.ts';
import { inTurn } from '#api/overview/inTurn.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { overviewMessages } from '#locales/shared/overview.ts';
import { useFormat } from '#locales/useFormat.ts';
import { useKeycloakCan } from '#session/keycloakRights.ts';
import { OverviewNumber } from '#widgets/overview/OverviewNumber.tsx';
import { partOf, type Part } from '#widgets/overview/part.ts';

/** How many sign-ins failed in the last 24 hours, and in the last 7 days. */
export function SignInNumber() {
  const t = useMessages(overviewMessages);
  const format = useFormat();
  const missing = useKeycloakCan()('readEvents');
  const failed = useQuery({ ...inTurn(failedSignInsQuery), enabled: missing === undefined });
  const { lastDay = 0, lastWeek = 0, isCut = false } = failed.data ?? {};
  const written = (count: number): string => (isCut ? t.atLeast(format.number(count)) : format.number(count));
  const part = (): Part<number | string> => {
    if (missing !== undefined) return { is: 'missing', reason: missing };
    if (failed.data === null) return { is: 'missing', reason: t.signIns.off };
    return partOf([failed], () => (isCut ? written(lastDay) : lastDay));
  };
  return (
    <OverviewNumber
      label={t.signIns.label}
      hint={failed.data ? t.signIns.hint(written(lastWeek)) : ''}
      to={paths.activity({ kind: 'failedSignIns' })}
      part={part()}
    />
  );
}
