/** Text for people, without any layout: a title, and headed sections of lines. */
export interface Page {
  readonly title: string;
  readonly sections: readonly Section[];
}

interface Section {
  readonly heading: string;
  readonly lines: readonly PageLine[];
}

export interface PageLine {
  /** 0 = a line of its own; 1 belongs to the one above, and so on. */
  readonly depth: 0 | 1 | 2;
  readonly text: string;
}

/** A line at a depth. */
export function line(text: string, depth: PageLine['depth'] = 0): PageLine {
  return { depth, text };
}

/** The page without sections that have nothing to say. */
export function dropEmpty(page: Page): Page {
  return { ...page, sections: page.sections.filter(({ lines }) => lines.length > 0) };
}
