/** The product's own faces, for files that have to carry them. Fetched from the site when a picture is made. */
import extended400 from '@fontsource/radio-canada-big/files/radio-canada-big-latin-ext-400-normal.woff?url';
import extended600 from '@fontsource/radio-canada-big/files/radio-canada-big-latin-ext-600-normal.woff?url';
import extended700 from '@fontsource/radio-canada-big/files/radio-canada-big-latin-ext-700-normal.woff?url';
import latin400 from '@fontsource/radio-canada-big/files/radio-canada-big-latin-400-normal.woff?url';
import latin600 from '@fontsource/radio-canada-big/files/radio-canada-big-latin-600-normal.woff?url';
import latin700 from '@fontsource/radio-canada-big/files/radio-canada-big-latin-700-normal.woff?url';

interface FontFile {
  readonly weight: number;
  readonly data: ArrayBuffer;
}

const basic = [
  [400, latin400],
  [600, latin600],
  [700, latin700],
] as const;
const extended = [
  [400, extended400],
  [600, extended600],
  [700, extended700],
] as const;

/** What the basic files hold of the letters beyond Latin-1: as in `ui/theme/fonts.css`. */
const needsExtended = /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff\u20a0-\u20ab\u20ad-\u20c0]/;

/** WOFF rather than WOFF2: PDF needs the plain tables, and only the former can be unpacked with what browsers have. */
export async function fetchFonts(text: string): Promise<FontFile[]> {
  const wanted = needsExtended.test(text) ? [...basic, ...extended] : basic;
  const files = await Promise.all(
    wanted.map(async ([weight, url]): Promise<FontFile[]> => {
      try {
        const response = await fetch(url);
        return response.ok ? [{ weight, data: await response.arrayBuffer() }] : [];
      } catch {
        // The picture is still worth having in the reader's own fonts.
        return [];
      }
    }),
  );
  return files.flat();
}
