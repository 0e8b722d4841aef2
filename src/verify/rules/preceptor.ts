import { breach, type Check } from '../facts/finding.ts';

/** A slot takes no more preceptees than it has preceptor places. */
export const checkPreceptor: Check = ({ tables, slots }) =>
  slots.flatMap(({ placement, cycle, terms, stays }) => {
    const first = tables.spans[cycle - 1]?.first;
    if (terms.preceptorPlaces === null || first === undefined) return [];
    const preceptees = stays
      .map((stay) => stay.person.rotator)
      .filter((rotator) => rotator.preceptorshipUntil !== null && rotator.preceptorshipUntil >= first);
    if (preceptees.length <= terms.preceptorPlaces) return [];
    const facts = { preceptees: preceptees.length, preceptorPlaces: terms.preceptorPlaces };
    const refs = [terms.at, ...preceptees.map((rotator) => rotator.at)];
    return [breach({ placement: placement.id, cycle, refs, facts })];
  });
