import type { MouseEvent } from 'react';
import { Link, type To } from 'react-router';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import classes from './Breadcrumbs.module.css';

interface Props {
  /** The list that the page belongs to, by the name it has in the menu. */
  list: string;
  to: To;
  /** State of the history entry that the link makes. */
  state?: unknown;
  onClick?: (event: MouseEvent) => void;
}

/** Where a page stands: the list above it, as a link. The page's own title follows. */
export function Breadcrumbs({ list, to, state, onClick }: Props) {
  const t = useMessages(uiMessages);
  return (
    <nav className={classes['breadcrumbs']} aria-label={t.breadcrumbs}>
      <Link to={to} state={state} aria-label={t.backTo(list)} {...(onClick ? { onClick } : {})}>
        {list}
      </Link>
      <span aria-hidden>/</span>
    </nav>
  );
}
