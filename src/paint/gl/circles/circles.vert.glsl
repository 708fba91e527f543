// The circle of "near": a ribbon around it, since a square over it would be all but empty.
layout(location = 0) in uint a_vertex;

uniform sampler2D u_rows;
uniform int u_segments;
uniform int u_row;

out float v_side;
out float v_alongPx;
flat out float v_opacity;

const float pi = 3.14159265;

void main() {
  float turn = float(int(a_vertex) / 2) / float(u_segments);
  float side = float(int(a_vertex) & 1) * 2.0 - 1.0;
  vec4 place = rowTexel(u_rows, u_row, 4, 0);
  vec4 size = rowTexel(u_rows, u_row, 4, 1);
  vec2 middle = pxOf(place.xy, place.zw);
  if (size.y < FAINTEST || !(middle.x == middle.x)) {
    gl_Position = nowhere;
    return;
  }
  float reach = 0.5 * CIRCLE_PX + 0.5 / u_pixelRatio;
  v_side = side * reach;
  v_alongPx = turn * 2.0 * pi * size.x;
  v_opacity = size.y;
  // Straight pieces lie a little inside the circle; so few px that nobody sees it.
  float angle = 2.0 * pi * turn;
  gl_Position = clipOf(middle + vec2(sin(angle), -cos(angle)) * (size.x + v_side));
}
