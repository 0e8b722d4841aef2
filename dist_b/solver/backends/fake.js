/** A back end that follows a script, for tests of everything around back ends. */
export function fakeBackend(script) {
    let next = 0;
    return {
        name: 'fake',
        version: '1',
        estimateMemory: (program) => 8 * program.value.length,
        async solve(_program, request) {
            while (next < script.length) {
                const step = script[next];
                next += 1;
                if (step.do === 'answer')
                    return step.outcome;
                perform(step, request);
            }
            return { kind: 'fault', message: 'the script has ended' };
        },
    };
}
function perform(step, request) {
    switch (step.do) {
        case 'incumbent':
            request.onIncumbent?.({
                point: Float64Array.from(step.point),
                objective: step.objective,
                bound: step.bound,
            });
            return;
        case 'bound':
            request.onBound?.(step.bound);
            return;
        case 'throw':
            throw new Error(step.message);
        case 'wait':
            while ((request.interrupted?.() ?? null) === null)
                pause(5);
            return;
        case 'spin':
            for (;;)
                pause(5);
        case 'exit':
            process.exit(step.code);
            return;
        case 'exhaust-memory':
            exhaustMemory();
    }
}
/** Sleeps without giving the event loop a chance, as a solve in native code does. */
function pause(milliseconds) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
function exhaustMemory() {
    const hoard = [];
    for (;;)
        hoard.push(new Array(1 << 16).fill(hoard.length));
}
