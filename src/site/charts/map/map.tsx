import { geoCentroid, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import type { DialogueView } from '../../../record/things/views.ts';
import { thingWords } from '../../catalogue/things.ts';
import { nameIn } from '../../things/names.ts';
import { countryName, type Ui } from '../../ui.ts';
import { thingPath } from '../../things/thing-address.ts';
import { round, type Chart, type Drawing, type Manner } from '../chart.ts';
import { Linked } from '../marks.tsx';
import { capitals, type Capital } from './capitals.ts';
import { land, type Land } from './land.ts';
import { caspianRoute, placeIn, type NamedPlace } from './places.ts';
import { plainPath } from './plain-path.ts';
import { projectionFor, type Frame } from './projection.ts';
import { Route } from './route.tsx';

interface Member {
  readonly code: string;
  readonly name: string;
  readonly capital: Capital | null;
  readonly shape: ReturnType<Land['state']>;
  /** Where it is: its capital, else the middle of its land. */
  readonly at: readonly [number, number];
}

type Mapped = Pick<DialogueView, 'names' | 'members' | 'instruments' | 'commitments'>;

/** A project whose name tells where it is, with the paper that names it. */
interface Project {
  readonly id: string;
  readonly name: string;
  readonly lang: string | undefined;
  readonly place: NamedPlace;
}

/** Maps that were drawn: one takes a tenth of a second, and the members of a dialogue stay the same for years. */
const drawn = new Map<string, Promise<Chart | null>>();
const mostKept = 100;

/**
 * The members of a dialogue with their capitals, the places of its projects, and the route that they are to open; null
 * for fewer than two members whose places are known.
 */
export function map(ui: Ui, view: Mapped, manner: Manner): Promise<Chart | null> {
  const projects = projectsOf(ui, view);
  const route = [...view.commitments, ...view.instruments].some((card) =>
    caspianRoute.said.test(Object.values('words' in card ? card.words : card.names).join('\n')),
  );
  const key = JSON.stringify([ui.locale, manner, view.names, view.members, projects, route]);
  const known = drawn.get(key);
  if (known) return known;
  const fresh = drawMap(ui, view, manner, projects, route);
  if (drawn.size >= mostKept) drawn.clear();
  drawn.set(key, fresh);
  fresh.catch(() => drawn.delete(key));
  return fresh;
}

/** One a place: where several projects share one, the newest stands for them. */
function projectsOf(ui: Ui, { instruments }: Mapped): Project[] {
  const byPlace = new Map<NamedPlace, Project>();
  for (const card of instruments) {
    const place = placeIn([...Object.values(card.project), ...Object.values(card.names)]);
    const name = nameIn(card.project, ui.locale) ?? nameIn(card.names, ui.locale);
    if (place && name && !byPlace.has(place))
      byPlace.set(place, { id: card.id, name: name.words, lang: name.lang, place });
  }
  return [...byPlace.values()];
}

async function drawMap(
  ui: Ui,
  view: Mapped,
  manner: Manner,
  projects: readonly Project[],
  route: boolean,
): Promise<Chart | null> {
  const words = thingWords[ui.locale];
  if (view.members.length < 2) return null;
  const earth = await land();
  const members = view.members.flatMap((code): Member[] => {
    const capital = (Object.hasOwn(capitals, code) ? capitals[code] : undefined) ?? null;
    const shape = earth.state(code);
    const at = capital?.at ?? (shape && geoCentroid(shape));
    return at ? [{ code, name: countryName(ui, code), capital, shape, at }] : [];
  });
  if (members.length < 2) return null;
  const places = members
    .map((m) => (m.capital ? `${m.name}: ${m.capital.names[ui.locale]}` : m.name))
    .join(ui.locale === 'ja' ? '、' : ', ');
  return {
    name: 'map',
    title: words.map,
    says: words.mapSays(nameIn(view.names, ui.locale)?.words ?? '', places),
    notes: [
      ...(projects.length > 0 ? [words.mapProjects] : []),
      ...(route ? [words.mapRoute] : []),
      words.mapNote,
      words.mapSource,
    ],
    wide: draw(
      ui,
      members,
      { earth, manner, projects, route },
      { width: 760, height: 344, margin: { top: 20, right: 62, bottom: 24, left: 84 } },
      true,
    ),
    narrow: draw(
      ui,
      members,
      { earth, manner, projects, route },
      { width: 340, height: 176, margin: { top: 12, right: 46, bottom: 12, left: 92 } },
      false,
    ),
    table: {
      head: [words.country, words.capital, words.position],
      rows: [
        ...members.map((m) => [m.name, m.capital?.names[ui.locale] ?? '', position(m.at)]),
        ...projects.map(({ id, name, lang, place }) => [
          { text: name, lang, href: thingPath(ui, 'instrument', id) ?? undefined },
          place.names[ui.locale],
          position(place.at),
        ]),
      ],
    },
  };
}

const position = ([longitude, latitude]: readonly [number, number]) =>
  `${Math.abs(latitude).toFixed(2)}°${latitude < 0 ? 'S' : 'N'} ${Math.abs(longitude).toFixed(2)}°${longitude < 0 ? 'W' : 'E'}`;

interface Layers {
  readonly earth: Land;
  readonly manner: Manner;
  readonly projects: readonly Project[];
  readonly route: boolean;
}

function draw(ui: Ui, members: readonly Member[], layers: Layers, frame: Frame, large: boolean): Drawing {
  const { earth, manner, projects, route } = layers;
  const shapes = members.flatMap((m) => m.shape ?? []);
  const points: GeoPermissibleObjects = { type: 'MultiPoint', coordinates: members.map((m) => [...m.at]) };
  const all: GeoPermissibleObjects = {
    type: 'GeometryCollection',
    geometries: [...shapes, points],
  };
  const projection = projectionFor(
    members.map((m) => m.at),
    all,
    frame,
  );
  const path = geoPath(projection).digits(1);
  // The land around is only the ground: whole units are fine enough there, and half the bytes.
  const coarse = geoPath(projection).digits(0);
  const scale = large ? 1 : 0.82;
  const labelled = members.length <= 12;
  return {
    width: frame.width,
    height: frame.height,
    body: (
      <>
        <path
          class="c-land"
          d={plainPath(coarse(earth.without(new Set(members.map((m) => m.code)))) ?? '', large ? 2 : 3)}
        />
        {shapes.map((shape) => (
          <path class="c-member" d={plainPath((large ? path : coarse)(shape) ?? '', large ? 0.8 : 2)} />
        ))}
        {route && <Route ui={ui} path={path} at={projection} large={large} />}
        {projects.map(({ id, name, place }) => {
          const [x = 0, y = 0] = projection([...place.at]) ?? [];
          const half = large ? 3.5 : 2.5;
          return (
            <Linked
              manner={large ? manner : 'file'}
              href={thingPath(ui, 'instrument', id)}
              title={`${place.names[ui.locale]}: ${name}`}
            >
              <circle class="c-reach" cx={round(x)} cy={round(y)} r={12} />
              <rect class="c-project" x={round(x - half)} y={round(y - half)} width={2 * half} height={2 * half} />
            </Linked>
          );
        })}
        {members.map(({ name, capital, at: place }) => {
          const at = projection([...place]);
          if (!at || !capital) return null;
          const [x, y] = [round(at[0]), round(at[1])];
          const { dx, dy, anchor } = capital.label ?? { dx: 9, dy: 4, anchor: 'start' };
          const end = anchor === 'end' ? ' c-end' : '';
          return (
            <>
              <circle class="c-capital" cx={x} cy={y} r={large ? 3.6 : 2.6} />
              {labelled && (
                <>
                  <text
                    class={`c-place c-strong${large ? '' : ' c-tight'}${end}`}
                    x={round(x + dx * scale)}
                    y={round(y + dy * scale)}
                  >
                    {name}
                  </text>
                  {large && (
                    <text class={`c-small c-soft c-halo${end}`} x={round(x + dx)} y={round(y + dy + 15)}>
                      {capital.names[ui.locale]}
                    </text>
                  )}
                </>
              )}
            </>
          );
        })}
      </>
    ),
  };
}
