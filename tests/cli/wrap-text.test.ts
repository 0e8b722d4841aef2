import { expect, test } from 'vitest';
import { wrapText } from '../../src/commands/wrap-text.ts';

test.each([
  ['a line that fits is left alone', 'one two', 7, ['one two']],
  ['a longer one is broken at a space', 'one two three', 7, ['one two', 'three']],
  ['a word longer than the line stays whole', 'a incomprehensible b', 5, ['a', 'incomprehensible', 'b']],
  ['a number stays with its unit', 'about (16 %)', 10, ['about', '(16 %)']],
  ['nothing stays nothing', '', 5, ['']],
])('%s', (_name, text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});
