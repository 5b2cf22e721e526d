import { useEffect, useState, type RefCallback } from 'react';

/** Widths are told in steps of so many CSS pixels: each step draws every row again. */
const step = 8;

/** @returns the room in the measured column in CSS pixels, `undefined` until it is drawn; and the ref of that column's title */
export function useColumnWidth(): [number | undefined, RefCallback<Element>] {
  const [title, setTitle] = useState<Element | null>(null);
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    if (!title) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width / step) * step);
    });
    observer.observe(title);
    return () => observer.disconnect();
  }, [title]);
  return [width, setTitle];
}
