import { type Content, html, type Markup } from './markup.ts';

/** One chapter of the report. */
export interface Section {
  readonly id: string;
  /** In the navigation: one or two words. */
  readonly label: string;
  /** The finding, as a sentence where there is one. */
  readonly title: Content;
  readonly body: Content;
}

export function renderSection({ id, title, body }: Section): Markup {
  return html`<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${title}</h2>
${body}</section>
`;
}

/** A heading, and a drawing or a table under it. */
export function block(title: Content, body: Content, note: Content = null): Markup {
  return html`<div class="block"><h3>${title}</h3>${note === null ? null : html`<p class="note">${note}</p>`}
${body}</div>
`;
}
