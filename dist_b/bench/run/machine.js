import { spawnSync } from 'node:child_process';
import { arch, cpus, platform, release, totalmem } from 'node:os';
/** Describes the machine this runs on. */
export function describeMachine() {
    return {
        processor: cpus()[0]?.model.trim() ?? 'unknown',
        cores: cpus().length,
        memoryGib: Math.round(totalmem() / 2 ** 30),
        system: `${platform()} ${release()} ${arch()}`,
        node: process.version,
        commit: readCommit(),
    };
}
function readCommit() {
    const git = (...args) => {
        const { status, stdout } = spawnSync('git', args, { encoding: 'utf8' });
        return status === 0 ? stdout.trim() : null;
    };
    const commit = git('rev-parse', '--short', 'HEAD');
    if (commit === null)
        return 'unknown';
    return git('status', '--porcelain', '--untracked-files=no') === '' ? commit : `${commit}+`;
}
