/** The palette of a frame as a texture of one line: as many colours as there are, where uniforms would end at some. */
import { channelsOf } from '../../domain/contrast.ts';

export interface PaletteTexture {
  send(palette: readonly string[]): void;
  bind(unit: number): void;
  dispose(): void;
}

/** No GPU of WebGL2 takes less; whatever lies beyond is drawn in the first colour. */
export const mostColors = 2048;

/** Red, green, blue, alpha of each colour. */
export function packPalette(palette: readonly string[]): Uint8Array {
  return Uint8Array.from(palette.slice(0, mostColors).flatMap((color) => [...channelsOf(color), 255]));
}

export function createPaletteTexture(gl: WebGL2RenderingContext): PaletteTexture {
  const texture = gl.createTexture();
  let sent: readonly string[] | null = null;
  return {
    send(palette) {
      if (palette === sent || palette.length === 0) return;
      sent = palette;
      const bytes = packPalette(palette);
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, bytes.length / 4, 1, 0, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
    },
    bind(unit) {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, texture);
    },
    dispose() {
      gl.deleteTexture(texture);
    },
  };
}
