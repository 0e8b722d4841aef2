/** What a problem with the input is called, and whether it stops the programme. */
interface CodeMeaning {
  readonly severity: 'error' | 'warning';
  readonly meaning: string;
}

/** Codes that reject the programme, in the order in which a file is read. */
const ERRORS = {
  'file-too-large': 'The file is larger than any table can sensibly be; it was not read.',
  'unreadable-file': 'The bytes are not text: a binary file, or text in an unknown encoding.',
  'not-a-table': "The file is of another kind (an old Excel workbook, a PDF …) under a table's name.",
  'control-character': 'The text holds a NUL or another control character.',
  'duplicate-table': 'Two files or sheets hold the same table.',
  'missing-table': 'A required table is not in the programme.',
  'empty-table': 'The file is empty, or a table that needs rows has only its header line.',
  'too-many-rows': 'The table has more rows than any programme can have.',
  'too-many-columns': 'A row has more cells than any table can have.',
  'record-too-long': 'A row is longer than any sensible row, usually because a quote is never closed.',
  'unreadable-workbook': 'The .xlsx file is damaged, encrypted, or not a workbook.',
  'workbook-too-large': 'The .xlsx file would unpack to more than can be read safely.',
  'formula-error': 'A cell of the workbook shows an error such as #N/A.',
  'personal-data': 'A sheet or column holds names or contact details, which a run must not keep.',
  'missing-column': 'A required column is not in the header line.',
  'duplicate-column': 'Two headers stand for the same column.',
  'bad-alias':
    'A line of aliases.csv names a table or column that does not exist, or a header that is taken.',
  'ragged-row': 'The row has more or fewer cells than the header line.',
  'unclosed-quote': 'A quoted cell never ends.',
  'text-after-quote': 'Text follows the closing quote of a cell.',
  'missing-value': 'A cell that must be filled in is blank.',
  'wrong-type': 'The cell does not hold what its column takes.',
  'out-of-range': 'The number is outside the range its column takes.',
  'too-precise': 'The number has more than two decimals.',
  'bad-id': 'The id is too long or holds a character with a meaning of its own (; > *).',
  'unknown-word': 'The cell takes one of a few words, and this is none of them.',
  'impossible-date': 'The date does not exist in the calendar.',
  'ambiguous-date': 'The date could be read as day/month or as month/day.',
  'date-format': 'The date is not written YYYY-MM-DD, and no other format is declared.',
  'excel-day-number': 'A number stands where a date belongs, as when Excel shows a date as a plain number.',
  'duplicate-key': 'Two rows have the same key.',
  'swapped-columns': 'Every cell of one column holds what belongs in another.',
  'unknown-id': 'The id is not in the table it refers to.',
  'lost-leading-zeros':
    'The id is known only with leading zeros or a prefix: a spreadsheet may have cut them off.',
  'missing-setting': 'A setting without a default is missing.',
  'duplicate-objective': 'The same objective stands twice in the order.',
  'unused-value': 'The cell is filled in although it has no meaning in this row.',
  'dates-reversed': 'The last day comes before the first.',
  'history-not-past': 'An entry of the history begins when the programme has begun already.',
  'unknown-profession': 'The profession looks like a misspelling of one in use.',
  'placement-moves': 'Rows of one placement name different rotations or sites.',
  'minimum-over-capacity': 'The minimum staffing is greater than the capacity.',
  'bands-reversed': 'The lowest band is above the highest.',
  'cycle-out-of-range': 'The cycle is not one of the programme.',
  'bad-subject': 'The subject of a rule or wish cannot be read, or is of a kind the rule does not take.',
  'bad-bounds': 'at_least, at_most, by_cycle and the rule do not fit together.',
  'pillar-not-offered': 'A rule requires a pillar to which no placement of the programme gives credit.',
  'rank-or-score': 'A wish needs either a rank or a score, not both and not neither.',
  'rank-and-score-mixed':
    'Wishes of one rotator for the same kind and cycle are partly ranked and partly scored.',
  'contradicting-decision': 'Two decisions about one rotator and cycle cannot both hold.',
  'pair-with-oneself': 'A pair names the same rotator twice.',
  'contradicting-pair': 'A pair is to be together and apart at once.',
  'unknown-action': 'The column action of a scenario takes only remove or a blank cell.',
  'unknown-key': 'The scenario removes or changes a row that the programme does not have.',
} as const;

/** Codes that let it pass. */
const WARNINGS = {
  'decoded-windows-1252': 'The file is not valid UTF-8 and was read as Windows-1252.',
  'decoded-utf-16': 'The file was read as UTF-16.',
  'unknown-file': 'The file is none of the tables and was not read.',
  'no-rows': 'A required table has only its header line.',
  'unknown-column': 'A column that the table does not know; it was not read.',
  'unnamed-column': 'A column with cells but without a header; it was not read.',
  'former-rotator':
    'Rows of a former run are about people who are not in rotators.csv any more; they were not used.',
  'too-many-issues': 'More problems of the same kind in the same file were found than are listed.',
  'unknown-setting': 'A setting of that name does not exist; it was not used.',
  'default-used': 'A setting that every programme should choose is missing; its default was used.',
  'history-runs-on': 'An entry of the history ends when the programme has begun already.',
  'unused-weight': 'The objective has no weight; only blend has one.',
  'profession-without-rotation': 'No rotation is open to the profession.',
  'profession-without-rotator': 'A rotation is open to a profession that no rotator has.',
  'unknown-cohort': 'No rotator is in the cohort.',
  'no-travel-time':
    'A limit on travel cannot be checked: travel.csv has no row from the home area to the site.',
  'unknown-home-area': 'A limit on travel cannot be checked: travel.csv does not know the home area.',
  'driving-unknown':
    'drives is blank although some placements need a driver: the rotator counts as a driver.',
  'seven-day-unknown':
    'seven_day is blank although some placements work seven days: the rotator counts as willing.',
  'supervisors-without-ratio': 'supervisors and rotators_per_supervisor limit a slot only together.',
  'longer-than-programme': 'The rotation lasts longer than the horizon, so nobody can be placed in it.',
  'no-named-supervisor':
    'The rotation lists supervisor kinds, and no supervisor of the site can ever serve it.',
  'unheld-competence': 'Nobody holds the competence, so nobody can be placed where it is needed.',
  'placement-never-offered': 'The placement has no capacity in any cycle of the horizon.',
  'rule-binds-nobody': 'No rotator is of the profession, band and cohort that the rule names.',
  'circular-before': 'Of what the rules put first, each may only follow another: nobody can begin.',
  'pillar-unused': 'No placement of the programme gives credit to the pillar.',
  'duplicate-wish': 'The same wish stands twice; the better one counts.',
  'ranks-across-kinds':
    'Ranks of one rotator go on from one kind of wish to another, and each kind has an order of its own.',
  'ineligible-wish': 'The rotator is eligible for nothing that the wish names, so it has no effect.',
  'no-change': 'The row of the scenario says what the programme says already.',
  'too-few-places': 'A profession has more workable rotators in a cycle than places open to it.',
  'too-few-credits': 'The places of the programme cannot give a pillar all the credit that is owed to it.',
  'nowhere-to-go': 'In a workable cycle no placement is open to the rotator.',
} as const;

export type IssueCode = keyof typeof ERRORS | keyof typeof WARNINGS;

/** Every code with its meaning; docs/issue-codes.md is generated from here. A code never both stops and warns. */
export const ISSUE_CODES: Readonly<Record<IssueCode, CodeMeaning>> = {
  ...withSeverity('error', ERRORS),
  ...withSeverity('warning', WARNINGS),
};

function withSeverity<Code extends string>(
  severity: CodeMeaning['severity'],
  meanings: Readonly<Record<Code, string>>,
): Record<Code, CodeMeaning> {
  const codes = Object.keys(meanings) as Code[];
  return Object.fromEntries(codes.map((code) => [code, { severity, meaning: meanings[code] }])) as Record<
    Code,
    CodeMeaning
  >;
}
