import { ordinal } from '../wording.js';
/** Tint of a choice: never the only sign, the words stand beside it. */
export function choiceClass(rank) {
    if (rank === null)
        return 'c0';
    return rank <= 3 ? `c${rank}` : rank <= 5 ? 'c4' : 'c5';
}
/** "1st choice"; for somebody without wishes "no wishes". */
export function choiceName(rank) {
    return rank === null ? 'no wishes' : `${ordinal(rank)} choice`;
}
