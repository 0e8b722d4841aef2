import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
/** What a killed process comes to: it did not look at its own clock, and left nothing behind. */
export const KILLED = { kind: 'unknown', limit: 'time', bound: -Infinity };
/** Seconds a process may overrun the limit it was given before it is killed. */
const GRACE_SECONDS = 10;
const SAMPLE_MILLISECONDS = 20;
/** Runs a program of the machine to its end (or its deadline) and watches its memory. Rejects if it cannot start. */
export function runNative(command, args, options) {
    return new Promise((resolve, reject) => {
        const child = spawn(command, args, { cwd: options.cwd, stdio: ['ignore', 'pipe', 'pipe'] });
        let output = '';
        let killed = false;
        let usage = null;
        const started = performance.now();
        const append = (chunk) => {
            output += chunk.toString('utf8');
        };
        child.stdout.on('data', append);
        child.stderr.on('data', append);
        const sampling = setInterval(() => {
            usage = readUsage(child.pid) ?? usage;
        }, SAMPLE_MILLISECONDS);
        const deadline = setTimeout(() => {
            killed = child.kill('SIGKILL');
        }, (options.timeLimit + GRACE_SECONDS) * 1000);
        const stopWatching = () => {
            clearInterval(sampling);
            clearTimeout(deadline);
        };
        child.on('error', (error) => {
            stopWatching();
            reject(error);
        });
        child.on('close', () => {
            stopWatching();
            resolve({ output, killed, seconds: (performance.now() - started) / 1000, usage });
        });
    });
}
/** Runs `work` in a new temporary folder that is removed afterwards. */
export async function inScratchFolder(work) {
    const folder = mkdtempSync(join(tmpdir(), 'placewright-bench-'));
    try {
        return await work(folder);
    }
    finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
/** First line of what a command prints when asked for its version, or `null` when it is not installed. */
export async function askVersion(command, args) {
    try {
        const { output } = await runNative(command, args, { cwd: tmpdir(), timeLimit: 5 });
        return /\d+\.\d+(\.\d+)*/.exec(output)?.[0] ?? 'unknown';
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return null;
        throw error;
    }
}
/** Of two solves one after the other. */
export function addUsage(a, b) {
    if (a === null || b === null)
        return a ?? b;
    return {
        peakMemoryMib: Math.max(a.peakMemoryMib, b.peakMemoryMib),
        cpuSeconds: a.cpuSeconds + b.cpuSeconds,
    };
}
/** Linux counts processor time in hundredths of a second for every reader. */
const TICKS_PER_SECOND = 100;
/** The kernel keeps the high-water mark itself, so that no peak between two samples is missed. */
function readUsage(pid) {
    try {
        const kib = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
        // The name of the process, in parentheses, may hold anything: fields count from behind it.
        const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
            .replace(/^.*\) /, '')
            .split(' ');
        if (kib === undefined)
            return null;
        const ticks = Number(fields[11]) + Number(fields[12]);
        return { peakMemoryMib: Number(kib) / 1024, cpuSeconds: ticks / TICKS_PER_SECOND };
    }
    catch {
        // The process has ended, or the system keeps no such file: what was seen so far stands.
        return null;
    }
}
