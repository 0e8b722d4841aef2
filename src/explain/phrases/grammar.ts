import type { RotatorId } from '../../domain/ids.ts';

/** Who reads: the rotator spoken of ("you"), or a coordinator reading about that rotator ("R017"). */
export type Voice = 'rotator' | 'coordinator';

/** The rotator a sentence is about, with the verbs that agree. Never opens with a bare id, which a capital would change. */
export interface Person {
  readonly they: string;
  readonly them: string;
  readonly their: string;
  readonly are: string;
  readonly have: string;
  readonly do: string;
}

const YOU: Person = {
  they: 'you',
  them: 'you',
  their: 'your',
  are: 'you are',
  have: 'you have',
  do: 'you do',
};
const SOMEBODY: Person = {
  they: 'each rotator',
  them: 'the rotator',
  their: 'their',
  are: 'the rotator is',
  have: 'the rotator has',
  do: 'the rotator does',
};

/** `null` = a rule that binds nobody in particular. */
export function speakOf(rotator: RotatorId | null, voice: Voice): Person {
  if (voice === 'rotator') return YOU;
  if (rotator === null) return SOMEBODY;
  const name = `rotator ${rotator}`;
  return {
    they: name,
    them: name,
    their: `${name}'s`,
    are: `${name} is`,
    have: `${name} has`,
    do: `${name} does`,
  };
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (items.length <= 1) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items[items.length - 1]}`;
}

/** Upper-case first letter, closing full stop. */
export function sentence(text: string): string {
  const closed = /[.!?]$/.test(text) ? text : `${text}.`;
  return closed.charAt(0).toUpperCase() + closed.slice(1);
}
