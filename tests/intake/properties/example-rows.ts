import { parse } from 'csv-parse/sync';
import { EXAMPLE } from '../example.ts';

/** The example with letters that every encoding writes differently. */
export const TABLES: Readonly<Record<string, string[][]>> = Object.fromEntries(
  Object.entries(EXAMPLE).map(([name, text]) => [
    name,
    parse(
      text
        .replace('Alpha Hospital', 'Zoë’s "Alpha"; Hôpital, €5 – north')
        .replace('alpha,Zoë’s "Alpha"; Hôpital, €5 – north', 'alpha,"Zoë’s ""Alpha""; Hôpital, €5 – north"'),
      {
        relax_column_count: true,
      },
    ) as string[][],
  ]),
);
