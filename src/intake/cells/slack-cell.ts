import { z } from 'zod';
import type { Objective } from '../../domain/objective.ts';
import { type Cell, refuse } from './cells.ts';
import { describeField } from './field-meta.ts';

const ABSOLUTE = /^\d{1,9}$/;
const SHARE = /^(\d{1,3})(?:\.(\d{1,2}))?\s*%$/;
const EXPECTS = 'a whole number such as 5, or a share from 0% to 100% such as 2.5%';

/** `5` = an absolute amount; `2.5%` = a share of the tier's best value. */
export const slackCell: Cell<Objective['slack']> = describeField(
  z.string().transform((text, context): Objective['slack'] => {
    if (ABSOLUTE.test(text)) return { kind: 'absolute', amount: Number(text) };
    const share = SHARE.exec(text);
    const amount =
      share === null ? Number.NaN : Number(share[1]) * 100 + Number((share[2] ?? '').padEnd(2, '0'));
    if (amount <= 10_000) return { kind: 'hundredths-of-percent', amount };
    return refuse(context, text, {
      code: 'wrong-type',
      reason: `"${text}" is not ${EXPECTS}.`,
      remedy: `Write ${EXPECTS}.`,
    });
  }),
  { type: 'string', expects: EXPECTS, constraints: { pattern: '\\d+|\\d+(\\.\\d{1,2})?\\s*%' } },
);
