import type { Page } from '../../explain/phrases/page.ts';

/** A page as lines of plain text, wrapped at `width` columns; `heading` may add weight to titles. */
export function renderPage(
  page: Page,
  manner: { readonly width: number; readonly heading: (text: string) => string },
): string {
  const sections = page.sections.map(({ heading, lines }) =>
    [
      manner.heading(heading),
      ...lines.flatMap(({ depth, text }) => wrap(text, { width: manner.width, indent: 2 + 2 * depth })),
    ].join('\n'),
  );
  return `${[manner.heading(page.title), ...sections].join('\n\n')}\n`;
}

/** Words put into lines; continuations hang under the first. A word longer than a line stands alone. */
function wrap(
  text: string,
  { width, indent }: { readonly width: number; readonly indent: number },
): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    if (current !== '' && indent + current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  lines.push(current);
  return lines.map((line) => `${' '.repeat(indent)}${line}`);
}
