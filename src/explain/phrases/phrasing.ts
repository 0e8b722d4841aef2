import type { Voice } from './grammar.ts';
import type { Names } from './naming.ts';

/**
 * What a sentence needs besides its facts. Only `phrase-*.ts` write sentences (`fragments.ts` and `grammar.ts` have their smallest parts): facts
 * come in typed, plain English goes out, with no identifiers of the program, no solver words, and in the rotator's voice never a
 * word that names another person.
 */
export interface Phrasing {
  readonly names: Names;
  readonly voice: Voice;
}
