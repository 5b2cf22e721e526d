import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, vi } from 'vitest';
import { LocaleContext } from '#locales/LocaleContext.ts';

const english = { language: 'en' as const, tag: 'en-GB', setLanguage: () => {} };

/** A page that components are shown on, and a keyboard. */
export interface TestPage {
  /** Renders on the page, in place of what it showed before. */
  show: (children: ReactNode) => Promise<void>;
  /** Presses keys where the focus is: their names with a space between them, such as `Shift+ArrowDown Space`. */
  press: (keys: string) => void;
}

/**
 * For tests of components in jsdom: call it once in a file. Each test has a page of its own, in English. What jsdom lacks because it has no
 * layout does nothing.
 */
export function testPage(): TestPage {
  let root: Root;
  beforeEach(() => {
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    vi.stubGlobal('matchMedia', () => ({
      matches: false,
      addEventListener: () => {},
      removeEventListener: () => {},
    }));
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe(): void {}
        disconnect(): void {}
      },
    );
    Object.assign(HTMLElement.prototype, {
      scrollTo() {},
      scrollIntoView() {},
      showPopover() {},
      hidePopover() {},
    });
    root = createRoot(document.body.appendChild(document.createElement('div')));
  });
  afterEach(() => {
    act(() => root.unmount());
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });
  return {
    show: (children) =>
      act(async () => root.render(<LocaleContext value={english}>{children}</LocaleContext>)),
    press(keys) {
      for (const name of keys.split(' ')) {
        const parts = name.split('+');
        const key = parts.at(-1) === 'Space' ? ' ' : parts.at(-1);
        const event = new KeyboardEvent('keydown', {
          ...(key === undefined ? {} : { key }),
          shiftKey: parts.includes('Shift'),
          ctrlKey: parts.includes('Ctrl'),
          altKey: parts.includes('Alt'),
          bubbles: true,
          cancelable: true,
        });
        act(() => {
          (document.activeElement ?? document.body).dispatchEvent(event);
        });
      }
    },
  };
}
