import { describe, expect, it } from 'vitest';
import { shuffleRows } from '../../../src/pipeline/audit/shuffle-rows.ts';

const shuffle = (text: string, seed: string): string =>
  Buffer.from(shuffleRows(Buffer.from(text, 'latin1'), seed)).toString('latin1');

describe('shuffleRows', () => {
  it('moves rows under the header and loses none, quotes over several lines included', () => {
    const rows = Array.from({ length: 30 }, (_, row) => `R${row},"first\nsecond ${row}"\r\n`);
    const shuffled = shuffle(`id,note\r\n${rows.join('')}`, 'a');
    expect(shuffled.startsWith('id,note\r\n')).toBe(true);
    const body = shuffled.slice('id,note\r\n'.length);
    expect(body).not.toBe(rows.join(''));
    expect(body.split('"\r\n').sort()).toEqual(rows.join('').split('"\r\n').sort());
  });

  it('draws the same order for the same seed and another for another', () => {
    const table = `id\n${Array.from({ length: 30 }, (_, row) => `${row}\n`).join('')}`;
    expect(shuffle(table, 'a')).toBe(shuffle(table, 'a'));
    expect(shuffle(table, 'a')).not.toBe(shuffle(table, 'b'));
  });

  it('keeps a line that names the delimiter, and closes a last row that was open', () => {
    const found = new Set(Array.from({ length: 12 }, (_, seed) => shuffle('sep=;\nid\nA\nB', String(seed))));
    expect(found).toEqual(new Set(['sep=;\nid\nA\nB\n', 'sep=;\nid\nB\nA\n']));
  });
});
