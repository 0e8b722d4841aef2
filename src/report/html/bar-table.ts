import { renderTable } from './data-table.ts';
import { type Content, html, type Markup } from './markup.ts';

/** One bar. `share` of the longest, 0 … 100. */
interface Bar {
  readonly name: Content;
  readonly share: number;
  readonly figure: string;
  readonly tint?: string;
}

/** Horizontal bars in a table: drawing and figures are the same rows, at any width. */
export function writeBars(
  id: string,
  heads: { readonly caption: string; readonly name: string; readonly figure: string },
  bars: readonly Bar[],
): Markup {
  return renderTable({
    id,
    caption: heads.caption,
    kind: 'bars wide',
    columns: [{ head: heads.name }, { head: heads.figure }],
    rows: bars.map(
      ({ name, share, figure, tint }) =>
        html`<tr><th scope="row">${name}</th><td><svg class="bar${tint === undefined ? null : ` t-${tint}`}" aria-hidden="true"><rect width="${share.toFixed(1)}%" height="16"/></svg>${figure}</td></tr>
`,
    ),
  });
}
