/** Nothing is known yet. */
export function isOpen({ kind }) {
    return kind === 'unasked' || kind === 'unknown';
}
/** Of what was known and what was found later, what says more; a search that proved nothing leaves what was known. */
export function firmer(known, found) {
    const guessed = found.kind === 'worse' && found.proof === 'at-most';
    if ((isOpen(found) || found.kind === 'fault' || guessed) && !isOpen(known))
        return known;
    if (known.kind !== 'worse' || found.kind !== 'worse' || found.proof !== 'at-least')
        return found;
    // Two bounds of one tier: the greater one holds, and the tiers before it are in doubt only where both leave them so.
    if (known.loss.tier !== found.loss.tier || known.proof !== 'at-least')
        return found;
    const to = Math.max(known.loss.to, found.loss.to);
    return { ...found, loss: { ...found.loss, to }, orEarlier: known.orEarlier && found.orEarlier };
}
