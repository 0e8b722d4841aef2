import type { Page } from '../../explain/phrases/page.ts';

/** What is asked of a finished run. */
export type RunQuestion =
  | { readonly kind: 'rotator'; readonly rotator: string }
  /** `cycle` `null`: every cycle. */
  | {
      readonly kind: 'why-not';
      readonly rotator: string;
      readonly placement: string;
      readonly cycle: number | null;
    }
  | { readonly kind: 'slot'; readonly placement: string; readonly cycle: number }
  | { readonly kind: 'decisions' };

export interface ExplainRequest {
  readonly run: string;
  readonly question: RunQuestion;
  /** Of so many wishes, the most wanted first, look for what would have granted them: some seconds each. */
  readonly changes: number;
  /** Seconds from the question on; what is not reached by then says so. `null` = as suits the question. */
  readonly budget: number | null;
  /** `null` = one a core. */
  readonly threads: number | null;
}

export type ExplainResult =
  /** The same twice: for people, and (facts with their sentences) for programs. */
  | {
      readonly kind: 'explained';
      readonly page: Page;
      readonly facts: object;
      /** Every reason is as exact as can be: more time would not change it. */
      readonly exact: boolean;
      /** Seconds it was given. */
      readonly seconds: number;
    }
  | { readonly kind: 'refused'; readonly message: string };
