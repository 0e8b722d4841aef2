import type { Rotator } from '../../domain/programme.ts';
import { type Fields, type Table } from '../table.ts';
export declare const rotators: Table<Fields<Rotator>>;
