import { type Content, html, type Markup } from './markup.ts';

/** A column: its heading, and how scripts may sort by it. */
interface Column {
  readonly head: Content;
  readonly sort?: 'text' | 'number';
  readonly numeric?: boolean;
}

interface DataTable {
  /** Unique on the page; letters, digits and dashes. */
  readonly id: string;
  /** Says what the table shows; read out before it. */
  readonly caption: Content;
  readonly columns: readonly Column[];
  readonly rows: readonly Markup[];
  /** Rows can be searched and filtered together with those of the other tables. */
  readonly filtered?: boolean;
  readonly kind?: string;
}

/** A table in a box that scrolls by itself, by touch, wheel and keyboard. */
export function renderTable({ id, caption, columns, rows, filtered, kind }: DataTable): Markup {
  const heads = columns.map(
    ({ head, sort, numeric }) =>
      html`<th scope="col"${sort ? html` data-sort="${sort}"` : null}${numeric ? html` class="n"` : null}>${head}</th>`,
  );
  const classes = [filtered ? 'filtered' : '', kind ?? ''].filter((each) => each !== '').join(' ');
  return html`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table${
    classes === '' ? null : html` class="${classes}"`
  }><caption id="${id}">${caption}</caption><thead><tr>${heads}</tr></thead><tbody>
${rows}</tbody></table></div>
`;
}

/** One row: the first cell names it. */
export function row(name: Content, cells: readonly Content[]): Markup {
  return html`<tr><th scope="row">${name}</th>${cells}</tr>
`;
}

export function cell(content: Content): Markup {
  return html`<td>${content}</td>`;
}

/** A figure, set to the right; `value` is what it sorts by when the text is not a plain number. */
export function numberCell(content: Content, value: number | null = null): Markup {
  return html`<td class="n"${value === null ? null : html` data-v="${value}"`}>${content}</td>`;
}
