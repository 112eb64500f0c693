/**
 * Persons, organisations and memberships of Popolo 1.0 as JSON Schema, written down from the specification
 * (popoloproject.com/specs, and the folder schemas of github.com/popolo-project/popolo-spec, in draft 3 there). Popolo
 * allows further properties; here they are refused, so that no name of ours passes for one of its own.
 */
const maybe = { type: ['string', 'null'] };
const day = { type: ['string', 'null'], pattern: '^[0-9]{4}(-[0-9]{2}){0,2}$' };
const list = (items: unknown) => ({ type: 'array', items });
const closed = (properties: Record<string, unknown>, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const times = { created_at: { ...maybe, format: 'date-time' }, updated_at: { ...maybe, format: 'date-time' } };

const otherName = closed(
  {
    name: { type: 'string' },
    family_name: maybe,
    given_name: maybe,
    additional_name: maybe,
    honorific_prefix: maybe,
    honorific_suffix: maybe,
    patronymic_name: maybe,
    start_date: day,
    end_date: day,
    note: maybe,
  },
  ['name'],
);
const link = closed({ url: { type: 'string', format: 'uri' }, note: maybe }, ['url']);
const identifier = closed({ identifier: { type: 'string' }, scheme: maybe }, ['identifier']);
const membership = closed({
  id: maybe,
  label: maybe,
  role: maybe,
  person_id: maybe,
  organization_id: maybe,
  post_id: maybe,
  on_behalf_of_id: maybe,
  area_id: maybe,
  start_date: day,
  end_date: day,
  links: list(link),
  sources: list(link),
  ...times,
});

/** What both have. */
const common = {
  id: { type: 'string', minLength: 1 },
  name: { type: 'string', minLength: 1 },
  other_names: list(otherName),
  identifiers: list(identifier),
  image: { ...maybe, format: 'uri' },
  links: list(link),
  sources: list(link),
  memberships: list(membership),
  ...times,
};

export const popoloPersonSchema = closed(
  {
    ...common,
    family_name: maybe,
    given_name: maybe,
    additional_name: maybe,
    honorific_prefix: maybe,
    honorific_suffix: maybe,
    patronymic_name: maybe,
    sort_name: maybe,
    gender: maybe,
    birth_date: day,
    death_date: day,
    summary: maybe,
    biography: maybe,
    national_identity: maybe,
  },
  ['id', 'name'],
);

export const popoloOrganisationSchema = closed(
  {
    ...common,
    classification: maybe,
    parent_id: maybe,
    area_id: maybe,
    abstract: maybe,
    description: maybe,
    founding_date: day,
    dissolution_date: day,
  },
  ['id', 'name'],
);
