import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { parseSync } from 'vite';
import { z } from 'zod';

const dist = new URL('../../dist/', import.meta.url);
const manifestSchema = z.record(z.string(), z.object({ file: z.string() }));

/** The files of the built console that hold nothing but English messages. */
async function messageFiles(): Promise<ReadonlySet<string>> {
  const text = await readFile(new URL('.vite/manifest.json', dist), 'utf8');
  const manifest = manifestSchema.parse(JSON.parse(text));
  return new Set(
    Object.entries(manifest).flatMap(([source, { file }]) => (/\/en\/\w+\.ts$/.test(source) ? [file] : [])),
  );
}

interface Literal {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

const nodeSchema = z.object({
  type: z.string().optional(),
  value: z.unknown().optional(),
  start: z.number().optional(),
  end: z.number().optional(),
  quasis: z.array(z.object({ value: z.object({ cooked: z.string() }) })).default([]),
});

/** The texts of a module; what it asks for (`case 'all':`) and names of properties are none. */
function literalsIn(code: string): Literal[] {
  const found: Literal[] = [];
  const visit = (node: unknown, isText: boolean): void => {
    if (Array.isArray(node)) {
      for (const child of node) visit(child, isText);
      return;
    }
    if (typeof node !== 'object' || node === null) return;
    const { type, start = 0, end = 0, value, quasis } = nodeSchema.parse(node);
    // A minifier writes texts as templates without parameters.
    const text = type === 'TemplateLiteral' && quasis.length === 1 ? quasis[0]?.value.cooked : value;
    if ((type === 'Literal' || type === 'TemplateLiteral') && isText && typeof text === 'string')
      found.push({ start, end, value: text });
    for (const [key, child] of Object.entries(node)) {
      const isName = (type === 'Property' && key === 'key') || (type === 'SwitchCase' && key === 'test');
      const isCompared =
        type === 'BinaryExpression' || type === 'ImportDeclaration' || type === 'MemberExpression';
      visit(child, isText && !isName && !isCompared);
    }
  };
  visit(parseSync('messages.js', code).program, true);
  return found;
}

/** Something that people read, as opposed to a word of the code such as `conjunction`. */
const isSentence = (text: string): boolean => /^[A-Z]/.test(text) || text.includes(' ');

/** A text and 40 % more, as other languages may need: with the letters that hang below the line and stand above it. */
const longer = (text: string): string => `${text} ${'Ågjy'.repeat(Math.ceil((text.length * 0.4) / 4))}`;

/** Makes every English text of the console 40 % longer. Only for the built console of this checkout. */
export async function lengthenTexts(page: Page): Promise<void> {
  const files = await messageFiles();
  await page.route('**/assets/*.js', async (route) => {
    const file = new URL(route.request().url()).pathname.replace(/^.*\/(?=assets\/)/, '');
    if (!files.has(file)) return route.fallback();
    const code = await readFile(new URL(file, dist), 'utf8');
    const literals = literalsIn(code).filter(({ value }) => isSentence(value));
    const body = literals
      .toSorted((a, b) => b.start - a.start)
      .reduce(
        (text, { start, end, value }) =>
          text.slice(0, start) + JSON.stringify(longer(value)) + text.slice(end),
        code,
      );
    return route.fulfill({ contentType: 'text/javascript', body });
  });
}

/** Has every page written from right to left, as one in Arabic would be. */
export async function writeFromRight(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const turn = (): void => {
      if (document.documentElement.dir !== 'rtl') document.documentElement.dir = 'rtl';
    };
    new MutationObserver(turn).observe(document, {
      attributes: true,
      attributeFilter: ['dir'],
      subtree: true,
    });
    document.addEventListener('readystatechange', turn);
  });
}
