import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
/** Starts Debian's `redis-server`; rejects where there is none. */
export async function startRedis() {
    const folder = await mkdtemp(join(tmpdir(), 'placewright-redis-'));
    const port = await freePort();
    let child = await launch(port, folder);
    const end = async () => {
        const ended = new Promise((settle) => child.once('close', settle));
        child.kill('SIGKILL');
        await ended;
    };
    return {
        url: `redis://127.0.0.1:${port}`,
        restart: async () => {
            await end();
            child = await launch(port, folder);
        },
        dispose: async () => {
            await end();
            await rm(folder, { recursive: true, force: true });
        },
    };
}
async function launch(port, folder) {
    const settings = ['--port', String(port), '--dir', folder, '--bind', '127.0.0.1', '--save', ''];
    const durable = ['--appendonly', 'yes', '--appendfsync', 'always'];
    const child = spawn('redis-server', [...settings, ...durable], { stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise((ready, fail) => {
        let told = '';
        child.stdout.on('data', (chunk) => {
            told += chunk.toString('utf8');
            if (told.includes('Ready to accept connections'))
                ready();
        });
        child.once('error', fail);
        child.once('close', (code) => fail(new Error(`redis-server ended with ${code}:\n${told}`)));
    });
    return child;
}
async function freePort() {
    const server = createServer();
    await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
    const address = server.address();
    await new Promise((closed) => server.close(closed));
    if (address === null || typeof address === 'string')
        throw new Error('no free port');
    return address.port;
}
