// What every vertex shader needs: rows of batches, the projection, clip space.
uniform vec3 u_projection; // world size px, shift x, shift y
uniform vec2 u_size; // CSS px of the view
uniform float u_pixelRatio;

const vec4 nowhere = vec4(2.0, 2.0, 2.0, 1.0);

// Texel `part` of a row of a batch; lines are 1024 texels long (`batchTexture.ts`).
vec4 rowTexel(sampler2D batch, int row, int texelsPerRow, int part) {
  int at = row * texelsPerRow + part;
  return texelFetch(batch, ivec2(at & 1023, at >> 10), 0);
}

vec2 pxOf(vec2 world, vec2 offset) {
  return world * u_projection.x + u_projection.yz + offset;
}

// CSS px in the view → clip space.
vec4 clipOf(vec2 px) {
  return vec4(px.x / u_size.x * 2.0 - 1.0, 1.0 - px.y / u_size.y * 2.0, 0.0, 1.0);
}

vec3 paletteColor(sampler2D palette, float color) {
  return texelFetch(palette, ivec2(int(color), 0), 0).rgb;
}
