// A strip of ground, rounded at both ends. Strips of one community have one depth: what the first has tinted, the next
// leaves alone, so that a community's tint is even.
layout(location = 0) in uint a_vertex;

uniform sampler2D u_rows;
uniform sampler2D u_palette;
uniform float u_halfPx;

out vec2 v_point;
flat out vec2 v_from;
flat out vec2 v_to;
flat out vec3 v_color;

void main() {
  int row = int(a_vertex) / 4;
  int corner = int(a_vertex) & 3;
  vec4 ends = rowTexel(u_rows, row, 2, 0);
  vec4 own = rowTexel(u_rows, row, 2, 1); // community, colour
  v_from = pxOf(ends.xy, vec2(0.0));
  v_to = pxOf(ends.zw, vec2(0.0));
  if (!(v_from.x == v_from.x) || !(v_to.x == v_to.x)) {
    gl_Position = nowhere;
    return;
  }
  vec2 chord = v_to - v_from;
  float span = length(chord);
  vec2 along = span > 1e-3 ? chord / span : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);
  float end = corner < 2 ? -1.0 : 1.0;
  float side = (corner & 1) == 0 ? -1.0 : 1.0;
  v_point = (corner < 2 ? v_from : v_to) + (along * end + across * side) * u_halfPx;
  v_color = paletteColor(u_palette, own.y);
  vec4 position = clipOf(v_point);
  // 16 bits of depth tell 4,000 communities apart.
  gl_Position = vec4(position.xy, 0.9 - 1.8 * min(own.x, 4000.0) / 4000.0, 1.0);
}
