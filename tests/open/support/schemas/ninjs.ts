/**
 * The part of IPTC ninjs 2.1 that a text can use, as JSON Schema, written down from its specification: the table of
 * properties in the user guide (iptc.org/std/ninjs/userguide) and ninjs-schema_2.1.json, version 2.1.1 of 2023
 * (github.com/iptc/newsinjson, folder specification). All names are in small letters there; what the standard does
 * not know is refused, as the published schema does at every level.
 */
const text = { type: 'string', minLength: 1 };
const address = { type: 'string', format: 'uri' };
const time = { type: 'string', format: 'date-time' };

const closed = (properties: Record<string, unknown>, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const list = (items: unknown) => ({ type: 'array', items });
const said = (more: Record<string, unknown> = {}) =>
  list(closed({ role: text, contenttype: text, value: { type: 'string' }, ...more }, ['value']));
/** People, bodies, places and subjects are told of alike. */
const related = (more: Record<string, unknown> = {}) =>
  list(closed({ name: text, rel: text, uri: address, literal: text, ...more }));
const share = { type: 'integer', minimum: 0, maximum: 100 };

export const ninjsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  ...closed(
    {
      uri: address,
      type: { enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component'] },
      representationtype: { enum: ['full', 'partial'] },
      profile: text,
      version: text,
      firstcreated: time,
      versioncreated: time,
      contentcreated: time,
      embargoed: time,
      expires: time,
      pubstatus: { enum: ['usable', 'withheld', 'canceled'] },
      urgency: { type: 'integer', minimum: 1, maximum: 9 },
      copyrightholder: text,
      copyrightnotice: text,
      usageterms: text,
      ednote: text,
      language: text,
      descriptions: said(),
      headlines: said(),
      bodies: said({ charcount: { type: 'number' }, wordcount: { type: 'number' } }),
      people: related(),
      organisations: related(),
      places: related(),
      subjects: related({ creator: text, relevance: share, confidence: share }),
      events: related(),
      objects: related(),
      infosources: list(closed({ name: text, role: text, uri: address, literal: text })),
      title: text,
      by: text,
      slugline: text,
      located: text,
      altids: list(closed({ role: text, value: text })),
      standard: closed({ name: text, version: text, schema: address }),
      genres: list(closed({ name: text, uri: text, literal: text })),
    },
    ['uri'],
  ),
};
