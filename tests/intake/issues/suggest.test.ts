import { describe, expect, test, vi } from 'vitest';
import { Vocabulary } from '../../../src/intake/issues/suggest.ts';

describe('Vocabulary', () => {
  const words = new Vocabulary([
    'R001',
    'R010',
    'msk',
    'stroke-a',
    'stroke-b',
    'physiotherapist',
    'reablement',
    '0042',
    'B7',
    '30',
  ]);

  test.each([
    ['r001', 'R001'],
    ['R0O1', 'R001'],
    ['mks', 'msk'],
    ['Stroke A', 'stroke-a'],
    ['stroke-c', 'stroke-a'],
    ['reablment', 'reablement'],
    ['physiotherpist', 'physiotherapist'],
    ['dietitian', null],
    ['xyz', null],
    ['', null],
  ])('%j was probably meant to be %j', (text, meant) => {
    expect(words.closest(text)).toBe(meant);
  });

  test('has no idea what a text of one letter was meant to be', () => {
    expect(new Vocabulary(['A', 'B']).closest('Z')).toBeNull();
    expect(new Vocabulary(['A', 'B']).closest('b')).toBe('B');
  });

  test('counts two neighbours swapped as one slip, and only where nothing else differs', () => {
    expect(new Vocabulary(['baba']).misspelt('abba')).toBe('baba');
    expect(new Vocabulary(['baba']).misspelt('abab')).toBeNull();
  });

  test.each([
    ['1', 'R001'],
    ['42', '0042'],
    ['R1', 'R001'],
    ['B007', 'B7'],
    ['030', '30'],
    ['7', 'B7'],
    ['Q1', null],
    ['12', null],
    ['msk', null],
  ])('%j differs in leading zeros from %j', (text, meant) => {
    expect(words.withLeadingZeros(text)).toBe(meant);
  });

  test('prefers the first of several ids in id order, with or without a prefix', () => {
    const known = new Vocabulary(['S007', 'R07', 'R007']);
    expect(known.withLeadingZeros('7')).toBe('R007');
    expect(known.withLeadingZeros('R7')).toBe('R007');
    expect(known.withLeadingZeros('S7')).toBe('S007');
  });

  test('looks at none of its words again, however many ids are unknown', () => {
    const known = new Vocabulary(Array.from({ length: 300 }, (_, index) => `R${index + 1000}`));
    expect(known.withLeadingZeros('Q1')).toBeNull();
    const read = vi.spyOn(RegExp.prototype, 'exec');
    try {
      for (let index = 0; index < 200; index += 1) known.withLeadingZeros(`Q${index + 1000}`);
      expect(read.mock.calls.length).toBe(200);
    } finally {
      read.mockRestore();
    }
  });

  test('calls only a slip a misspelling', () => {
    expect(words.misspelt('Physiotherapist')).toBe('physiotherapist');
    expect(words.misspelt('physiotherapits')).toBe('physiotherapist');
    expect(words.misspelt('physiotherapy')).toBeNull();
    expect(new Vocabulary(['radiologist']).misspelt('audiologist')).toBeNull();
  });

  test('stops searching after five hundred different words', () => {
    const known = new Vocabulary(['abcdef']);
    expect(known.closest('abcdeg')).toBe('abcdef');
    for (let index = 0; index < 600; index += 1) known.closest(`wrong-${index}`);
    expect(known.closest('abcdex')).toBeNull();
    expect(known.closest('abcdeg')).toBe('abcdef');
  });
});
