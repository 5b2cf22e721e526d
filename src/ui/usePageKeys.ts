import { getHotkeyHandler, type HotkeyItem } from '@mantine/hooks';
import { useEffectEvent, useLayoutEffect } from 'react';

/** Whether the key belongs to what the user types. */
const isTyped = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/**
 * Keys that work anywhere on the page while its part is shown, but not while the user types. Mantine's `useHotkeys` listens only
 * some moments after the page is drawn, and a key pressed in between is lost: this listens before it is drawn.
 * @param keys in Mantine's spelling, such as `mod+K` and `shift+?`
 */
export function usePageKeys(keys: HotkeyItem[]): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (!isTyped(event.target)) getHotkeyHandler(keys)(event);
  });
  useLayoutEffect(() => {
    const { documentElement } = document;
    documentElement.addEventListener('keydown', onKeyDown);
    return () => documentElement.removeEventListener('keydown', onKeyDown);
  }, []);
}
