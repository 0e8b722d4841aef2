/** Collects an integer program row by row and lays it out by columns. */
export class ProgramBuilder {
    #columnLower = [];
    #columnUpper = [];
    #rowLower = [];
    #rowUpper = [];
    #rowStart = [0];
    #entryColumn = [];
    #entryValue = [];
    get columns() {
        return this.#columnLower.length;
    }
    get rows() {
        return this.#rowLower.length;
    }
    /** Adds an integer column; returns its number. */
    addColumn(bounds) {
        this.#columnLower.push(bounds.lower);
        this.#columnUpper.push(bounds.upper);
        return this.#columnLower.length - 1;
    }
    /** Adds `count` binary columns; returns the number of the first. */
    addBinaries(count) {
        const first = this.#columnLower.length;
        for (let i = 0; i < count; i += 1)
            this.addColumn({ lower: 0, upper: 1 });
        return first;
    }
    /** One more entry of the row being written; zero entries are dropped. */
    entry(column, value) {
        if (value === 0)
            return;
        this.#entryColumn.push(column);
        this.#entryValue.push(value);
    }
    /** Closes the row whose entries were just written; returns its number. */
    endRow(bounds) {
        this.#rowLower.push(bounds.lower);
        this.#rowUpper.push(bounds.upper);
        this.#rowStart.push(this.#entryColumn.length);
        return this.#rowLower.length - 1;
    }
    /** The program, with a zero objective. A column named twice in one row has its entries added up. */
    build() {
        const { columns, rows } = this;
        const count = new Int32Array(columns + 1);
        const lastRow = new Int32Array(columns).fill(-1);
        for (let row = 0; row < rows; row += 1) {
            for (let e = this.#rowStart[row]; e < this.#rowStart[row + 1]; e += 1) {
                const column = this.#entryColumn[e];
                if (lastRow[column] !== row)
                    count[column + 1] += 1;
                lastRow[column] = row;
            }
        }
        for (let column = 0; column < columns; column += 1)
            count[column + 1] += count[column];
        const columnStart = count.slice();
        const rowIndex = new Int32Array(columnStart[columns]);
        const value = new Float64Array(columnStart[columns]);
        const next = columnStart.slice();
        lastRow.fill(-1);
        for (let row = 0; row < rows; row += 1) {
            for (let e = this.#rowStart[row]; e < this.#rowStart[row + 1]; e += 1) {
                const column = this.#entryColumn[e];
                if (lastRow[column] === row) {
                    value[next[column] - 1] += this.#entryValue[e];
                    continue;
                }
                lastRow[column] = row;
                const at = next[column];
                rowIndex[at] = row;
                value[at] = this.#entryValue[e];
                next[column] = at + 1;
            }
        }
        return {
            columns,
            rows,
            columnLower: Float64Array.from(this.#columnLower),
            columnUpper: Float64Array.from(this.#columnUpper),
            integer: new Uint8Array(columns).fill(1),
            rowLower: Float64Array.from(this.#rowLower),
            rowUpper: Float64Array.from(this.#rowUpper),
            columnStart,
            rowIndex,
            value,
            objective: new Float64Array(columns),
        };
    }
}
