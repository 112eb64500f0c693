/** A table of words written in lines of text: easier to read and to add to than one quoted word a line. */
export const words = (table: string): string[] => table.trim().split(/\s+/);
