/** The installed package: where its fixtures lie, and which version of the engine this is. */
export interface PackageRoot {
    readonly folder: string;
    readonly version: string;
}
/**
 * Finds the package above this file; it lies at another depth once compiled. Throws when there is none: then
 * the installation is broken.
 */
export declare function findPackageRoot(): Promise<PackageRoot>;
