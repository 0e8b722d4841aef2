/** The command line cannot be understood. Its message is shown to the user as it is. */
export class UsageError extends Error {
    name = 'UsageError';
}
/** The command line is understood but cannot be carried out as it stands: a path leads nowhere, a name is unknown. */
export class Refusal extends Error {
    name = 'Refusal';
}
