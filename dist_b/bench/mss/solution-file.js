const HEAD = 'student,start,hospital,discipline';
/** A solution as CSV, numbers counted from 1 as in the instance: by student, then by start. It holds nothing of the instance itself. */
export function writeSolution(solution) {
    const rows = [...solution]
        .sort((a, b) => a.student - b.student || a.start - b.start)
        .map((block) => [block.student, block.start, block.hospital, block.discipline].map((n) => n + 1).join(','));
    return `${[HEAD, ...rows].join('\n')}\n`;
}
/** Reads such a file. Throws a `SyntaxError` that names the line which is not four whole numbers. */
export function readSolution(text) {
    const [head, ...rows] = text.trimEnd().split(/\r?\n/);
    if (head !== HEAD)
        throw new SyntaxError(`line 1 must be "${HEAD}"`);
    return rows.map((row, at) => {
        if (!/^\d+(,\d+){3}$/.test(row))
            throw new SyntaxError(`line ${at + 2} is not four whole numbers`);
        const [student, start, hospital, discipline] = row.split(',').map((cell) => Number(cell) - 1);
        return { student: student, start: start, hospital: hospital, discipline: discipline };
    });
}
