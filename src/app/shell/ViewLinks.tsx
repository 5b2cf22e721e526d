import { IconBookmark } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { paths } from '#lib/paths.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useSavedViews, type SavedView } from '#session/savedViews.ts';
import { useHint } from '#ui/actions/useHint.tsx';
import { shellMessages } from '#app/screens/shellMessages.ts';
import classes from './ScreenMenu.module.css';

interface Props {
  isNarrow: boolean;
  /** A page was chosen. */
  onGo: () => void;
}

/** In the menu below the studies: the lists of studies that this person has given a name. */
export function ViewLinks({ isNarrow, onGo }: Props) {
  const t = useMessages(shellMessages);
  const { views } = useSavedViews();
  if (views.length === 0) return null;
  return (
    <ul className={classes['views']} aria-label={t.savedViews}>
      {views.map((view) => (
        <li key={view.name}>
          <ViewLink view={view} isNarrow={isNarrow} onGo={onGo} />
        </li>
      ))}
    </ul>
  );
}

function ViewLink({ view: { name, query }, isNarrow, onGo }: Props & { view: SavedView }) {
  const { pathname, search } = useLocation();
  const isShown = pathname === paths.studies() && search === (query && `?${query}`);
  const { target, hint } = useHint(isNarrow ? name : undefined, { side: 'right' });
  const { 'aria-describedby': _same, ...shows } = target;
  return (
    <>
      <Link
        to={paths.studies(new URLSearchParams(query))}
        className={classes['link']}
        aria-current={isShown ? 'true' : undefined}
        onClick={onGo}
        {...shows}
      >
        <IconBookmark size={16} stroke={1.6} aria-hidden />
        <span className={classes['name']}>
          <bdi>{name}</bdi>
        </span>
      </Link>
      {hint}
    </>
  );
}
