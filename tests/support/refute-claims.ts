import type { ModelOutcome } from '../../solver/model/model-outcome.ts';
import type { Programme } from '../../src/domain/programme.ts';
import { certifyOutcome } from '../../src/formulate/certify.ts';
import type { Formulation } from '../../src/formulate/formulate.ts';
import { interpretAllocation } from '../../src/formulate/interpret.ts';
import { readCertificate } from '../../src/verify/certificate/read-certificate.ts';
import { recomputeBounds } from '../../src/verify/recompute-bounds.ts';
import { verify } from '../../src/verify/verify.ts';
import type { Enumeration } from './brute-force.ts';

/** A claim about one tier: its value, and what is said to be proved of it. */
interface Claim {
  readonly name: string;
  readonly value: number;
  /** `null` = nothing is said. */
  readonly bound: number | null;
  readonly proved: boolean;
}

/** What a run claims and its certificate proves, as far as trying every allocation refutes it; a line for each. */
export function refuteClaims(
  programme: Programme,
  formulation: Formulation,
  outcome: ModelOutcome,
  oracle: Enumeration,
): string[] {
  switch (outcome.kind) {
    case 'fault':
      return [`fault: ${outcome.message}`];
    case 'infeasible':
      return oracle.feasible ? ['said to be infeasible'] : [];
    case 'unknown':
      return [];
    case 'solved':
      break;
  }
  if (!oracle.feasible) return ['an allocation where there is none'];
  const allocation = interpretAllocation(formulation, outcome.chosen);
  const { breaches, tiers } = verify(programme, allocation);
  if (breaches.length > 0) return breaches.map((breach) => `breach: ${JSON.stringify(breach)}`);
  const told = new Map(tiers.map(({ name, value }) => [name, value]));
  const wrong = outcome.tiers
    .filter(({ name, value }) => told.get(name) !== value)
    .map(({ name, value }) => `${name} is said to be ${value}, and is ${told.get(name)}`);
  const certificate = readCertificate(JSON.stringify(certifyOutcome(formulation, outcome)));
  if (certificate === null) return [...wrong, 'an unreadable certificate'];
  const certified = recomputeBounds(programme, allocation, certificate).map(({ tier, value, bound }) => {
    // Of loads one after the other it speaks of the worst alone.
    return { name: tier, value, bound, proved: tier !== 'leximin' && bound !== null && bound >= value };
  });
  return [
    ...wrong,
    ...refuteBounds(outcome.tiers, oracle),
    ...refuteBounds(certified, oracle).map((line) => `by the certificate, ${line}`),
  ];
}

function refuteBounds(claims: readonly Claim[], oracle: Enumeration): string[] {
  const lines: string[] = [];
  for (const { name, value, bound, proved } of claims) {
    // A tie-break is the least among allocations equal to the one found, which need not be the only one.
    if (name === 'lottery-tie') continue;
    const best = oracle.tiers.find((tier) => tier.name === name)?.value;
    if (best === undefined) continue;
    if (bound !== null && bound > best) lines.push(`${name} is bounded by ${bound}, and may be ${best}`);
    if (proved && value !== best) lines.push(`${name} is proved at ${value}, and may be ${best}`);
    // What comes after a tier in which more was given away than need be is another question.
    if (value !== best || (name === 'leximin' && !proved)) break;
  }
  return lines;
}
