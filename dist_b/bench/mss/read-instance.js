/** The numbers that come first in every file. */
const SCALARS = [
    'Students',
    'Disciplines',
    'Hospitals',
    'Duration',
    'Horizon',
    'Groups',
    'MaxDiscPerHosp',
];
/**
 * Reads MiniZinc data (`.dzn`): integers, one-dimensional lists, `[| … |]` tables and `array3d`. Throws a `SyntaxError` that
 * names the statement when one is missing, of the wrong size, given twice or not made of whole numbers in range.
 */
export function readInstance(text) {
    const statements = splitStatements(text);
    const take = (name, size, range = {}) => {
        const body = statements.get(name);
        if (body === undefined)
            throw new SyntaxError(`${name} is missing`);
        const values = readIntegers(name, body);
        if (values.length !== size)
            throw new SyntaxError(`${name} has ${values.length} numbers where ${size} are expected`);
        const { from = -Infinity, to = Infinity } = range;
        const wrong = values.find((value) => value < from || value > to);
        if (wrong !== undefined)
            throw new SyntaxError(`${name} has ${wrong}, which is not within ${from} … ${to}`);
        return values;
    };
    const [S, D, H, P, T, G, M] = SCALARS.map((name) => take(name, 1, { from: 1 })[0]);
    if (P > T)
        throw new SyntaxError(`Duration ${P} is longer than Horizon ${T}`);
    const flag = { from: 0, to: 1 };
    const count = { from: 0 };
    return {
        students: S,
        disciplines: D,
        hospitals: H,
        duration: P,
        periods: T,
        groups: G,
        siteLimit: M,
        groupOf: take('DiscGroup', D, { from: 1, to: G }).map((group) => group - 1),
        quota: take('StudDiscGroup', S * G, count),
        allowed: take('AllowedDisc', S * D, flag),
        precededBy: take('Precededby', D * D, flag),
        available: take('Availability', S * T, flag),
        able: take('Ability', S * H * D, flag),
        most: take('MaxPosHosp', H * D * T, count),
        least: take('MinPosHosp', H * D * T, count),
        weights: take('WeightPref', S * 4),
        disciplinePreference: take('PrefStudDisc', S * D),
        hospitalPreference: take('PrefStudHosp', S * H),
        schoolValue: take('ManPref', D),
    };
}
/** `name = body;`, comments left out. */
function splitStatements(text) {
    const found = new Map();
    for (const statement of text.replace(/%[^\n]*/g, '').split(';')) {
        if (statement.trim() === '')
            continue;
        const [, name, body] = /^\s*(\w+)\s*=([^=]*)$/.exec(statement) ?? [];
        if (name === undefined || body === undefined)
            throw new SyntaxError(`"${statement.trim().slice(0, 40)}" is not a statement "name = value;"`);
        if (found.has(name))
            throw new SyntaxError(`${name} is given twice`);
        found.set(name, body.trim());
    }
    return found;
}
/** The numbers of a value, whatever brackets hold them. */
function readIntegers(name, body) {
    const cells = body
        .replace(/^array3d\([^[]*/, '')
        .replace(/^\[\|?|\|?\]\)?$|\]\s*\)$/g, '')
        .split(/[,|]/)
        .map((cell) => cell.trim());
    // A bar or a comma may close the last row.
    if (cells.at(-1) === '')
        cells.pop();
    return cells.map((cell) => {
        if (!/^[-+]?\d+$/.test(cell))
            throw new SyntaxError(`${name} has "${cell}" where a whole number belongs`);
        return Number(cell);
    });
}
