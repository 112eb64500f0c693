/**
 * Searches ask for facts by their value: 3兆円 finds “3 trillion yen”, 令和7年12月 finds “December 2025”. Amounts and
 * times only, so that the index stays a fraction of the facts.
 */
export const factsByValue = [
  `create index fact_by_amount on fact (amount, currency) where list = 'money'`,
  `create index fact_by_time on fact ((value->>'value') text_pattern_ops) where list = 'times'`,
];
