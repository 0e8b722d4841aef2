import type { ProgrammeSpec } from '../../support/programme-spec.ts';

/** One rule: a programme, an allocation that keeps it, and one that breaks it and nothing else. */
export interface RuleCase {
  readonly programme: ProgrammeSpec;
  /** One line a rotator, one word a cycle. */
  readonly kept: Readonly<Record<string, string>>;
  readonly broken: Readonly<Record<string, string>>;
  readonly finding: {
    readonly strength?: 'should';
    readonly rotator: string | null;
    readonly placement: string | null;
    readonly cycle: number | null;
    readonly refs: readonly string[];
    readonly facts: Readonly<Record<string, string | number>>;
  };
}
