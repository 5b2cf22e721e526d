import { describe, expect, test } from 'vitest';
import { hiddenCharacterIn, inSentence, lookalikeIn, markedText } from './hiddenCharacters.ts';

describe('characters that are not seen in a role, user name or label', () => {
  test.each([
    ['NUL', '\0', 'U+0000'],
    ['tab', '\t', 'U+0009'],
    ['newline', '\n', 'U+000A'],
    ['delete', '\u007F', 'U+007F'],
    ['C1 control', '\u0085', 'U+0085'],
    ['soft hyphen', '\u00AD', 'U+00AD'],
    ['combining grapheme joiner', '\u034F', 'U+034F'],
    ['Arabic letter mark', '\u061C', 'U+061C'],
    ['Hangul filler', '\u3164', 'U+3164'],
    ['half-width Hangul filler', '\uFFA0', 'U+FFA0'],
    ['Mongolian vowel separator', '\u180E', 'U+180E'],
    ['zero-width space', '\u200B', 'U+200B'],
    ['zero-width non-joiner', '\u200C', 'U+200C'],
    ['zero-width joiner', '\u200D', 'U+200D'],
    ['left-to-right mark', '\u200E', 'U+200E'],
    ['line separator', '\u2028', 'U+2028'],
    ['right-to-left override', '\u202E', 'U+202E'],
    ['word joiner', '\u2060', 'U+2060'],
    ['first strong isolate', '\u2068', 'U+2068'],
    ['blank of Braille', '\u2800', 'U+2800'],
    ['variation selector', '\uFE0F', 'U+FE0F'],
    ['byte order mark', '\uFEFF', 'U+FEFF'],
    ['lone surrogate', '\uD800', 'U+D800'],
    ['tag letter', '\u{E0061}', 'U+E0061'],
    ['no-break space', '\u00A0', 'U+00A0'],
    ['en space', '\u2002', 'U+2002'],
    ['ideographic space', '\u3000', 'U+3000'],
  ])('%s', (_name, character, code) => {
    expect(hiddenCharacterIn(`doctor${character}-role`, 'identifier')).toBe(code);
    expect(hiddenCharacterIn(`doctor-role${character}`, 'identifier')).toBe(code);
    expect(markedText(`doctor${character}-role`, 'identifier')).toBe(`doctor⟨${code}⟩-role`);
  });

  test.each(['doctor-role', 'Ärzte', 'Радиология 2', '放射線科', 'طبيب', 'רופא', 'a b', 'e\u0301', '👩', ''])(
    'none in %j',
    (name) => {
      expect(hiddenCharacterIn(name, 'identifier')).toBeUndefined();
      expect(markedText(name, 'identifier')).toBe(name);
    },
  );
});

describe('names of people', () => {
  test.each([
    ['Persian with a non-joiner', 'علی\u200Cرضا'],
    ['Hindi with a joiner', 'क्\u200Dष'],
    ['Japanese with its space', '山田\u3000太郎'],
    ['French with a no-break space', 'de\u00A0la Tour'],
  ])('%s is as it should be', (_name, name) => {
    expect(hiddenCharacterIn(name, 'prose')).toBeUndefined();
    expect(markedText(name, 'prose')).toBe(name);
  });

  test.each([
    ['a joiner between Latin letters', 'Do\u200De', 'U+200D'],
    ['an override', 'Doe\u202Exyz', 'U+202E'],
    ['a zero-width space', 'علی\u200Bرضا', 'U+200B'],
  ])('%s deceives', (_name, name, code) => {
    expect(hiddenCharacterIn(name, 'prose')).toBe(code);
  });
});

describe('letters of another alphabet in a word', () => {
  test.each([
    ['Cyrillic о among Latin letters', 'doct\u043Er-role', 'doct\u043E⟨U+043E⟩r-role', 'U+043E'],
    ['Greek ο', 'd\u03BFctor', 'd\u03BF⟨U+03BF⟩ctor', 'U+03BF'],
    ['Latin a among Cyrillic letters', 'врaч', 'врa⟨U+0061⟩ч', 'U+0061'],
    ['one of two: the Latin one is taken for the word', 'a\u0430', 'a\u0430⟨U+0430⟩', 'U+0430'],
  ])('%s', (_name, name, marked, code) => {
    expect(markedText(name, 'identifier')).toBe(marked);
    expect(lookalikeIn(name)?.code).toBe(code);
  });

  test.each(['Радиология-role', 'Радиология 2 CT', '東京タワー', 'α-role', 'µCT', 'Ærø', 'Łódź'])(
    'two alphabets in two words, or one: %j',
    (name) => {
      expect(lookalikeIn(name)).toBeUndefined();
      expect(markedText(name, 'identifier')).toBe(name);
    },
  );
});

describe('a text in a sentence', () => {
  test.each(['doctor-role', 'Müller', '山田', '1\u202F024', '28 Oct 2026 at 5:00\u202FPM', 'two\nlines'])(
    'comes back as it is: %j',
    (text) => {
      expect(inSentence(text)).toBe(text);
    },
  );

  test('from right to left it is isolated, once more inside another', () => {
    const one = inSentence('طبيب 2');
    expect(one).toBe('\u2068طبيب 2\u2069');
    expect(inSentence(`${one} is created`)).toBe(`\u2068${one} is created\u2069`);
  });

  test('one that turns the text around it is marked instead, with whatever isolates it has itself', () => {
    expect(inSentence('\u202Eelor-rotcod')).toBe('⟨U+202E⟩elor-rotcod');
    expect(inSentence('a\u2069\u202Eb')).toBe('a⟨U+2069⟩⟨U+202E⟩b');
    expect(inSentence('\u2068טוב\u202E\u2069')).toBe('\u2068\u2068טוב⟨U+202E⟩\u2069\u2069');
    expect(inSentence('\u2069טוב\u2068')).toBe('\u2068⟨U+2069⟩טוב⟨U+2068⟩\u2069');
  });
});
