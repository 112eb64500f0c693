/** Told every so many rows; both figures count rows, `of` is an estimate. */
export type Progress = (done: number, of: number, table: string) => void;
