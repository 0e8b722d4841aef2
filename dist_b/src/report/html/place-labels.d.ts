/** A dot that wants a label. */
export interface Dot {
    readonly x: number;
    readonly y: number;
    readonly radius: number;
    readonly text: string;
}
/** Where a label stands; `anchor` is the class that says which end of the text the point is. */
export interface Label {
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'mid' | 'end';
    readonly text: string;
}
/** Labels beside, above or below their dots, each where it covers least of what stands already. */
export declare function placeLabels(dots: readonly Dot[], area: {
    readonly width: number;
    readonly height: number;
}): readonly Label[];
