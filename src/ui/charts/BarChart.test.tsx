// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { act, useState } from 'react';
import { MemoryRouter } from 'react-router';
import { beforeAll, expect, test } from 'vitest';
import { testPage } from '#ui/tests/testPage.tsx';
import { BarChart } from './BarChart.tsx';
import type { ChartSpan } from './chart.ts';
import { chartMessages } from './chartMessages.ts';

const page = testPage();

beforeAll(() => chartMessages.load('en'));

const categories = ['a', 'b', 'c'].map((id, place) => ({
  id,
  label: `Label ${id}`,
  values: { studies: place * 1000 },
  to: `/studies?label=${id}`,
}));

const chart = {
  title: 'Studies by label',
  categoryLabel: 'Label',
  layout: 'rows',
  series: [{ id: 'studies', label: 'Studies' }],
  categories,
  format: (value: number) => value.toLocaleString('en-GB'),
} as const;

function Selecting({ chosen }: { chosen: (ChartSpan | undefined)[] }) {
  const [span, setSpan] = useState<ChartSpan>();
  const select = (next: ChartSpan | undefined): void => {
    chosen.push(next);
    setSpan(next);
  };
  return <BarChart {...chart} span={span} onSelect={select} />;
}

const show = (children: React.ReactNode): Promise<void> =>
  page.show(
    <MantineProvider>
      <MemoryRouter>{children}</MemoryRouter>
    </MantineProvider>,
  );

const button = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
};

const cells = (): string[] =>
  [...document.querySelectorAll('tbody td')].map(({ textContent }) => textContent);

test('the numbers and links are in a table behind the drawing, which is for the eye alone', async () => {
  await show(<BarChart {...chart} />);
  expect(document.querySelector('table')?.getAttribute('aria-label')).toBe('Studies by label');
  expect(cells()).toEqual(['0', '1,000', '2,000']);
  expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual(
    categories.map(({ to }) => to),
  );
  const drawing = document.querySelector('figure > [aria-hidden="true"]');
  expect(drawing?.querySelector('a, button, [tabindex]')).toBeNull();
});

test('the table takes the place of the drawing, and gives it back', async () => {
  await show(<BarChart {...chart} />);
  act(() => button('Show as table').click());
  expect(document.querySelectorAll('table')).toHaveLength(1);
  expect(document.querySelector('figure > [aria-hidden="true"]')).toBeNull();
  act(() => button('Show as chart').click());
  expect(document.querySelector('figure > [aria-hidden="true"]')).not.toBeNull();
});

test('a span is selected by its ends, said in words, and cleared', async () => {
  const chosen: (ChartSpan | undefined)[] = [];
  await show(<Selecting chosen={chosen} />);
  const [first] = document.querySelectorAll<HTMLInputElement>('input[type=range]');
  expect(first?.getAttribute('aria-valuetext')).toBe('Label a');
  act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(first, '1');
    first?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  expect(chosen).toEqual([{ first: 1, last: 2 }]);
  expect(document.querySelector('[role=status]')?.textContent).toBe('Selected: Label b – Label c');
  act(() => button('Clear selection').click());
  expect(chosen.at(-1)).toBeUndefined();
});
