var __rewriteRelativeImportExtension = (this && this.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { ProgramBuilder } from '../../solver/program/program-builder.js';
import { asPeer } from './peer.js';
const VERSION = '0.9.1';
/**
 * A module of `or-tools-wasm`, which is never a dependency, resolved from the folder `from`; `null` when it is not there.
 */
export async function loadOrTools(entry, from) {
    try {
        const file = createRequire(pathToFileURL(`${from}/`)).resolve(entry);
        return (await import(__rewriteRelativeImportExtension(pathToFileURL(file).href)));
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')
            return null;
        throw error;
    }
}
/** Wraps a solver of it, warmed up: compiling 50 MB of WebAssembly takes up to half a minute, which is no part of a solve. */
export async function orToolsPeer(name, solver) {
    const builder = new ProgramBuilder();
    builder.addBinaries(1);
    await solver.solve(builder.build(), {});
    return asPeer({ name, version: VERSION, estimateMemory: () => 0, ...solver });
}
