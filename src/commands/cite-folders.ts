import type { Stream } from './terminal.ts';

/**
 * The stream on which lines of scenarios are cited by the folders that the user knows: runs call them `scenario`, `scenario-2` … in the
 * order in which they are laid over the tables, and keep them by these names in `inputs/`.
 */
export function citeFolders(stream: Stream, folders: ReadonlyMap<string, string>): Stream {
  const cite = (text: string): string =>
    text.replaceAll(CITED, (cited, layer: string) => {
      const folder = folders.get(layer);
      return folder === undefined ? cited : `${folder.replace(/[\\/]+$/, '')}/`;
    });
  return { ...stream, write: (text) => stream.write(cite(text)) };
}

const CITED = /(?<![\w./\\-])(scenario(?:-\d+)?)\//g;

/** The one scenario of a command that takes one. */
export function scenarioFolders(scenario: string | undefined): ReadonlyMap<string, string> {
  return new Map(scenario === undefined ? [] : [['scenario', scenario]]);
}
