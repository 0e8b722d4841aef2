import type { CheckContext } from './check-context.ts';
/**
 * Ranks that go on from one kind to another, as when a form's second choice is a site. Each kind has an order of its
 * own, so whoever meant a single list is told, once for each rotator and cycle; not where weights say that the later
 * kind counts for less.
 */
export declare function checkWishKinds({ wishes, issues }: CheckContext): void;
