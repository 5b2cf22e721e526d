import { RecordStatus } from './RecordStatus.tsx';
import type { LinkMaker } from './linkMaker.ts';
import type { MadeLinks } from './makeLinks.ts';
import { MadeLink } from './MadeLink.tsx';
import { MadeTable } from './MadeTable.tsx';

interface Props {
  maker: LinkMaker;
  made: MadeLinks;
  /** Starts over, for another link; absent where there is nothing to start over with. */
  onAgain?: (() => void) | undefined;
  onClose: () => void;
}

/** What a maker of links has made: one link with the ways to give it away, or a table of links. */
export function MadeResult({ maker, made, onAgain, onClose }: Props) {
  const [link] = made.links;
  const recorded = <RecordStatus maker={maker} />;
  return link && !made.order.each ? (
    <MadeLink link={link} recorded={recorded} onAgain={onAgain} onClose={onClose} />
  ) : (
    <MadeTable made={made} recorded={recorded} maker={maker} onClose={onClose} />
  );
}
