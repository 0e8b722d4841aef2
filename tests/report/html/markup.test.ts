import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml, html, Markup } from '../../../src/report/html/markup.ts';

describe('html', () => {
  it('escapes every value but markup, and joins lists', () => {
    const page = html`<p title="${'"><img onerror=x>'}">${['<b>', 1, null, false, html`<i>${"'&"}</i>`]}</p>`;
    expect(page.text).toBe('<p title="&quot;&gt;&lt;img onerror=x&gt;">&lt;b&gt;1<i>&#39;&amp;</i></p>');
    expect(html`${new Markup('<hr>')}`.text).toBe('<hr>');
  });

  it('lets no text open a tag, leave an attribute, or turn the reading direction', () => {
    let dangerous = 0;
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', '\u202e', '\u0000', 'a') }),
        (text) => {
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
          if (/[<>"'\u202e\u0000]/.test(text)) dangerous += 1;
          // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
          expect(escapeHtml(text)).not.toMatch(/[<>"'\u202e\u0000]/);
          expect(escapeHtml(text)).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/);
        },
      ),
      { seed: 7, numRuns: 300 },
    );
    expect(dangerous).toBeGreaterThan(200);
  });

  it('keeps right-to-left letters', () => {
    expect(escapeHtml('שלום')).toBe('שלום');
  });
});
