import type { z } from 'zod';
import type { Finding } from '../issues/issue-list.ts';
import type { Cell } from './cells.ts';
import { fieldMeta } from './field-meta.ts';

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
  const { expects } = fieldMeta(cell);
  const outside = issue?.code === 'too_small' || issue?.code === 'too_big';
  return {
    code: outside ? 'out-of-range' : 'wrong-type',
    reason: `"${text}" is not ${expects}.`,
    remedy: `Write ${expects}.`,
  };
}
