import { pickOne } from './random.js';
const PLACEMENTS_PER_SITE = 6;
const SITES_PER_AREA = 6;
/** Minutes between neighbouring areas. */
const AREA_PITCH = 25;
const MINUTES_WITHIN_AREA = 8;
const DEGREES_PER_MINUTE = 0.01;
/** Lays out enough sites for `placements` and enough areas for the sites, on a jittered grid. */
export function layOutGeography(random, placements) {
    const siteCount = Math.max(3, Math.round(placements / PLACEMENTS_PER_SITE));
    const areaCount = Math.max(2, Math.round(siteCount / SITES_PER_AREA));
    const width = Math.ceil(Math.sqrt(areaCount));
    const areas = Array.from({ length: areaCount }, (_, i) => ({
        name: `Area ${String(i + 1).padStart(3, '0')}`,
        x: AREA_PITCH * ((i % width) + 0.3 * random.bell()),
        y: AREA_PITCH * (Math.floor(i / width) + 0.3 * random.bell()),
    }));
    const spots = Array.from({ length: siteCount }, (_, i) => {
        const area = i < areaCount ? i : random.below(areaCount);
        const centre = areas[area];
        return { area, x: centre.x + 6 * random.bell(), y: centre.y + 6 * random.bell() };
    });
    const sites = spots.map((spot, i) => ({
        id: `S${String(i + 1).padStart(3, '0')}`,
        name: `Site ${i + 1}`,
        area: spot.area,
        employer: pickOne(random, ['Health and Care Trust', 'Acute Hospitals Trust', 'County Council']),
        latitude: roundTo(52 + DEGREES_PER_MINUTE * spot.y, 5),
        longitude: roundTo(-2 + DEGREES_PER_MINUTE * spot.x, 5),
    }));
    const minutes = areas.map((area) => spots.map((spot) => {
        const [dx, dy] = [area.x - spot.x, area.y - spot.y];
        return Math.round(MINUTES_WITHIN_AREA + Math.sqrt(dx * dx + dy * dy));
    }));
    return { areas, sites, minutes };
}
function roundTo(value, digits) {
    const scale = 10 ** digits;
    return Math.round(value * scale) / scale;
}
