/** Looks travel.csv up by area and site. */
export function tabulateTravel(index) {
    const rows = new Map();
    for (const time of index.programme.travel) {
        const ofArea = rows.get(time.area) ?? new Map();
        rows.set(time.area, ofArea.set(time.site, time));
    }
    const row = (rotator, placement) => {
        const { homeArea } = index.rotator(rotator);
        if (homeArea === null)
            return null;
        return rows.get(homeArea)?.get(index.placement(placement).site) ?? null;
    };
    return { row, minutes: (rotator, placement) => row(rotator, placement)?.minutes ?? null };
}
