import { useMediaQuery } from '@mantine/hooks';
import { Suspense, use } from 'react';
import type { CardViewProps } from './CardView.tsx';
import { GridView } from './GridView.tsx';
import type { DataTableProps } from './tableProps.ts';

export type { DataTableProps } from './tableProps.ts';

const importCards = () => import('./CardView.tsx');
let cards: ReturnType<typeof importCards> | undefined;
const loadCards = (): ReturnType<typeof importCards> => (cards ??= importCards());
const narrowWindow = '(max-width: 640px)';

// On a phone the cards are what is waited for: they are fetched together with the table, not after it.
if (typeof matchMedia === 'function' && matchMedia(narrowWindow).matches) void loadCards();

function Cards<Row extends Kept, Kept>(props: CardViewProps<Row, Kept>) {
  const { CardView } = use(loadCards());
  return <CardView {...props} />;
}

/**
 * A table for any number of rows: only visible rows are rendered, the header stays, arrows or `j`/`k` move, and a narrow window shows cards.
 * It fills the height that its parent (a flex column) leaves. Sorting and filtering are the caller's, mostly the server's.
 */
export function DataTable<Row extends Kept, Kept = Row>(props: DataTableProps<Row, Kept>) {
  const narrow = useMediaQuery(narrowWindow, false, { getInitialValueInEffect: false });
  const { offset = 0, rows } = props;
  const view = { ...props, offset, extent: props.extent ?? offset + rows.length };
  if (!narrow || !props.card) return <GridView {...view} />;
  return (
    <Suspense fallback={null}>
      <Cards {...view} card={props.card} />
    </Suspense>
  );
}
