/** A path given is no programme, scenario or run. The message is for the user. */
export declare class InputPathError extends Error {
    readonly name = "InputPathError";
}
