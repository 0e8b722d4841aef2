import type { Programme } from '../../domain/programme.ts';
/** The same programme with every rotator under another id, the order of the ids turned round. */
export declare function renameRotators(programme: Programme): Programme;
