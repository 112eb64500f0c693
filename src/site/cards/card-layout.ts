import { flagSvg } from '../flags.ts';
import { sealSvg } from '../components/seal.tsx';
import { cut, type Card } from './card.ts';

/** An element as satori reads it. */
export interface Drawn {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
}
type Style = Readonly<Record<string, string | number>>;

export const cardSize = { width: 1200, height: 630 } as const;
const [paper, ink, soft, hair, shu] = ['#fbf9f4', '#1c1a17', '#5c564b', '#a9a08e', '#a92c14'];

const box = (style: Style, children: readonly Drawn[] | string): Drawn => ({
  type: 'div',
  props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children },
});
const picture = (svg: string, width: number, height: number, style: Style = {}): Drawn => ({
  type: 'img',
  props: { src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`, width, height, style },
});

/** The picture as a tree: a kicker, the title in whole phrases, what stands below, flags and the day at the foot. */
export function cardLayout(
  card: Card,
  name: string,
  phrases: (words: string) => readonly string[],
  fonts: string,
): Drawn {
  const title = cut(card.title);
  const size = title.length > 70 ? 46 : title.length > 36 ? 56 : title.length > 20 ? 68 : 80;
  const words =
    card.lang === 'ja' ? phrases(title) : title.split(' ').map((word, at) => (at === 0 ? word : ` ${word}`));
  return box(
    {
      width: cardSize.width,
      height: cardSize.height,
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: '56px 68px 54px',
      backgroundColor: paper,
      color: ink,
      fontFamily: fonts,
    },
    [
      box({ justifyContent: 'space-between', alignItems: 'center', width: '100%' }, [
        box({ alignItems: 'center' }, [
          picture(sealSvg, 52, 52),
          box({ marginLeft: 18, fontSize: 32, fontWeight: 700, letterSpacing: 2 }, name),
        ]),
        box({ fontSize: 28, fontWeight: 700, color: shu }, cut(card.kicker, 40)),
      ]),
      box({ flexDirection: 'column', width: '100%' }, [
        box(
          {
            flexWrap: 'wrap',
            // An opening bracket is set half a letter in: taken out, so that the lines begin together.
            marginLeft: /^[「『（【]/.test(title) ? size * -0.46 : 0,
            fontSize: size,
            fontWeight: 700,
            lineHeight: 1.36,
            maxHeight: size * 1.36 * 4,
            overflow: 'hidden',
          },
          words.map((phrase) => box({ whiteSpace: 'pre' }, phrase)),
        ),
        box(
          { flexWrap: 'wrap', marginTop: 20, fontSize: 29, color: soft },
          card.below.filter((line) => line !== '').map((line) => box({ marginRight: 34 }, cut(line, 46))),
        ),
      ]),
      box(
        {
          justifyContent: 'space-between',
          alignItems: 'flex-end',
          width: '100%',
          paddingTop: 26,
          borderTop: `2px solid ${hair}`,
        },
        [box({}, flags(card.countries)), box({ fontSize: 46, fontWeight: 700 }, cut(card.date, 30))],
      ),
    ],
  );
}

function flags(codes: readonly string[]): Drawn[] {
  return codes
    .flatMap((code) => flagSvg(code) ?? [])
    .slice(0, 8)
    .map((svg) => picture(svg, 72, 48, { marginRight: 16, border: `1px solid ${hair}` }));
}
