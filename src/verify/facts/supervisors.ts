import type { Span } from '../../domain/calendar.ts';
import type { Rotation, Supervisor } from '../../domain/programme.ts';

/** A supervisor counts in a cycle only when there for the whole of it. */
export function isThere(supervisor: Supervisor, span: Span): boolean {
  return (supervisor.from ?? span.first) <= span.first && (supervisor.until ?? span.last) >= span.last;
}

/** Whether the supervisor may take somebody of that profession in that rotation. */
export function serves(supervisor: Supervisor, profession: string, rotation: Rotation): boolean {
  if (supervisor.profession !== null && supervisor.profession !== profession) return false;
  const kinds = rotation.supervisorKinds;
  return kinds.length === 0 || (supervisor.kind !== null && kinds.includes(supervisor.kind));
}

/** Whether rotators in that rotation need a named supervisor, where these are named at its site. */
export function needsNamed(rotation: Rotation, named: readonly Supervisor[]): boolean {
  return named.length > 0 || rotation.supervisorKinds.length > 0;
}
