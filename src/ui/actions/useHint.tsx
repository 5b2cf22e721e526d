import { useId, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './Hint.module.css';

/** Spread on a control: shows its hint while the pointer or the focus is on it, and describes it to a screen reader. */
export interface HintTarget {
  'aria-describedby'?: string;
  onPointerEnter?: (event: { currentTarget: Element }) => void;
  onPointerLeave?: (event: Left) => void;
  onFocus?: (event: { currentTarget: Element }) => void;
  onBlur?: (event: Left) => void;
}

/** The event of a pointer or a focus that goes to another element. */
interface Left {
  relatedTarget: EventTarget | null;
}

/** Where a hint leads to that says why. */
export interface HintLink {
  to: string;
  label: string;
}

/** How a hint is shown. */
interface HintOptions {
  /** The pointer and the Tab key reach it from the control, and the hint stays meanwhile. */
  link?: HintLink | undefined;
  /** Where it stands: below its control unless told. */
  side?: 'below' | 'right';
}

/** The hint on the page, if any. */
let shown: HTMLElement | undefined;

// Esc takes it away, wherever the focus is (WCAG 1.4.13).
if (typeof document !== 'undefined')
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && shown?.hidePopover(), true);

/**
 * A word on a control, in the browser's own top layer (`popover`), below the control and within the window. A library's tooltip
 * would put 20 kB before the first row of the list: docs/decisions/first-visit.md.
 * @returns what to spread on the control, and the element to render beside it; both empty without a text
 */
export function useHint(
  text: string | undefined,
  { link, side = 'below' }: HintOptions = {},
): { target: HintTarget; hint: ReactNode } {
  const id = useId();
  const element = useRef<HTMLSpanElement>(null);
  if (!text) return { target: {}, hint: null };
  const show = (event: { currentTarget: Element }): void => {
    const hint = element.current;
    if (!hint) return;
    const box = event.currentTarget.getBoundingClientRect();
    hint.showPopover();
    shown = hint;
    if (side === 'right') {
      const isRtl = getComputedStyle(hint).direction === 'rtl';
      hint.style.top = `${String(box.top + (box.height - hint.offsetHeight) / 2)}px`;
      hint.style.left = `${String(isRtl ? box.left - hint.offsetWidth - 8 : box.right + 8)}px`;
      return;
    }
    const below = box.bottom + 6 + hint.offsetHeight <= innerHeight;
    hint.style.top = `${String(below ? box.bottom + 6 : Math.max(4, box.top - hint.offsetHeight - 6))}px`;
    hint.style.left = `${String(Math.max(8, Math.min(box.left, innerWidth - hint.offsetWidth - 8)))}px`;
  };
  const hide = ({ relatedTarget }: Left): void => {
    const hint = element.current;
    const isKept = relatedTarget instanceof Node && hint?.contains(relatedTarget);
    if (!isKept && !hint?.contains(document.activeElement)) hint?.hidePopover();
  };
  const leave = ({ relatedTarget }: Left): void => {
    if (!(relatedTarget instanceof Node && element.current?.contains(relatedTarget)))
      element.current?.hidePopover();
  };
  return {
    target: {
      'aria-describedby': id,
      onPointerEnter: show,
      onPointerLeave: hide,
      onFocus: show,
      onBlur: leave,
    },
    hint: link ? (
      <span
        ref={element}
        popover="manual"
        className={`${classes['hint']} ${classes['linked']}`}
        onPointerLeave={hide}
        onBlur={leave}
      >
        <span id={id} role="tooltip">
          {text}
        </span>{' '}
        <Link to={link.to}>{link.label}</Link>
      </span>
    ) : (
      <span ref={element} id={id} role="tooltip" popover="manual" className={classes['hint']}>
        {text}
      </span>
    ),
  };
}
