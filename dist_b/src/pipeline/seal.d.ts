import { type RunFacts } from '../report/run-facts.ts';
/** SHA-256 of a text (as UTF-8) or of bytes, in hex. */
export declare function sha256(content: string | Uint8Array): string;
/** The text of `run.json`, its last field the SHA-256 of the facts before it. */
export declare function sealRun(facts: RunFacts): string;
/**
 * Whether a text is one that {@link sealRun} wrote and nobody has touched since. This catches damage and edits;
 * it cannot catch a forger who seals anew, which is why `verify` recomputes everything else from the tables.
 */
export declare function isSealed(text: string): boolean;
