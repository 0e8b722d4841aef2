const PLACES = ['rotation', 'setting', 'site', 'area', 'employer', 'placement'];
const ROTATIONS_FIRST = { bare: 'rotation', allowed: PLACES };
const PLAIN = {
    subject: 'optional',
    grammar: ROTATIONS_FIRST,
    later: null,
    atLeast: 'refused',
    atMost: 'refused',
    someBound: false,
    byCycle: 'refused',
    wholeBounds: true,
};
export const RULE_SHAPES = {
    cover: {
        ...PLAIN,
        grammar: { bare: 'pillar', allowed: ['pillar', ...PLACES] },
        atLeast: 'optional',
        byCycle: 'optional',
        wholeBounds: false,
    },
    choose: {
        ...PLAIN,
        atLeast: 'optional',
        atMost: 'optional',
        someBound: true,
        byCycle: 'optional',
    },
    before: {
        ...PLAIN,
        subject: 'required',
        grammar: { bare: 'rotation', allowed: [...PLACES, 'competence'] },
        later: ROTATIONS_FIRST,
    },
    repeat: { ...PLAIN, atMost: 'optional', byCycle: 'optional' },
    spread: {
        ...PLAIN,
        grammar: { bare: 'site', allowed: [...PLACES, 'seven_day'] },
        atLeast: 'optional',
        atMost: 'optional',
        someBound: true,
        byCycle: 'optional',
    },
    experience: { ...PLAIN, subject: 'required', atLeast: 'required' },
    first: { ...PLAIN, subject: 'required', atMost: 'optional' },
    gap: { ...PLAIN, subject: 'refused', atMost: 'optional', byCycle: 'optional' },
    move: {
        ...PLAIN,
        grammar: { bare: 'site', allowed: ['site', 'area', 'employer'] },
        atMost: 'optional',
        byCycle: 'optional',
    },
};
