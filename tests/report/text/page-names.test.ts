import { describe, expect, it } from 'vitest';
import { namePages } from '../../../src/report/text/page-names.ts';

describe('namePages', () => {
  it('keeps plain ids and disguises all others, each differently', () => {
    const ids = ['R001', 'r001', '../../etc/passwd', 'CON', 'a b', 'a/b', '=R4', 'Åsa', 'x'.repeat(64)];
    const names = [...namePages(ids).values()];
    expect(namePages(['R001']).get('R001')).toBe('R001');
    expect(names.at(-1)).toBe('x'.repeat(64));
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(ids.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9-][A-Za-z0-9_-]*$/);
    expect(names[3]).not.toBe('CON');
  });
});
