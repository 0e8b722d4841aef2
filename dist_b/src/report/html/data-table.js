import { html } from './markup.js';
/** A table in a box that scrolls by itself, by touch, wheel and keyboard. */
export function renderTable({ id, caption, columns, rows, filtered, kind }) {
    const heads = columns.map(({ head, sort, numeric }) => html `<th scope="col"${sort ? html ` data-sort="${sort}"` : null}${numeric ? html ` class="n"` : null}>${head}</th>`);
    const classes = [filtered ? 'filtered' : '', kind ?? ''].filter((each) => each !== '').join(' ');
    return html `<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table${classes === '' ? null : html ` class="${classes}"`}><caption id="${id}">${caption}</caption><thead><tr>${heads}</tr></thead><tbody>
${rows}</tbody></table></div>
`;
}
/** One row: the first cell names it. */
export function row(name, cells) {
    return html `<tr><th scope="row">${name}</th>${cells}</tr>
`;
}
export function cell(content) {
    return html `<td>${content}</td>`;
}
/** A figure, set to the right; `value` is what it sorts by when the text is not a plain number. */
export function numberCell(content, value = null) {
    return html `<td class="n"${value === null ? null : html ` data-v="${value}"`}>${content}</td>`;
}
