import type { Supervisor } from '../../domain/programme.ts';
import { type Fields, type Table } from '../table.ts';
export declare const supervisors: Table<Fields<Supervisor>>;
