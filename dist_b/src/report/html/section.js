import { html } from './markup.js';
export function renderSection({ id, title, body }) {
    return html `<section id="${id}" aria-labelledby="${id}-h"><h2 id="${id}-h">${title}</h2>
${body}</section>
`;
}
/** A heading, and a drawing or a table under it. */
export function block(title, body, note = null) {
    return html `<div class="block"><h3>${title}</h3>${note === null ? null : html `<p class="note">${note}</p>`}
${body}</div>
`;
}
