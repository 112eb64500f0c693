/** The outlines of 約 and 束, so that the name looks the same on every machine (Noto Serif CJK, SIL OFL 1.1). */
const promise =
  'M53.6 39.8 52.6 40.4C56.1 46.3 59.9 54.7 60.3 62.1C70.1 70.9 80.5 50.4 53.6 39.8ZM31.9 58.2 30.8 58.8C33.5 64 36.2 71.5 36.4 77.8C45.1 86 55.5 68.1 31.9 58.2ZM8.7 59.2C7.9 69.3 5.5 80.1 2.7 87.5L4.1 88.3C10.1 82.7 14.9 74.2 18.3 64.7L19.6 64.4V96.8H21.5C26.9 96.8 30.3 94.4 30.3 93.8V48.7L35.2 47.1C36.2 49.7 36.9 52.3 37.2 54.8C44 60.5 51 51.7 43.5 43.2C48.2 38.9 52.4 33.6 56 27.5H81.2C80.3 58.2 78.5 78.6 74.6 82.1C73.5 83 72.5 83.4 70.6 83.4C67.8 83.4 59.8 82.8 54.4 82.4V83.7C59.7 84.8 64.1 86.5 66.1 88.4C67.9 90.1 68.5 93 68.4 96.8C75.6 96.8 80 95.3 83.8 91.5C89.8 85.5 91.8 66 92.9 29.5C95.2 29.3 96.6 28.5 97.4 27.6L86.6 18.1L80.1 24.7H57.5C59.9 20.2 62.1 15.4 63.9 10.2C66.2 10.2 67.3 9.4 67.8 8.1L52.4 3.4C50.6 17.3 46.6 31.8 42 41.8C39.5 39.6 35.9 37.4 31 35.7L30 36.3C31.4 38.7 33 41.7 34.3 44.8L19.2 45.6C27.4 38.4 35.5 29.5 40.4 22.7C42.7 23 43.9 22.2 44.4 21.1L30.1 15.7C26.8 24.7 21.1 36.6 15.5 45.8L3 46.3L6.2 57.5C7.4 57.3 8.4 56.6 9 55.3L19.6 52.2V61.8ZM5.1 19.2 4.2 19.9C7.8 23.7 12 29.9 13.2 35.3C20.5 40.2 26.9 30.1 17.1 23.5C21.5 19.8 26.1 15 29.8 10C32 10.1 33.3 9.2 33.7 8L18.8 3.1C17.4 9.5 15.6 16.4 13.8 21.7C11.5 20.7 8.6 19.8 5.1 19.2Z';
const bundle =
  'M15.9 31.9V63.3H17.6C22.4 63.3 27.7 60.6 27.7 59.6V56.3H38.4C31.1 69.6 18.4 83.2 2.8 91.8L3.6 93.1C20 87.4 33.7 79.1 43.6 68.6V96.9H45.9C50.4 96.9 55.6 94 55.6 92.7V56.3H56.2C62.6 73 73.3 85 87.8 92.1C89.2 86.4 92.8 82.5 97.3 81.5L97.6 80.4C83 76.7 67.1 68.1 58.4 56.3H72V61.3H74C78 61.3 83.8 59 83.9 58.1V36.7C85.9 36.3 87.4 35.4 88 34.6L76.4 25.9L71 31.9H55.6V20.5H92.8C94.3 20.5 95.4 20 95.7 18.9C90.8 14.7 83 8.9 83 8.9L76 17.6H55.6V7.5C58.3 7.1 59 6.1 59.2 4.7L43.6 3.1V17.6H4.6L5.4 20.5H43.6V31.9H28.5L15.9 27ZM43.6 53.5H27.7V34.8H43.6ZM55.6 53.5V34.8H72V53.5Z';

const seal = { colour: '#b8331a', paper: '#fbf9f4' } as const;

/** The name in ink, 約束, level. */
export function Wordmark() {
  return (
    <svg class="wordmark" viewBox="0 0 212 100" aria-hidden="true" focusable="false">
      <path d={promise} />
      <path d={bundle} transform="translate(112 0)" />
    </svg>
  );
}

/** The seal that a promise is stamped with. */
export function Seal() {
  return (
    <svg class="seal" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <rect class="seal-ground" width="64" height="64" rx="7" />
      <path class="seal-glyph" d={promise} transform="translate(9.5 9) scale(.45)" />
    </svg>
  );
}

/** The same seal as the icon of the site. */
export const sealSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="9" fill="${seal.colour}"/><path fill="${seal.paper}" transform="translate(8 7.5) scale(.48)" d="${promise}"/></svg>`;
