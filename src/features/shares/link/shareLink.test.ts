import { expect, test } from 'vitest';
import {
  addressOfToken,
  isBriefDownload,
  isShareId,
  mailAddress,
  newShareId,
  qrCodeOf,
  typeOf,
  type ShareLink,
} from './shareLink.ts';

const origin = 'https://pacs.example';
const minted = { token: 'a.b-_c.d', url: 'https://pacs.example/welcome?token=a.b-_c.d' };

test.each([
  ['console', minted, 'https://pacs.example/share#token=a.b-_c.d', false],
  ['server', minted, 'https://pacs.example/welcome?token=a.b-_c.d', false],
  ['server', { ...minted, url: undefined }, 'https://pacs.example/share#token=a.b-_c.d', true],
  ['server', { ...minted, url: 'javascript:alert(1)' }, 'https://pacs.example/share#token=a.b-_c.d', true],
  ['server', { ...minted, url: '/welcome' }, 'https://pacs.example/share#token=a.b-_c.d', true],
] as const)('landing %s, %o', (landing, answer, href, fellBack) => {
  expect(addressOfToken(answer, landing, origin)).toEqual({ href, fellBack });
});

test('an id is random and tells nothing', () => {
  expect(newShareId()).toMatch(/^[0-9a-f]{16}$/);
  expect(newShareId()).not.toBe(newShareId());
});

test.each([
  ['0123456789abcdef', true],
  ['0123456789abcdef-19aa0b1c2d3', true],
  ['0123456789abcdef-', false],
  ['0123456789ABCDEF', false],
  ['<b>0123456789ab', false],
])('%j as the ID of a link: %j', (text, isOne) => {
  expect(isShareId(text)).toBe(isOne);
});

const madeAt = new Date('2026-11-22T10:00:00Z');
const timedId = `0123456789abcdef-${madeAt.getTime().toString(16)}`;
test.each<[string, Partial<ShareLink>, boolean]>([
  ['for an hour', {}, true],
  ['for longer', { expiresAt: new Date('2026-11-22T11:00:01Z') }, false],
  ['without an end', { expiresAt: undefined }, false],
  ['that a viewer opens', { kind: 'ohif' }, false],
  ['of no proxy', { id: '0123456789abcdef' }, false],
])('a download link %s', (_name, part, isBrief) => {
  const expiresAt = new Date('2026-11-22T11:00:00Z');
  const made = { href: '', id: timedId, kind: 'download', studies: [], expiresAt, fellBack: false } as const;
  expect(isBriefDownload({ ...made, ...part })).toBe(isBrief);
});

test('each kind has its type of token', () => {
  expect(typeOf('stone')).toBe('stone-viewer-publication');
  expect(typeOf('download')).toBe('download-instant-link');
});

function linkOf(count: number, length: number): ShareLink {
  const href = `${origin}/share#token=${'x'.repeat(length)}`;
  const studies = Array.from({ length: count }, (_, n) => ({
    orthancId: String(n),
    studyInstanceUid: '1.2',
  }));
  return { href, id: '0', kind: 'ohif', studies, expiresAt: undefined, fellBack: false };
}

test('a QR code up to 12 studies', () => {
  expect(qrCodeOf(linkOf(1, 700))?.path).toMatch(/^M\d+ \d+h1v1h-1z/);
  expect(qrCodeOf(linkOf(12, 2850))).toBeDefined();
  expect(qrCodeOf(linkOf(13, 700))).toBeUndefined();
  expect(qrCodeOf(linkOf(12, 3000))).toBeUndefined();
});

test('a mail keeps its lines and every character', () => {
  const { href, isLong } = mailAddress('Images & more', 'Bonjour,\nhttps://x/#token=a&b');
  expect(isLong).toBe(false);
  const said = new URL(href).searchParams;
  expect(said.get('subject')).toBe('Images & more');
  expect(said.get('body')).toBe('Bonjour,\r\nhttps://x/#token=a&b');
  expect(mailAddress('', 'x'.repeat(2001)).isLong).toBe(true);
});
