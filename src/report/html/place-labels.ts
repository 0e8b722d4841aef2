/** A dot that wants a label. */
interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly text: string;
}

/** Where a label stands; `anchor` is the class that says which end of the text the point is. */
interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'mid' | 'end';
  readonly text: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const LETTER = 7.2;
const LINE = 17;
const LONGEST = 34;

/** Labels beside, above or below their dots, each where it covers least of what stands already. */
export function placeLabels(
  dots: readonly Dot[],
  area: { readonly width: number; readonly height: number },
): readonly Label[] {
  const taken: Box[] = dots.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  return dots.map((dot) => {
    const text = dot.text.length > LONGEST ? `${dot.text.slice(0, LONGEST - 1)}…` : dot.text;
    const tries = positionsOf(dot, text).map(({ label, box }) => ({
      label,
      box,
      cost: taken.reduce((sum, other) => sum + overlap(box, other), 0) + outside(box, area) * 100,
    }));
    const best = tries.reduce((least, each) => (each.cost < least.cost ? each : least));
    taken.push(best.box);
    return best.label;
  });
}

interface Position {
  readonly label: Label;
  readonly box: Box;
}

function positionsOf({ x, y, radius }: Dot, text: string): readonly [Position, ...Position[]] {
  const width = text.length * LETTER;
  const box = (left: number, top: number): Box => ({ left, right: left + width, top, bottom: top + LINE });
  const gap = radius + 4;
  return [
    { label: { x: x + gap, y: y + 4, anchor: 'start', text }, box: box(x + gap, y - LINE / 2) },
    { label: { x: x - gap, y: y + 4, anchor: 'end', text }, box: box(x - gap - width, y - LINE / 2) },
    { label: { x, y: y - gap - 3, anchor: 'mid', text }, box: box(x - width / 2, y - gap - LINE) },
    { label: { x, y: y + gap + 10, anchor: 'mid', text }, box: box(x - width / 2, y + gap) },
  ];
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

function outside(
  { left, right, top, bottom }: Box,
  area: { readonly width: number; readonly height: number },
): number {
  return (
    Math.max(0, -left) +
    Math.max(0, right - area.width) +
    Math.max(0, -top) +
    Math.max(0, bottom - area.height)
  );
}
