import type { TinyProgram } from './tiny-program.ts';

/** A program with its known answer: the least objective, or what else it must come to. */
export interface Case {
  readonly name: string;
  readonly program: TinyProgram;
  readonly answer: number | 'infeasible' | 'unbounded';
}

const OPEN = { lower: -Infinity, upper: Infinity } as const;

export const CASES: readonly Case[] = [
  {
    name: 'a knapsack whose relaxation is fractional',
    program: {
      columns: [{ cost: -10 }, { cost: -13 }, { cost: -7 }, { cost: -4 }],
      rows: [{ of: [5, 7, 4, 3], atMost: 11 }],
    },
    answer: -20,
  },
  {
    name: 'rows that contradict each other',
    program: {
      columns: [{ cost: 1 }, { cost: 1 }],
      rows: [
        { of: [1, 1], atLeast: 2 },
        { of: [1, 1], atMost: 1 },
      ],
    },
    answer: 'infeasible',
  },
  {
    name: 'a feasible relaxation without an integer point',
    program: {
      columns: [
        { cost: 0, upper: 9 },
        { cost: 0, upper: 9 },
      ],
      rows: [{ of: [2, 4], atLeast: 7, atMost: 7 }],
    },
    answer: 'infeasible',
  },
  {
    name: 'a column whose bounds cross',
    program: { columns: [{ cost: 1, lower: 2, upper: 1 }], rows: [] },
    answer: 'infeasible',
  },
  {
    name: 'a cost without a floor',
    program: { columns: [{ cost: -1, upper: Infinity }], rows: [{ of: [1], atLeast: 1 }] },
    answer: 'unbounded',
  },
  {
    name: 'contradiction and missing floor at once',
    program: {
      columns: [{ cost: -1, upper: Infinity }, { cost: 0 }],
      rows: [{ of: [0, 1], atLeast: 2 }],
    },
    answer: 'infeasible',
  },
  {
    name: 'many optimal points',
    program: {
      columns: Array.from({ length: 6 }, () => ({ cost: 1 })),
      rows: [{ of: [1, 1, 1, 1, 1, 1], atLeast: 3 }],
    },
    answer: 3,
  },
  {
    name: 'equality rows',
    program: {
      columns: [
        { cost: 3, upper: 5 },
        { cost: 2, upper: 5 },
        { cost: 1, upper: 5 },
      ],
      rows: [
        { of: [1, 1, 1], atLeast: 6, atMost: 6 },
        { of: [1, -1, 0], atLeast: 1, atMost: 1 },
      ],
    },
    // (1, 0, 5).
    answer: 8,
  },
  {
    name: 'negative bounds',
    program: {
      columns: [
        { cost: 1, lower: -5, upper: -2 },
        { cost: -2, lower: -4, upper: 4 },
      ],
      rows: [{ of: [1, 1], atMost: -1 }],
    },
    // (−5, 4).
    answer: -13,
  },
  {
    name: 'an upper bound without a lower',
    program: { columns: [{ cost: -1, lower: -Infinity, upper: 7 }], rows: [{ of: [2], atMost: 11 }] },
    answer: -5,
  },
  {
    name: 'free integer columns',
    program: {
      columns: [
        { cost: 1, ...OPEN },
        { cost: 1, ...OPEN },
      ],
      rows: [
        { of: [1, 2], atLeast: -7 },
        { of: [2, 1], atLeast: -7 },
      ],
    },
    // The relaxation gives −14/3; (−2, −2) and its neighbours are the best integer points.
    answer: -4,
  },
  {
    name: 'a continuous column that settles on an integer',
    program: {
      columns: [{ cost: -3 }, { cost: 1, upper: 10, continuous: true }],
      rows: [{ of: [-4, 1], atLeast: 0 }],
    },
    answer: 0,
  },
  {
    name: 'a row without entries that holds',
    program: { columns: [{ cost: -1 }], rows: [{ of: [], atLeast: -1, atMost: 0 }] },
    answer: -1,
  },
  {
    name: 'a row without entries that cannot hold',
    program: { columns: [{ cost: -1 }], rows: [{ of: [], atLeast: 1 }] },
    answer: 'infeasible',
  },
  {
    name: 'columns without rows',
    program: { columns: [{ cost: -2, upper: 3 }, { cost: 4 }], rows: [] },
    answer: -6,
  },
  { name: 'nothing at all', program: { columns: [], rows: [] }, answer: 0 },
  {
    name: 'no columns, rows that hold at 0',
    program: { columns: [], rows: [{ of: [], atLeast: 0, atMost: 3 }] },
    answer: 0,
  },
  {
    name: 'no columns, a row that does not',
    program: { columns: [], rows: [{ of: [], atLeast: 1 }] },
    answer: 'infeasible',
  },
  {
    name: 'objective coefficients with a common factor',
    program: {
      columns: [{ cost: 1000 }, { cost: 1500 }, { cost: 2500 }],
      rows: [{ of: [2, 3, 4], atLeast: 5 }],
    },
    answer: 2500,
  },
];
