/**
 * How to solve: whole pathways with every tier proved, the compact program, the search for any size, or what suits the
 * model (`automatic`): the last beyond so many agents, else the first with the second to fall back on.
 */
export const STRATEGIES = ['automatic', 'pathways', 'compact', 'large'];
