/** Who reports to IATI: whoever runs this installation, as a secondary reporter of what governments have told. */
export interface Reporter {
  /** IATI organisation identifier: registration agency, hyphen, number given by it. */
  readonly ref: string;
  readonly name: string;
  /** A code of the list OrganisationType. */
  readonly type: string;
}

/**
 * Whoever has no registration says so: ZZ is no country and no registration agency, and a validator of IATI names it.
 */
export const unregistered: Reporter = { ref: 'ZZ-UNREGISTERED-YAKUSOKU', name: 'Yakusoku', type: '90' };

const organisationTypes = '10 11 15 21 22 23 24 30 40 60 70 71 72 73 80 90'.split(' ');
/** Country or XI/XM/XR, agency, number; without the letters that the standard's ruleset forbids in identifiers. */
const identifier = /^[A-Z]{2}-[A-Z0-9]{2,16}-[^\s:\\&|?/]{1,60}$/;

/**
 * The reporter that the environment names: `YAKUSOKU_IATI_REF`, `YAKUSOKU_IATI_NAME`, `YAKUSOKU_IATI_TYPE`.
 * Throws a RangeError that says what is wrong: identifiers once published must not change, so none is guessed.
 */
export function reporterOf(environment: Readonly<Record<string, string | undefined>>): Reporter {
  const ref = environment['YAKUSOKU_IATI_REF'] ?? unregistered.ref;
  const type = environment['YAKUSOKU_IATI_TYPE'] ?? unregistered.type;
  if (!identifier.test(ref))
    throw new RangeError(
      `YAKUSOKU_IATI_REF is ${ref.slice(0, 80)}, which is no identifier such as JP-JCN-1234567890123`,
    );
  if (!organisationTypes.includes(type))
    throw new RangeError(`YAKUSOKU_IATI_TYPE is none of ${organisationTypes.join(', ')}`);
  return { ref, type, name: environment['YAKUSOKU_IATI_NAME'] ?? unregistered.name };
}
