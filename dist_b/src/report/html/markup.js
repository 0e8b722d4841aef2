/** Text that is HTML already: made by {@link html} alone, so that nothing else reaches a page unescaped. */
export class Markup {
    text;
    constructor(text) {
        this.text = text;
    }
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
const SPECIAL = /[&<>"']/g;
/** Controls that HTML forbids, and those that turn the reading direction of what follows them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** The text as it may stand between tags and inside quoted attributes. Right-to-left letters stay, overrides do not. */
export function escapeHtml(text) {
    return text.replace(HIDDEN, '\ufffd').replace(SPECIAL, (char) => ENTITIES[char] ?? '');
}
/** Template tag: every value is escaped but {@link Markup}; lists are joined. Attributes must be quoted. */
export function html(strings, ...values) {
    let text = strings[0] ?? '';
    values.forEach((value, index) => {
        text += write(value) + (strings[index + 1] ?? '');
    });
    return new Markup(text);
}
function write(value) {
    if (value === null || value === false)
        return '';
    if (value instanceof Markup)
        return value.text;
    if (typeof value === 'object')
        return value.map(write).join('');
    return escapeHtml(String(value));
}
