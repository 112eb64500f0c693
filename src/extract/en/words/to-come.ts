/** Words by which a sentence speaks of what will be. */
export const toCome =
  /\b(?:will|would|to\sbe|scheduled|(?:is|are)\s(?:also\s)?(?:set|due)\sto|planned|plans?|upcoming|forthcoming|expected|next|starting|intends?|look(?:s|ing|ed)?\sforward)\b/i;
