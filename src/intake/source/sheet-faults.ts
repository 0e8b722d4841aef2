import type { Finding } from '../issues/issue-list.ts';

/** Control characters other than TAB, LF and CR. */
export const CONTROL: RegExp = /[^\P{Cc}\t\n\r]/u;

export function controlCharacter(character: string): Finding {
  const code = character.charCodeAt(0);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    code: 'control-character',
    reason: `The file holds the control character ${name}${code === 0 ? ', as binary files do' : ''}.`,
    remedy: 'Save the table again as "CSV UTF-8".',
  };
}

export const EMPTY: Finding = {
  code: 'empty-table',
  reason: 'The file is empty.',
  remedy: 'Write a header line and the rows, or delete the file.',
};
