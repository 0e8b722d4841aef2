/** A line of a chart; all numbers must be > 0, both axes being logarithmic. */
export interface Series {
    readonly name: string;
    readonly points: readonly {
        readonly x: number;
        readonly y: number;
    }[];
}
export interface ChartText {
    readonly title: string;
    readonly x: string;
    readonly y: string;
}
/** A log-log line chart as a self-contained SVG document; some series must have a point. */
export declare function drawLogLog(text: ChartText, series: readonly Series[]): string;
