/** A path given is no programme, scenario or run. The message is for the user. */
export class InputPathError extends Error {
  override readonly name = 'InputPathError';
}
