import { Vocabulary } from '../../intake/issues/suggest.ts';

/** One sentence for an id that a run does not know, with the one that was probably meant. */
export function describeUnknownId(what: string, id: string, known: Iterable<string>): string {
  const closest = new Vocabulary(known).closest(id);
  const hint = closest === null ? '' : ` Did you mean "${closest}"?`;
  return `${what} "${id}" is not in the run's programme.${hint}`;
}
