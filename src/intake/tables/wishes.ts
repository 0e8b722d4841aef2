import type { Preference } from '../../domain/programme.ts';
import { asHundredths } from '../../domain/units.ts';
import { hundredths, id, wholeNumber } from '../cells/cells.ts';
import { wishTarget } from '../rows/wish-target.ts';
import { optional, required } from '../schema/column.ts';
import { checkOf, type Fields, type Table } from '../schema/table.ts';
import { CYCLE, ROTATOR } from './shared-columns.ts';

const ABSENT = { value: null, meaning: 'none' } as const;

export const preferences: Table<Fields<Preference>> = {
  name: 'preferences',
  description:
    'Wishes, ranked or scored, one row each; or one row a rotator with choice_1, choice_2 … in rank order, or with a column choices that joins them by ;.',
  need: 'present',
  key: ['rotator', 'target', 'cycle'],
  duplicates: 'settled',
  columns: {
    rotator: required('rotator_id', id(), 'Who wishes.', ROTATOR),
    target: required(
      'prefers',
      wishTarget,
      'placement:…, rotation:…, site:… or area:…; a bare id is looked up in that order, then a name.',
      { references: 'wishes', aliases: ['preference', 'wish', 'wants', 'preferred placement'] },
    ),
    rank: optional(
      'rank',
      wholeNumber({ from: 1, to: 10_000 }),
      ABSENT,
      '1 = most wanted; ties are allowed.',
      {
        aliases: ['ranking', 'order', 'preference rank'],
      },
    ),
    score: optional('score', hundredths({ from: -10_000, to: 10_000 }), ABSENT, 'More = better.', {
      aliases: ['points', 'rating'],
    }),
    cycle: optional(
      'cycle',
      CYCLE,
      { value: null, meaning: 'every cycle without wishes of its own of this kind' },
      'Cycle the wish is for.',
    ),
    weight: optional(
      'weight',
      hundredths({ from: 0.01, to: 1000 }),
      { value: asHundredths(100), meaning: '1' },
      'Weight of this kind of wish against the other kinds.',
    ),
  },
  checks: [
    checkOf(['rank', 'score'], ({ rank, score }) =>
      (rank === null) !== (score === null)
        ? null
        : {
            code: 'rank-or-score',
            field: 'rank',
            reason:
              rank === null
                ? 'The wish has neither rank nor score.'
                : 'The wish has both a rank and a score.',
            remedy: 'Fill in one of the two.',
          },
    ),
  ],
};

/** The column that joins choices by `;` in rank order, folded. */
export const JOINED_CHOICES: readonly string[] = ['choices', 'preferences', 'rankedchoices', 'wishes'];

const WISH = '(?:choice|preference|option|wish)';
const OF_WHAT = '(?:(?:of|for)?(?:placement|rotation))?';
const NUMBERED = new RegExp(`^(?:placement|rotation)?(?:${WISH}|rank)(?:number|no)?(\\d{1,3})${OF_WHAT}$`);
const ORDINAL = new RegExp(`^(?:your|my)?(\\d{1,3})(?:st|nd|rd|th)${WISH}${OF_WHAT}$`);
const SPELLED = new RegExp(
  `^(?:your|my)?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)${WISH}${OF_WHAT}$`,
);
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];

/** The rank a folded header of the wide shape stands for (`choice1`, `2ndpreference`, `thirdchoice`), or `null`. */
export function choiceRank(folded: string): number | null {
  const digits = NUMBERED.exec(folded)?.[1] ?? ORDINAL.exec(folded)?.[1];
  if (digits !== undefined) return Number(digits) >= 1 ? Number(digits) : null;
  const spelled = SPELLED.exec(folded)?.[1];
  return spelled === undefined ? null : ORDINALS.indexOf(spelled) + 1;
}
