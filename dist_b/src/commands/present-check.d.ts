import type { CheckResult } from '../pipeline/check.ts';
import type { Stream } from './terminal.ts';
type Accepted = Extract<CheckResult, {
    kind: 'accepted';
}>;
/** Shows what a programme asks for and offers, and what a scenario changes in it. */
export declare function presentCheck({ programme, supply, changes }: Accepted, out: Stream): void;
export {};
