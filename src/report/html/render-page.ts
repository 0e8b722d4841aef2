import { createHash } from 'node:crypto';
import { html, Markup } from './markup.ts';
import { STYLE } from './style.ts';

/** One page of a report, complete in itself. */
interface Page {
  readonly title: string;
  readonly body: Markup;
  /** Only ever adds to a page that works without; `null` = none. */
  readonly script: string | null;
  readonly paper: 'landscape' | 'portrait';
  /** Printed at the foot of every sheet; hexadecimal, so that it may stand in a stylesheet. Empty = of no one run. */
  readonly runId: string;
}

/**
 * The text of a page: one stylesheet, at most one script, both allowed by their hash alone, and nothing fetched.
 * Throws `RangeError` for a run id that is not hexadecimal.
 */
export function renderPage({ title, body, script, paper, runId }: Page): string {
  if (!/^[0-9a-f]*$/.test(runId)) throw new RangeError(`"${runId}" is no run id`);
  const style = `${STYLE}@page{size:A4 ${paper};margin:11mm 10mm 13mm;@bottom-left{content:"${runId === '' ? 'Placewright' : `Placewright run ${runId}`}"}@bottom-right{content:counter(page) " / " counter(pages)}}`;
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src ${script === null ? "'none'" : `'${hashOf(script)}'`}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body class="${paper}">
${body}
${script === null ? null : new Markup(`<script>${script}</script>`)}
</body>
</html>
`;
  return page.text;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
