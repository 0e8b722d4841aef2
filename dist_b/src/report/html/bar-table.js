import { renderTable } from './data-table.js';
import { html } from './markup.js';
/** Horizontal bars in a table: drawing and figures are the same rows, at any width. */
export function writeBars(id, heads, bars) {
    return renderTable({
        id,
        caption: heads.caption,
        kind: 'bars wide',
        columns: [{ head: heads.name }, { head: heads.figure }],
        rows: bars.map(({ name, share, figure, tint }) => html `<tr><th scope="row">${name}</th><td><svg class="bar${tint === undefined ? null : ` t-${tint}`}" aria-hidden="true"><rect width="${share.toFixed(1)}%" height="16"/></svg>${figure}</td></tr>
`),
    });
}
