import type { Programme } from '../../domain/programme.ts';
import type { Draw } from '../../report/tables/draw-table.ts';
import { indexTables } from '../../verify/facts/tables.ts';
import { drawTickets } from '../../verify/values/lottery.ts';

/** The lottery's draw list: who came out first in each cycle. Follows from the seed and the rotator ids alone. */
export function listDraw(programme: Programme): readonly Draw[] {
  const tickets = drawTickets(indexTables(programme));
  const draws: Draw[] = [];
  for (let cycle = 1; cycle <= programme.settings.cycles; cycle += 1) {
    const drawn = [...tickets].map(([rotator, own]) => ({ rotator, cycle, ticket: own[cycle - 1] ?? 0 }));
    drawn.sort((a, b) => b.ticket - a.ticket);
    drawn.forEach(({ rotator, ticket }, index) => {
      draws.push({ cycle, position: index + 1, rotator, ticket });
    });
  }
  return draws;
}
