import { useState, type DOMAttributes, type MouseEvent } from 'react';
import { useNavigate } from 'react-router';
import { openTab } from '#ui/openTab.ts';
import { placeAt, spanBetween, type ChartContent, type ChartSpan, type PlotEdges } from './chart.ts';

interface Asked extends Pick<ChartContent, 'layout' | 'categories'> {
  edges: PlotEdges;
  onSelect: ((span: ChartSpan | undefined) => void) | undefined;
}

/** What a pointer does on a drawing: it selects a span by dragging, where there is something to select, or else opens a bar's link. */
export function useBarPointer({ layout, categories, edges, onSelect }: Asked) {
  const navigate = useNavigate();
  const [drag, setDrag] = useState<ChartSpan & { start: number }>();
  const placeOf = ({ currentTarget, clientX, clientY }: MouseEvent): number | undefined => {
    const box = currentTarget.getBoundingClientRect();
    const point = { x: clientX - box.left, y: clientY - box.top };
    return placeAt(point, box, { layout, count: categories.length, edges });
  };
  const selecting: DOMAttributes<HTMLDivElement> = {
    onPointerDown: (event) => {
      const start = placeOf(event);
      if (start === undefined || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ start, first: start, last: start });
    },
    onPointerMove: (event) => {
      const place = placeOf(event);
      if (drag && place !== undefined) setDrag({ start: drag.start, ...spanBetween(drag.start, place) });
    },
    onPointerUp: (event) => {
      if (!drag) return;
      const place = placeOf(event);
      onSelect?.(
        place === undefined ? { first: drag.first, last: drag.last } : spanBetween(drag.start, place),
      );
      setDrag(undefined);
    },
    // The browser has begun to scroll.
    onPointerCancel: () => setDrag(undefined),
  };
  const opening: DOMAttributes<HTMLDivElement> = {
    onClick: (event) => {
      const to = categories[placeOf(event) ?? -1]?.to;
      if (to === undefined) return;
      if (event.ctrlKey || event.metaKey) openTab(to);
      else void navigate(to);
    },
  };
  return { drag, handlers: onSelect ? selecting : opening };
}
