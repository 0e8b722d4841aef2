import { drawTickets } from '../verify/lottery.js';
import { indexTables } from '../verify/tables.js';
/** The lottery's draw list: who came out first in each cycle. Follows from the seed and the rotator ids alone. */
export function listDraw(programme) {
    const tickets = drawTickets(indexTables(programme));
    const draws = [];
    for (let cycle = 1; cycle <= programme.settings.cycles; cycle += 1) {
        const drawn = [...tickets].map(([rotator, own]) => ({ rotator, cycle, ticket: own[cycle - 1] ?? 0 }));
        drawn.sort((a, b) => b.ticket - a.ticket);
        drawn.forEach(({ rotator, ticket }, index) => {
            draws.push({ cycle, position: index + 1, rotator, ticket });
        });
    }
    return draws;
}
