import { Fragment } from 'react';
import { deceptivePieces, markOf, type TextPiece } from '#lib/text/hiddenCharacters.ts';
import { useMessages } from '#locales/LocaleContext.ts';
import { uiMessages } from '#locales/shared/ui.ts';
import classes from './Name.module.css';

/**
 * The name of a role, user, label or key as a server gave it: isolated, so that one from right to left turns nothing beside it, and with a
 * visible mark for each character by which it looks like another name. For names in plain text there is `markedText`; messages do it
 * themselves.
 */
export function Name({ children }: { children: string }) {
  const pieces = deceptivePieces(children, 'identifier');
  return <bdi>{pieces === undefined ? children : <Marked pieces={pieces} />}</bdi>;
}

/** Several names in a row, with a comma between. */
export function Names({ children }: { children: readonly string[] }) {
  return children.map((name, index) => (
    <Fragment key={name}>
      {index > 0 ? ', ' : null}
      <Name>{name}</Name>
    </Fragment>
  ));
}

function Marked({ pieces }: { pieces: readonly TextPiece[] }) {
  const t = useMessages(uiMessages);
  return pieces.map((piece, index) => {
    if (piece.kind === 'text') return piece.text;
    const words = piece.kind === 'hidden' ? t.hiddenCharacter(piece.code) : t.lookalikeLetter(piece.code);
    return (
      // The pieces of a name have no identity but their place.
      // oxlint-disable-next-line react/no-array-index-key
      <span key={index}>
        {piece.kind === 'lookalike' ? piece.text : null}
        <span className={classes['mark']} title={words}>
          {markOf(piece)}
        </span>
      </span>
    );
  });
}
