/** One sentence for an id that a run does not know, with the one that was probably meant. */
export declare function tellNotInRun(what: string, id: string, known: Iterable<string>): string;
