import { createHash } from 'node:crypto';
import { type RunFacts, renderRunFacts } from '../../report/facts/run-facts.ts';

/** SHA-256 of a text (as UTF-8) or of bytes, in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The text of `run.json`, its last field the SHA-256 of the facts before it. */
export function sealRun(facts: RunFacts): string {
  return renderRunFacts(facts, digestOf(facts));
}

/**
 * Whether a text is one that {@link sealRun} wrote and nobody has touched since. This catches damage and edits;
 * it cannot catch a forger who seals anew, which is why `verify` recomputes everything else from the tables.
 */
export function isSealed(text: string): boolean {
  const { digest: _, ...facts } = JSON.parse(text) as RunFacts & { readonly digest: unknown };
  return text === sealRun(facts);
}

function digestOf(facts: RunFacts): string {
  return sha256(JSON.stringify(facts));
}
