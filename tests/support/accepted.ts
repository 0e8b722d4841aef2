import type { Intake } from '../../src/intake/read-programme.ts';

export type Accepted = Extract<Intake, { kind: 'programme' }>;

/** An intake that was not rejected. Throws an `Error` that lists the issues of one that was. */
export function accepted(intake: Intake): Accepted {
  if (intake.kind !== 'programme') throw new Error(JSON.stringify(intake.issues, null, 1));
  return intake;
}
