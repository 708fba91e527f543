/**
 * What MapLibre has drawn under our marks, kept as a texture while the map rests. A mark that lights up or fades is then
 * drawn over the same ground, pixel by pixel, without the map drawing its own layers again: half of such a frame.
 */
export interface KeptGround {
  /** Keeps what the canvas shows so far. */
  keep(): void;
  /** Puts it back; `false` where nothing is kept, or for a canvas of another size. */
  restore(): boolean;
  /** The map has moved on. */
  drop(): void;
  isKept(): boolean;
  dispose(): void;
}

export function createKeptGround(gl: WebGL2RenderingContext): KeptGround {
  const framebuffer = gl.createFramebuffer();
  let texture: WebGLTexture | null = null;
  let width = 0;
  let height = 0;
  let isKept = false;

  function makeRoom(): void {
    width = gl.drawingBufferWidth;
    height = gl.drawingBufferHeight;
    gl.deleteTexture(texture);
    texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, texture);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height);
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  }

  const isForCanvas = () => width === gl.drawingBufferWidth && height === gl.drawingBufferHeight;
  const whole = () => [0, 0, width, height] as const;

  return {
    keep() {
      gl.activeTexture(gl.TEXTURE0);
      if (!texture || !isForCanvas()) makeRoom();
      gl.bindTexture(gl.TEXTURE_2D, texture);
      gl.copyTexSubImage2D(gl.TEXTURE_2D, 0, 0, 0, ...whole());
      gl.bindTexture(gl.TEXTURE_2D, null);
      isKept = true;
    },
    restore() {
      if (!isKept || !isForCanvas()) return false;
      gl.disable(gl.SCISSOR_TEST);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      // Chromium clears a canvas that has been shown with the first drawing after it, which a blit is not.
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.bindFramebuffer(gl.READ_FRAMEBUFFER, framebuffer);
      gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, null);
      gl.blitFramebuffer(...whole(), ...whole(), gl.COLOR_BUFFER_BIT, gl.NEAREST);
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      return true;
    },
    drop() {
      isKept = false;
    },
    isKept: () => isKept,
    dispose() {
      gl.deleteTexture(texture);
      gl.deleteFramebuffer(framebuffer);
      texture = null;
      isKept = false;
    },
  };
}
