import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { html } from '../../../src/report/html/markup.ts';
import { renderPage } from '../../../src/report/html/render-page.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const between = (text: string, start: string, end: string) => text.split(start)[1]?.split(end)[0] ?? '';
const page = { title: 'A & B', body: html`<p>Body</p>`, paper: 'portrait', runId: '0123' } as const;

describe('renderPage', () => {
  it('allows its own stylesheet and script by hash, and nothing else', () => {
    const text = renderPage({ ...page, script: 'void 0;' });
    const policy = between(text, 'http-equiv="Content-Security-Policy" content="', '"').replaceAll(
      '&#39;',
      "'",
    );
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hash(between(text, '<style>', '</style>'))}`,
      `script-src ${hash(between(text, '<script>', '</script>'))}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(text.match(/<style|<script|<link|style=/g)).toEqual(['<link', '<style', '<script']);
  });

  it('runs no script at all where there is none', () => {
    const text = renderPage({ ...page, script: null });
    expect(text).toContain('script-src &#39;none&#39;');
    expect(text).not.toContain('<script');
    expect(text).toContain('<title>A &amp; B</title>');
    expect(text).toContain('"Placewright run 0123"');
  });

  it('takes only what may stand in a stylesheet for the id of a run', () => {
    expect(() => renderPage({ ...page, script: null, runId: '"}*{display:none}' })).toThrow(RangeError);
  });
});
