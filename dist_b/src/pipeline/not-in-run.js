import { Vocabulary } from '../intake/suggest.js';
/** One sentence for an id that a run does not know, with the one that was probably meant. */
export function tellNotInRun(what, id, known) {
    const closest = new Vocabulary(known).closest(id);
    const hint = closest === null ? '' : ` Did you mean "${closest}"?`;
    return `${what} "${id}" is not in the run's programme.${hint}`;
}
