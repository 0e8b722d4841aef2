import { breach, type Check } from '../facts/finding.ts';

/** A slot takes no more rotators than its supervisors may have. */
export const checkSupervision: Check = ({ slots }) =>
  slots.flatMap(({ placement, cycle, terms, stays }) => {
    const { supervisors, rotatorsPerSupervisor } = terms;
    if (supervisors === null || rotatorsPerSupervisor === null) return [];
    const most = supervisors * rotatorsPerSupervisor;
    if (stays.length <= most) return [];
    const facts = { rotators: stays.length, supervisors, rotatorsPerSupervisor, atMost: most };
    return [breach({ placement: placement.id, cycle, refs: [terms.at], facts })];
  });
