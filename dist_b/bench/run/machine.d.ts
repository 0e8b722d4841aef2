/** Where and on what the numbers were measured. */
export interface Machine {
    readonly processor: string;
    readonly cores: number;
    readonly memoryGib: number;
    readonly system: string;
    readonly node: string;
    /** Short commit of the project; `+` when files were changed since; `unknown` outside a repository. */
    readonly commit: string;
}
/** Describes the machine this runs on. */
export declare function describeMachine(): Machine;
