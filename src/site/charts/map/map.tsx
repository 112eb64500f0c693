import { geoCentroid, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import type { DialogueView } from '../../../record/things/views.ts';
import { thingWords } from '../../catalogue/things.ts';
import { nameIn } from '../../things/names.ts';
import { countryName, type Ui } from '../../ui.ts';
import { round, type Chart, type Drawing } from '../chart.ts';
import { capitals, type Capital } from './capitals.ts';
import { land, type Land } from './land.ts';
import { projectionFor, type Frame } from './projection.ts';

interface Member {
  readonly code: string;
  readonly name: string;
  readonly capital: Capital | null;
  readonly shape: ReturnType<Land['state']>;
  /** Where it is: its capital, else the middle of its land. */
  readonly at: readonly [number, number];
}

/** Maps that were drawn: one takes a tenth of a second, and the members of a dialogue stay the same for years. */
const drawn = new Map<string, Promise<Chart | null>>();
const mostKept = 100;

/** The members of a dialogue and their capitals; null for fewer than two whose places are known. */
export function map(ui: Ui, view: Pick<DialogueView, 'names' | 'members'>): Promise<Chart | null> {
  const key = JSON.stringify([ui.locale, view.names, view.members]);
  const known = drawn.get(key);
  if (known) return known;
  const fresh = drawMap(ui, view);
  if (drawn.size >= mostKept) drawn.clear();
  drawn.set(key, fresh);
  fresh.catch(() => drawn.delete(key));
  return fresh;
}

async function drawMap(ui: Ui, view: Pick<DialogueView, 'names' | 'members'>): Promise<Chart | null> {
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
    notes: [words.mapNote, words.mapSource],
    wide: draw(
      ui,
      members,
      earth,
      { width: 760, height: 344, margin: { top: 20, right: 62, bottom: 24, left: 84 } },
      true,
    ),
    narrow: draw(
      ui,
      members,
      earth,
      { width: 340, height: 176, margin: { top: 12, right: 46, bottom: 12, left: 92 } },
      false,
    ),
    table: {
      head: [words.country, words.capital, words.position],
      rows: members.map((m) => [m.name, m.capital?.names[ui.locale] ?? '', position(m.at)]),
    },
  };
}

const position = ([longitude, latitude]: readonly [number, number]) =>
  `${Math.abs(latitude).toFixed(2)}°${latitude < 0 ? 'S' : 'N'} ${Math.abs(longitude).toFixed(2)}°${longitude < 0 ? 'W' : 'E'}`;

function draw(ui: Ui, members: readonly Member[], earth: Land, frame: Frame, large: boolean): Drawing {
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
  const scale = large ? 1 : 0.82;
  const labelled = members.length <= 12;
  return {
    width: frame.width,
    height: frame.height,
    body: (
      <>
        <path class="c-land" d={path(earth.without(new Set(members.map((m) => m.code)))) ?? ''} />
        {shapes.map((shape) => (
          <path class="c-member" d={path(shape) ?? ''} />
        ))}
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
