import { Button } from '@mantine/core';
import { pageSize } from '#api/orthanc/studyPages.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { useFormat } from '#locales/useFormat.ts';
import { studiesMessages } from '#features/studies/studiesMessages.ts';
import classes from './StudiesPage.module.css';

interface Props {
  /** From 0. */
  page: number;
  /** Rows in all, where it is known. */
  total: number | undefined;
  onPage: (page: number) => void;
}

/** Forwards and backwards through a list that is shown page by page. */
export function Pager({ page, total, onPage }: Props) {
  const t = useMessages(studiesMessages);
  const format = useFormat();
  const pages = total === undefined ? undefined : Math.max(1, Math.ceil(total / pageSize));
  return (
    <nav className={classes['pager']} aria-label={t.pages}>
      <Button variant="default" size="xs" disabled={page === 0} onClick={() => onPage(page - 1)}>
        {t.previousPage}
      </Button>
      <span>
        {pages === undefined
          ? t.onlyPage(format.number(page + 1))
          : t.page(format.number(page + 1), format.number(pages))}
      </span>
      <Button
        variant="default"
        size="xs"
        disabled={pages !== undefined && page + 1 >= pages}
        onClick={() => onPage(page + 1)}
      >
        {t.nextPage}
      </Button>
    </nav>
  );
}
