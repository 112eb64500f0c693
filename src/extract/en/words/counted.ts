/** Nouns that name an event of a series: “24th EU-ASEAN Ministerial Meeting”, “second Business Dialogue”. */
export const eventNouns = new Set(
  'meeting meetings summit dialogue conference session round forum symposium consultation consultations committee commission council talks workshop seminar assembly congress convention exchange dialogues roundtable colloquium'.split(
    ' ',
  ),
);
/** Other nouns that an ordinal counts. */
export const countedInTurn = new Set(
  'time visit tranche batch shipment edition deployment mission replenishment arrangement package review round phase member signatory loan grant instalment installment'.split(
    ' ',
  ),
);

/** Plurals without -s, and nouns that are one as well as many. */
export const irregularPlurals = new Set(
  'people children men women personnel staff aircraft vessels persons media criteria phenomena youth police households fora forums memoranda series species'.split(
    ' ',
  ),
);

/** Words in -s that are no plural noun. */
export const notPlural = new Set(
  'is was has does his its this us as thus plus yes across towards regards perhaps besides always sometimes overseas less unless various previous serious religious continuous numerous business campus virus basis crisis analysis diagnosis emphasis status consensus process progress access success address press class loss pass cross illness wellness goodness mass glass gas bus focus bonus corps ss vs afterwards onwards upwards it’s let’s physics economics mathematics politics ethics logistics athletics diabetes measles rabies doors'.split(
    ' ',
  ),
);

/** Nouns behind a number that make it something else than a count: time, money, measure, rank, place in a text. */
export const notCounted = new Set(
  'years year months month weeks week days day hours hour minutes minute mins seconds decades decade centuries century yen dollars euros pounds rupees percent basis percentage times kilometers kilometres km metres meters miles hectares acres kilograms kilogrammes kg grams litres liters tons tonnes degrees celsius watts mw gw kw mwh kwh kv kilowatts megawatts gigawatts volts pages kilobytes bytes megabytes gb mb kb feet inches yards barrels cents am pm bps knots fold halves thirds quarters'.split(
    ' ',
  ),
);

/** Words that end the search for the noun that is counted. */
export const stops = new Set(
  'of in to for from at by on with and or the a an that which who whose whom is are was were be been being has have had will would can could may might must shall should do does did not as if than then but so because since until while when where per into onto out up down over under about between among amid through during before after within without against via including such also both all any each every there here this these those his her its their our your my it he she they we i you no nor yet once said says say took take takes made make makes held hold holds met meet meets came come comes joined join attended attend participated participate agreed agree signed sign visited visit were'.split(
    ' ',
  ),
);
stops.delete('such');
