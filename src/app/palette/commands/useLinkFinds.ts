import { useNavigate } from 'react-router';
import { historyOfSearch } from '#features/shares/list/listState.ts';
import { useDeviceRecords } from '#features/shares/list/useShareList.ts';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useCan } from '#session/useCan.ts';
import { shellMessages } from '#app/screens/shellMessages.ts';
import { namesWith, type Finds } from './finds.ts';

/** The links of this device whose recipient or note has a text: the server knows neither. */
export function useLinkFinds(text: string): Finds {
  const { screens } = useMessages(shellMessages);
  const navigate = useNavigate();
  const refused = useCan()('share');
  const records = useDeviceRecords();
  const names = records.map(({ recipient, note }) => [recipient, note].filter(Boolean).join(' · '));
  const found = text === '' || refused !== undefined ? [] : namesWith(new Set(names), text);
  return {
    commands: found.map((name) => ({
      id: `link-${name}`,
      name,
      group: screens.shares,
      run: () => void navigate(paths.shares(), { state: historyOfSearch(text) }),
    })),
    isPending: false,
    hasFailed: false,
  };
}
