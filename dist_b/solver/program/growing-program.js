import { appendColumns, extendProgram } from './extend.js';
/** Kept in a session where the back end has one (the last basis is reused), else solved afresh each time. */
export async function openGrowing(backend, program) {
    if (backend.open !== undefined) {
        const session = await backend.open(program);
        return {
            add: (columns) => session.addColumns(columns),
            addRow: (row) => session.addRow(row),
            setObjective: (objective) => session.setObjective(objective),
            solve: (request) => session.solve({ ...request, relax: true }),
            close: () => session.close(),
        };
    }
    let current = program;
    return {
        add(columns) {
            current = appendColumns(current, columns);
        },
        addRow(row) {
            const { objective } = current;
            current = { ...extendProgram(current, { binaries: 0, rows: [row] }), objective };
        },
        setObjective(objective) {
            current = { ...current, objective };
        },
        solve: (request) => backend.solve(current, { ...request, relax: true }),
        close() { },
    };
}
