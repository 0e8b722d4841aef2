import type { z } from 'zod';
import type { Finding } from '../issues/issue-list.ts';
import type { Cell } from './cells.ts';
import { type FieldMeta, fieldMeta } from './field-meta.ts';

export type CellReading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly finding: Finding };

/** One filled-in cell: its value, or what is wrong with it. */
export function readCell<Value>(cell: Cell<Value>, text: string): CellReading<Value> {
  const result = cell.safeParse(text);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, finding: findingOf(cell, text, result.error.issues[0]) };
}

function findingOf(cell: z.ZodType, text: string, issue: z.core.$ZodIssue | undefined): Finding {
  if (issue?.code === 'custom' && issue.params !== undefined) return issue.params.finding as Finding;
  const meta = fieldMeta(cell);
  const { expects, hint } = meta;
  const meant = meantNumber(text, meta);
  const outside = issue?.code === 'too_small' || issue?.code === 'too_big';
  return {
    code: outside ? 'out-of-range' : 'wrong-type',
    reason: `"${text}" is not ${expects}.`,
    remedy: `Write ${meant ?? expects}.${meant === null && hint !== undefined ? ` ${hint}` : ''}`,
  };
}

/** The one number in a text such as `Band 5`, `1,200` or, where a decimal is wanted, `60%`; `null` if that cannot be it. */
function meantNumber(text: string, { type, constraints }: FieldMeta): string | null {
  const percent = PERCENT.exec(text);
  const numbers = text.replace(THOUSANDS, '').match(NUMBER) ?? [];
  const share = type === 'number' && percent !== null ? String(Number(percent[1]) / 100) : null;
  const meant = share ?? (type === 'integer' && numbers.length === 1 ? numbers[0]! : null);
  if (meant === null || !/^\d+(\.\d{1,2})?$/.test(meant)) return null;
  if (type === 'integer' && meant.includes('.')) return null;
  const { minimum = 0, maximum = 0 } = constraints ?? {};
  return Number(meant) >= minimum && Number(meant) <= maximum ? meant : null;
}

const PERCENT = /^(\d+)\s*%$/;
const THOUSANDS = /,(?=\d{3}(\D|$))/g;
const NUMBER = /[-+]?\d+(?:\.\d+)?/g;
