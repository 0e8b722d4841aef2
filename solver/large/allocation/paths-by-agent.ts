import type { PathwayModel } from '../../model/pathway-model.ts';

/** The choices of an allocation, ascending, by agent: each agent's are in order of start. */
export function pathsByAgent({ agents, choices }: PathwayModel, chosen: Int32Array): readonly Int32Array[] {
  const { first } = choices;
  let from = 0;
  return Array.from({ length: agents }, (_, agent) => {
    let end = from;
    while (end < chosen.length && chosen[end]! < first[agent + 1]!) end += 1;
    const path = chosen.subarray(from, end);
    from = end;
    return path;
  });
}
