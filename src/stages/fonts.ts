import type { Effects } from '../effects.js';
import type { Fonts } from '../output/html-page.js';

/** The typeface of every page, from the installed packages. */
export async function readFonts(effects: Effects): Promise<Fonts> {
  const face = (weight: number) =>
    effects.files.readPackaged(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`);
  return { regular: await face(400), semibold: await face(600) };
}
