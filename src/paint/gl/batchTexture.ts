/** A batch as a texture, as it is: `texelsPerRow` texels a row of it, read by `rowTexel` of `frame.glsl`. */
import type { Batch } from '../../scene/frame.ts';

/** Texels a line of the texture; every GPU takes 2048, and a batch's row never breaks over two lines. */
export const textureWidth = 1024;

export interface BatchTexture {
  /** Sends the batch to the GPU. */
  send(batch: Batch): void;
  /** Binds it to a texture unit. */
  bind(unit: number): void;
  dispose(): void;
}

export function createBatchTexture(
  gl: WebGL2RenderingContext,
  /** Numbers a row: 2, or a multiple of 4. */
  stride: number,
): BatchTexture {
  const numbersPerTexel = stride < 4 ? 2 : 4;
  const format = numbersPerTexel === 2 ? gl.RG : gl.RGBA;
  const internalFormat = numbersPerTexel === 2 ? gl.RG32F : gl.RGBA32F;
  const lineLength = textureWidth * numbersPerTexel;
  let texture: WebGLTexture | null = null;
  let lines = 0;

  /** Room is doubled, so that a growing drawing seldom needs a new texture. */
  function makeRoom(needed: number): void {
    if (needed <= lines) return;
    lines = Math.max(needed, 2 * lines);
    gl.deleteTexture(texture);
    texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texStorage2D(gl.TEXTURE_2D, 1, internalFormat, textureWidth, lines);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  }

  return {
    send({ count, data }) {
      const length = count * stride;
      makeRoom(Math.max(1, Math.ceil(length / lineLength)));
      if (length === 0) return;
      gl.bindTexture(gl.TEXTURE_2D, texture);
      const whole = Math.floor(length / lineLength);
      const rest = (length % lineLength) / numbersPerTexel;
      if (whole > 0) {
        gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, textureWidth, whole, format, gl.FLOAT, data, 0);
      }
      if (rest > 0) {
        gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, whole, rest, 1, format, gl.FLOAT, data, whole * lineLength);
      }
    },
    bind(unit) {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, texture);
    },
    dispose() {
      gl.deleteTexture(texture);
      texture = null;
      lines = 0;
    },
  };
}
